import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { buildSync } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as bombs from "./bombs.ts";
import { type Part, packZip, workbookParts } from "./packZip.ts";

interface Cost {
  readonly outcome: string;
  readonly rows: number;
  /** Of the processor: a laden machine takes longer. */
  readonly seconds: number;
  readonly megabytes: number;
}

const run = promisify(execFile);
let folder = "";
let reader = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "handrail-bombs-"));
  reader = join(folder, "reader.mjs");
  const entry = fileURLToPath(new URL("readBomb.ts", import.meta.url));
  buildSync({ entryPoints: [entry], bundle: true, platform: "node", format: "esm", outfile: reader });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Reads a workbook in a process of its own, whose memory is its alone. */
const read = async (bytes: Uint8Array, how = ""): Promise<Cost> => {
  const path = join(folder, "bomb.xlsx");
  writeFileSync(path, bytes);
  const { stdout } = await run(process.execPath, [reader, path, how]);
  return JSON.parse(stdout);
};

const ONE = '<worksheet><sheetData><row><c t="s"><v>0</v></c></row></sheetData></worksheet>';
const texts = (part: Part): Readonly<Record<string, Part>> => ({ "xl/sharedStrings.xml": part });

/** Refused as they are read, or as merged cells are filled. */
const cases: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  "200 MB of the same row": async () => packZip(workbookParts(await bombs.ratio())),
  "200 MB of the same text": async () => packZip(workbookParts(ONE, texts(await bombs.sameTexts()))),
  "one text of 120 MB": async () => packZip(workbookParts(ONE, texts(await bombs.longText()))),
  "a long text a million cells point to": async () =>
    packZip(workbookParts(await bombs.sharedOften.sheet(), texts(await bombs.sharedOften.texts()))),
  "the last column in a million rows": async () => packZip(workbookParts(await bombs.lastColumn())),
  "a row without end": async () => packZip(workbookParts(await bombs.endlessRow())),
  "an attribute without end": async () => packZip(workbookParts(await bombs.endlessAttribute())),
  "a tag without end": async () => packZip(workbookParts(await bombs.endlessTag())),
  "merged cells over everything": async () => packZip(workbookParts(await bombs.merged())),
  "thousands of sheets that are one": async () =>
    packZip(bombs.overlapping(await bombs.lastColumn()), { overlaps: true }),
};

describe("a workbook made to burst", () => {
  it.each(Object.entries(cases))("is refused: %s", async (name, make) => {
    const { outcome, seconds, megabytes } = await read(await make(), name.startsWith("merged") ? "fill" : "");
    expect(outcome).toBe("tooLarge");
    expect(seconds).toBeLessThan(2);
    expect(megabytes).toBeLessThan(150);
  });
  it("is read where it only looks large: the outermost corners of a sheet", async () => {
    const { outcome, rows, seconds, megabytes } = await read(packZip(workbookParts(bombs.corners)));
    expect([outcome, rows]).toEqual(["read", 1_048_576]);
    expect(seconds).toBeLessThan(2);
    expect(megabytes).toBeLessThan(150);
  });
  it("is refused when it has more texts than any sheet", async () => {
    const { outcome } = await read(packZip(workbookParts(ONE, texts(await bombs.manyTexts()))));
    expect(outcome).toBe("tooLarge");
  });
  it("is read as one sheet and no more where archives stand in it", async () => {
    const inner = packZip(workbookParts(await bombs.ratio()));
    expect(await read(packZip(workbookParts(ONE, { "xl/embeddings/book.xlsx": inner })))).toMatchObject({
      outcome: "read",
      rows: 0,
    });
  });
});
