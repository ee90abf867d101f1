import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { buildSync } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packZip, workbookParts } from "../workbooks/packZip.ts";
import * as bombs from "./bombs.ts";

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

describe("a workbook made to burst", () => {
  it.each(Object.entries(bombs.refused))("is refused: %s", async (name, make) => {
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
  it("is read as one sheet and no more where archives stand in it", async () => {
    const inner = packZip(workbookParts(await bombs.ratio()));
    expect(await read(packZip(workbookParts(bombs.ONE, { "xl/embeddings/book.xlsx": inner })))).toMatchObject({
      outcome: "read",
      rows: 0,
    });
  });
});
