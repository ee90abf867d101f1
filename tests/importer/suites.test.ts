/** Cases that others wrote, where they lie beside the repository; without them this file says so. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readTable } from "../bench/importer/readTable.ts";
import { csvkit, csvkitConverted, csvSpectrum } from "../bench/importer/textSuites.ts";

const DATA = fileURLToPath(new URL("../../../shared/data/importer/", import.meta.url));
const isThere = existsSync(DATA);
if (!isThere) console.warn("The public suites of tables are not beside the repository; their cases do not run.");

describe.skipIf(!isThere)("public suites", () => {
  it("csv-spectrum: every valid case is read as expected", async () => {
    const { wrong, cases } = await csvSpectrum(`${DATA}csv-spectrum`);
    expect(wrong).toEqual([]);
    expect(cases).toBeGreaterThan(5);
  });

  it("csvkit: every text table is read as Papa Parse reads it, or by a rule of ours", async () => {
    const { wrong, cases } = await csvkit(`${DATA}csvkit`);
    expect(wrong).toEqual([]);
    expect(cases).toBeGreaterThan(20);
  });

  it("csvkit: workbooks and JSON hold what csvkit made of them", async () => {
    const { wrong, cases } = await csvkitConverted(`${DATA}csvkit`);
    expect(wrong).toEqual([]);
    expect(cases).toBeGreaterThan(2);
  });

  it("archives and old workbooks are named for what they are", async () => {
    for (const name of ["dummy.xls", "dummy.csv.gz", "dummy.csv.bz2"]) {
      expect(await readTable(`${DATA}csvkit/${name}`), name).toMatchObject({ ok: false, problem: { kind: "foreign" } });
    }
  });
});
