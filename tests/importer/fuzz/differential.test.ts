import { describe, expect, it } from "vitest";
import { runDifferential } from "./differential.ts";

/** More of them in a long run: `HANDRAIL_FUZZ_CASES=100000`. */
const CASES = Number(process.env["HANDRAIL_FUZZ_CASES"] ?? 2000);
const SEED = Number(process.env["HANDRAIL_FUZZ_SEED"] ?? 1);

describe("reading generated tables", () => {
  it(
    "differs from Papa Parse and csv-parse only by rules that have a name",
    async () => {
      const report = await runDifferential({ cases: CASES, seed: SEED });
      expect(report.unexplained.slice(0, 3)).toEqual([]);
      expect(report.agree).toBeGreaterThan(CASES / 2);
    },
    60_000 + CASES * 20,
  );
});
