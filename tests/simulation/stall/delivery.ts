/** How reports of attempts reach the server: some are lost, some come twice, some out of order. */
import type { Random } from "./random.ts";
import type { Observed } from "./replay.ts";
import type { Parameters } from "./world.ts";

/** The reports in the order in which they come. */
export const deliver = <Report extends Observed>(
  reports: readonly Report[],
  { lost, doubled, reordered }: Parameters["machine"]["batches"],
  random: Random,
): readonly Report[] => {
  const coming = reports.flatMap((report, index) => {
    if (random.chance(lost)) return [];
    // A late batch comes up to twenty places after its turn.
    const place = random.chance(reordered) ? index + random.between(0, 20) : index;
    const once = { report, place };
    return random.chance(doubled) ? [once, { report, place: place + random.between(0, 20) }] : [once];
  });
  return coming.sort((a, b) => a.place - b.place).map(({ report }) => report);
};

/** What a server that tells reports apart by their id makes of them; bots that say so were never reported. */
export const receive = <Report extends Observed>(coming: readonly Report[]): readonly Report[] => {
  const byId = new Map<string, Report>();
  for (const report of coming) if (!report.isDeclaredBot && !byId.has(report.id)) byId.set(report.id, report);
  return [...byId.values()];
};
