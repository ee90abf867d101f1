import type { GuideStats } from "@handrail/core/protocol";
import type { EnvironmentId } from "../../ports/environmentId.ts";
import type { Environment } from "../../ports/workspaces.ts";
import type { Deps } from "../deps.ts";
import { dayNumber } from "../rollups/day.ts";
import { GUIDE_VECTOR_LENGTH, type GuideCount, guideCountAt } from "../rollups/guideLayout.ts";
import { sumRows } from "../rollups/readSteps.ts";

/** The counts of one guide. */
export type GuideCounts = Readonly<Record<GuideCount, number>>;

/** Reads what became of guides in the last `days` days; the answer gives the counts of one. */
export const guideCounts = async (
  { store, clock }: Deps,
  environment: EnvironmentId,
  days: number,
): Promise<(guide: string) => GuideCounts> => {
  const until = dayNumber(clock.now());
  const rows = await store.tables.rollups.read(environment, {
    family: "guide",
    subject: null,
    from: until - days + 1,
    until,
    plan: null,
  });
  const byGuide = Map.groupBy(rows, ({ key }) => key.subject);
  return (guide) => {
    const sum = sumRows(byGuide.get(guide) ?? [], GUIDE_VECTOR_LENGTH);
    const count = (name: GuideCount): number => sum[guideCountAt(name)] ?? 0;
    return {
      triggered: count("triggered"),
      withheld: count("withheld"),
      shown: count("shown"),
      completed: count("completed"),
      dismissed: count("dismissed"),
      failed: count("failed"),
    };
  };
};

/** What became of every guide there is, live or not. */
export const guideStats = async (deps: Deps, { id }: Environment, days: number): Promise<GuideStats> => {
  const counts = await guideCounts(deps, id, days);
  const things = await deps.store.tables.content.all(id);
  return {
    guides: things.filter(({ kind }) => kind === "guides").map(({ key }) => ({ guide: key, ...counts(key) })),
  };
};
