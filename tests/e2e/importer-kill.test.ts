/**
 * The tab of an upload is killed at random moments, and the browser too, while the receiver fails in every way it can. All
 * rows are there in the end, each once. `HANDRAIL_KILLS=100` is the long run.
 */
import { expect, it } from "vitest";
import { killTabs } from "../bench/importer/tabKills.ts";

const KILLS = Number(process.env["HANDRAIL_KILLS"] ?? 4);
/** Few kills need no long upload to be spread over. */
const ROWS = Math.min(100_000, KILLS * 2500);

it(
  "no row of an upload is lost or comes twice, however often its tab is killed",
  async () => {
    const seed = Number(process.env["HANDRAIL_SEED"] ?? Date.now() % 100_000);
    const result = await killTabs({ rows: ROWS, kills: KILLS, seed });
    expect(result, `seed ${seed}`).toMatchObject({ lost: 0, doubled: 0, overlaps: 0 });
    expect(result.kills).toBeGreaterThanOrEqual(Math.floor(KILLS * 0.75));
    expect(result.resent).toBeLessThanOrEqual(result.kills + result.unanswered);
    expect([ROWS, null]).toContain(result.accepted);
  },
  60_000 + KILLS * 12_000,
);
