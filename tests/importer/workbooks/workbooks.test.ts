/** Workbooks that others wrote, where they lie beside the repository; without them this file says so. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { openWorkbook } from "../../../packages/importer/src/xlsx/openWorkbook.ts";
import { type Comparison, compareWorkbook } from "./compare.ts";

const DATA =
  process.env["HANDRAIL_IMPORTER_DATA"] ?? fileURLToPath(new URL("../../../../shared/data/importer/", import.meta.url));
const isThere = existsSync(DATA);
if (!isThere) console.warn(`The public workbooks are not at ${DATA}; their cases do not run.`);

/** Those that nobody can open as a workbook, and what they are called. */
const NOT_OPENED: Readonly<Record<string, unknown>> = {
  "pass_protected.xlsx": { kind: "foreign", format: { kind: "protected", name: "XLSX" } },
};

const compared = async (folder: string): Promise<readonly Comparison[]> => {
  const all: Comparison[] = [];
  for (const name of readdirSync(`${DATA}${folder}`).filter((each) => /\.xls[xm]$/i.test(each)))
    all.push(await compareWorkbook(`${DATA}${folder}/${name}`));
  return all;
};

describe.skipIf(!isThere)("public workbooks", () => {
  it.each(["xlsx/calamine", "xlsx/sheetjs", "csvkit"])(
    "%s are all opened, and every difference has its rule",
    async (folder) => {
      const all = await compared(folder);
      const problems = all.filter(({ problem }) => problem !== null).map(({ file, problem }) => [file, problem]);
      const expected = Object.entries(NOT_OPENED).filter(([file]) => all.some((each) => each.file === file));
      expect(problems).toEqual(expected);
      expect(all.flatMap(({ differences }) => differences.filter(({ rule }) => rule === null))).toEqual([]);
      const cells = all.reduce((sum, each) => sum + each.cells, 0);
      expect(all.reduce((sum, each) => sum + each.agree, 0)).toBeGreaterThan(cells * 0.99);
      expect(all.length).toBeGreaterThan(0);
    },
  );

  // `sheetsxlsx_converted.csv` has a column that is not in `sheets.xlsx`; its sheet is the one of `test.xlsx`.
  it.each([
    ["test.xlsx", 0, "testxlsx_converted.csv"],
    ["sheets.xlsx", 1, "testxlsx_converted.csv"],
    ["sheets.xlsx", 2, "testxlsx_unicode_converted.csv"],
  ])("%s, sheet %i has the values its converted file has", async (name, place, converted) => {
    const file = new Blob([new Uint8Array(readFileSync(`${DATA}csvkit/${name}`))]);
    const pace = { isDue: () => false, turn: () => Promise.resolve() };
    const opened = await openWorkbook(file, pace);
    if (!opened.ok) throw new Error(opened.error.kind);
    const rows: (readonly string[])[] = [];
    await opened.value.read(place, { fillsMerged: false }, (batch) => rows.push(...batch), pace);
    const lines = readFileSync(`${DATA}csvkit/${converted}`, "utf8").trim().split("\n");
    // The converter writes `True` for TRUE, and calls a column without a name `h`.
    const plain = (row: readonly string[]): string =>
      row
        .join()
        .toLowerCase()
        .replace(/,*(,h)?$/, "");
    expect(rows.map(plain)).toEqual(lines.map((line) => plain(line.split(","))));
  });
});
