/**
 * An upload is killed again and again, at random moments, against a receiver that fails in every way it can. All rows are
 * there in the end, each once. `HANDRAIL_KILLS=100` is the long run.
 */
import { expect, test } from "vitest";
import { runKills } from "../importer/sending/killRun.ts";
import { readyRows, refusedRows } from "../importer/sending/uploadTable.ts";

const KILLS = Number(process.env["HANDRAIL_KILLS"] ?? 10);
const ROWS = 100_000;

test(
  "no row of an upload is lost or comes twice, however often it is killed",
  async () => {
    const seed = Number(process.env["HANDRAIL_SEED"] ?? Date.now() % 100_000);
    const result = await runKills({ rows: ROWS, kills: KILLS, seed });
    expect(result, `seed ${seed}`).toMatchObject({ lost: 0, doubled: 0, overlaps: 0 });
    expect(result.kills).toBeGreaterThanOrEqual(KILLS * 0.9);
    expect(result.repeats).toBeLessThanOrEqual(result.kills + result.unanswered);
    const refused = refusedRows(ROWS);
    expect(result.progress).toMatchObject({ accepted: readyRows(ROWS) - refused, refused, leftOut: 0, unsent: 0 });
  },
  30_000 + KILLS * 6_000,
);
