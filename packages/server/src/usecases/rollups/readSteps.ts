import type { Timestamp } from "@handrail/core/base";
import type { EnvironmentId } from "../../ports/environmentId.ts";
import type { RollupRow } from "../../ports/rollups.ts";
import { addInto } from "../../ports/sparseVector.ts";
import type { Tables } from "../../ports/store.ts";
import { dayNumber } from "./day.ts";
import { STEP_VECTOR_LENGTH } from "./stepLayout.ts";

/** The roll-up rows of steps within a window, ready to be added up. */
export interface StepRows {
  /** The rows of one version of a step. */
  of(step: string, version: number): readonly RollupRow[];
  /** Their sum. */
  sum(step: string, version: number): Int32Array;
}

/** Reads the step roll-ups of the last `days` days, today included. */
export const readSteps = async (
  { rollups }: Pick<Tables, "rollups">,
  environment: EnvironmentId,
  window: { readonly now: Timestamp; readonly days: number; readonly plan: string | null; readonly step?: string },
): Promise<StepRows> => {
  const until = dayNumber(window.now);
  const rows = await rollups.read(environment, {
    family: "step",
    subject: window.step ?? null,
    from: until - window.days + 1,
    until,
    plan: window.plan,
  });
  const bySubject = Map.groupBy(rows, ({ key }) => `${key.version} ${key.subject}`);
  const of: StepRows["of"] = (step, version) => bySubject.get(`${version} ${step}`) ?? [];
  return { of, sum: (step, version) => sumRows(of(step, version), STEP_VECTOR_LENGTH) };
};

/** Adds rows up. */
export const sumRows = (rows: readonly RollupRow[], length: number): Int32Array => {
  const sum = new Int32Array(length);
  for (const { amounts } of rows) addInto(sum, amounts);
  return sum;
};
