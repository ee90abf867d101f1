import { describe, expect, it } from "vitest";
import { openTable, type ReadProblem, type TableSource } from "./source.ts";

const breathe = async (): Promise<void> => undefined;
const bytesOf = (...parts: readonly (string | readonly number[])[]): Blob =>
  new Blob(parts.map((part) => (typeof part === "string" ? part : new Uint8Array(part))));
const open = async (blob: Blob): Promise<TableSource> => {
  const opened = await openTable(blob, { breathe });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
};
const problemOf = async (blob: Parameters<typeof openTable>[0]): Promise<ReadProblem | null> => {
  const opened = await openTable(blob, { breathe });
  return opened.ok ? null : opened.error;
};
const cellsOf = async (table: TableSource): Promise<readonly (readonly string[])[]> => {
  const all: (readonly string[])[] = [];
  for await (const batch of table.rows()) all.push(...batch.map((row) => row.cells));
  return all;
};
const utf16 = (text: string, isBig: boolean): number[] =>
  [...text].flatMap((letter) => {
    const code = letter.charCodeAt(0);
    return isBig ? [code >> 8, code & 255] : [code & 255, code >> 8];
  });

describe("openTable", () => {
  it("reads UTF-8 with its mark, and counts its rows", async () => {
    const table = await open(bytesOf([0xef, 0xbb, 0xbf], "name,city\nZoë,Łódź\n"));
    expect(table.sample.map((row) => row.cells)).toEqual([
      ["name", "city"],
      ["Zoë", "Łódź"],
    ]);
    expect(table).toMatchObject({ encoding: "utf-8", delimiter: ",", count: 2 });
  });
  it("reads UTF-16 of either order, with a mark and without", async () => {
    const text = "name\tage\nAnn\t31\nBob\t44\n";
    for (const [bytes, encoding] of [
      [[0xff, 0xfe, ...utf16(text, false)], "utf-16le"],
      [[0xfe, 0xff, ...utf16(text, true)], "utf-16be"],
      [utf16(text, false), "utf-16le"],
    ] as const) {
      const table = await open(bytesOf(bytes));
      expect(table.encoding).toBe(encoding);
      expect((await cellsOf(table))[1]).toEqual(["Ann", "31"]);
    }
  });
  it("falls back to Windows-1252, also where it shows at the very end of a long file", async () => {
    expect(await cellsOf(await open(bytesOf("name\nZo", [0xeb], "\n")))).toEqual([["name"], ["Zoë"]]);
    const long = await open(bytesOf("name,x\n", "Ann,1\n".repeat(60_000), "Zo", [0xeb], ",2\n"));
    expect(long).toMatchObject({ encoding: "windows-1252", count: 60_002 });
  });
  it("reads the same rows over slices as at once, letters cut in two included", async () => {
    const lines = Array.from({ length: 30_000 }, (_, index) => `${index},한국어 ${index},"a, ""b""\nc"`);
    const table = await open(bytesOf(lines.join("\r\n")));
    const cells = await cellsOf(table);
    expect(cells).toHaveLength(30_000);
    expect(cells[29_999]).toEqual(["29999", "한국어 29999", 'a, "b"\nc']);
  });
  it("says that a file is empty, or blank from end to end", async () => {
    expect(await problemOf(bytesOf(""))).toEqual({ kind: "empty" });
    expect(await problemOf(bytesOf("\n\n\r\n"))).toEqual({ kind: "empty" });
  });
  it.each([
    ["XLSX", bytesOf("PK", [3, 4], "......[Content_Types].xml xl/workbook.xml"), "workbook"],
    ["ODS", bytesOf("PK", [3, 4], "mimetypeapplication/vnd.oasis.opendocument.spreadsheet"), "workbook"],
    ["ZIP", bytesOf("PK", [3, 4], "photos/1.jpg"), "archive"],
    ["XLS", bytesOf([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), "workbook"],
    ["PDF", bytesOf("%PDF-1.7 ..."), "other"],
    ["PNG", bytesOf([0x89], "PNG...."), "other"],
    ["HTML", bytesOf("  <!DOCTYPE html><table>"), "other"],
    ["JSON", bytesOf('[{"name": "Ann"}]'), "other"],
    ["", bytesOf([1, 2, 3, 0, 4, 5, 200, 0, 0, 7, 1, 2]), "binary"],
  ])("names a %s file instead of reading it", async (name, blob, kind) => {
    expect(await problemOf(blob)).toEqual({ kind: "foreign", format: { kind, name } });
  });
  it("says that a file is gone", async () => {
    const gone = { size: 5, slice: () => ({ arrayBuffer: () => Promise.reject(new Error("NotReadableError")) }) };
    expect(await problemOf(gone)).toEqual({ kind: "unreadable" });
  });
  it("takes breath after each piece, and no piece is larger because the file is", async () => {
    const blob = bytesOf("Ann Example,ann@example.com,Northwind Traders,2024-05-06,1234.50\n".repeat(160_000));
    let breaths = 0;
    let largest = 0;
    const opened = await openTable(
      {
        size: blob.size,
        slice: (from, to) => {
          largest = Math.max(largest, to - from);
          return blob.slice(from, to);
        },
      },
      {
        breathe: async () => {
          breaths += 1;
        },
      },
    );
    expect(opened.ok && opened.value.count).toBe(160_000);
    expect(largest).toBeLessThanOrEqual(128 * 1024);
    expect(breaths).toBeGreaterThanOrEqual(Math.floor(blob.size / largest));
  });
});
