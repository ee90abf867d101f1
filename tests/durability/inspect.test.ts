/** The command line on files as people have them: the same reading and checking as in a page, in words and as JSON. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const MAIN = fileURLToPath(new URL("../../packages/server/src/cli/main.ts", import.meta.url));

let folder: string;
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const inspect = (...args: readonly string[]) =>
  spawnSync(process.execPath, [MAIN, "inspect", ...args], { encoding: "utf8", timeout: 60_000 });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "handrail-inspect-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SCHEMA = {
  columns: [
    { key: "name", label: "Name", required: true },
    { key: "email", label: "E-mail", type: "email", required: true, unique: true },
    { key: "since", label: "Customer since", type: "date" },
  ],
};

describe("handrail inspect", () => {
  it("says of a clean file that every row can be imported, and ends with 0", () => {
    const path = file(
      "clean.csv",
      "Name,E-mail,Customer since\nAda,ada@example.com,2024-03-01\nMax,max@example.com,\n",
    );
    const { status, stdout } = inspect(path, "--schema", file("schema.json", JSON.stringify(SCHEMA)), "--json");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      file: "clean.csv",
      rows: 2,
      ready: 2,
      faulty: 0,
      around: 1,
      missing: [],
      causes: [],
    });
  });

  it("names what is wrong with a messy one, and ends with 1", () => {
    const bytes = [0xc8, 0xec, 0xff, 0x3b, 0x45, 0x2d, 0x6d, 0x61, 0x69, 0x6c, 0x0a];
    const rows = [
      [0xc0, 0xed, 0xed, 0xe0],
      [0xcc, 0xe0, 0xea, 0xf1],
    ].flatMap((name) => [...name, ...Buffer.from(";no mail\n")]);
    const path = file("messy.csv", new Uint8Array([...bytes, ...rows]));
    const { status, stdout } = inspect(path, "--schema", file("schema.json", JSON.stringify(SCHEMA)));
    expect(status).toBe(1);
    expect(stdout).toContain("windows-1251, values between semicolons");
    expect(stdout).toContain('2 x email: not an e-mail address, e.g. "no mail"');
  });

  it("takes every column as text where there is no schema", () => {
    const { status, stdout } = inspect(file("list.json", '[{"a":1,"b":"x"},{"a":2}]'), "--json");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ reading: { format: "json" }, rows: 2, ready: 2 });
  });

  it("names a file that is no table", () => {
    const { status, stdout } = inspect(file("report.pdf", "%PDF-1.7\n"));
    expect(status).toBe(1);
    expect(stdout).toContain("PDF");
  });

  it("ends with 2 where it is called wrongly, and says what to do", () => {
    expect(inspect(join(folder, "missing.csv"))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("There is no file"),
    });
    const broken = inspect(
      file("a.csv", "a\n1\n"),
      "--schema",
      file("bad.json", '{"columns":[{"key":"a","type":"colour"}]}'),
    );
    expect(broken.status).toBe(2);
    expect(broken.stderr).toContain('Column "a" has the unknown type "colour": use one of text, id');
    expect(inspect()).toMatchObject({ status: 2, stderr: expect.stringContaining("handrail inspect FILE") });
  });
});
