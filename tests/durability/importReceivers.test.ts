/** The receivers hosts are given to copy, each as the process it is: what the importer counts on, they keep. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { deliverToUrl } from "@handrail/importer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const fileOf = (name: string): string => fileURLToPath(new URL(`../../docs/receivers/${name}`, import.meta.url));
const hasPython = spawnSync("python3", ["--version"]).status === 0;

const RECEIVERS = [
  { name: "receiver.mjs", program: process.execPath, isHere: true },
  { name: "receiver.py", program: "python3", isHere: hasPython },
];

if (!hasPython) process.stdout.write("python3 is not on this machine: receiver.py is not tested.\n");

describe.each(RECEIVERS.filter(({ isHere }) => isHere))("$name", ({ name, program }) => {
  const directory = mkdtempSync(join(tmpdir(), "handrail-receiver-"));
  let child: ChildProcess;
  let url = "";

  const start = async (): Promise<void> => {
    child = spawn(program, [fileOf(name), "--port", "0", "--database", join(directory, "people.sqlite")], {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, TOKEN: "secret", LARGEST: "20000" },
    });
    if (child.stdout === null) throw new Error("The receiver has no output.");
    for await (const line of createInterface(child.stdout)) {
      url = line.slice(line.indexOf("http"));
      return;
    }
    throw new Error(`${name} ended before it listened.`);
  };
  const kill = async (): Promise<void> => {
    child.kill("SIGKILL");
    await once(child, "exit");
  };
  beforeAll(start);
  afterAll(async () => {
    await kill();
    rmSync(directory, { recursive: true, force: true });
  });

  type Row = readonly [row: number, email: string, name?: string];
  const send = (session: string, key: string, rows: readonly Row[], dryRun = false, token = "secret") =>
    deliverToUrl({ url, headers: { authorization: `Bearer ${token}` } })(
      rows.map(([, email, name = "Somebody"]) => ({ email, name })),
      { session, key, offset: 0, total: rows.length, rows: rows.map(([row]) => row), dryRun },
      new AbortController().signal,
    );
  const post = (body: string, headers: Readonly<Record<string, string>>) =>
    fetch(url, { method: "POST", body, headers: { authorization: "Bearer secret", ...headers } });

  test("takes rows, and says which it refuses and why", async () => {
    expect(
      await send("a", "a:1-2", [
        [1, "ann@a.example"],
        [2, "nobody"],
      ]),
    ).toEqual([
      { index: 0, action: "create" },
      { index: 1, error: "This is no e-mail address", column: "email" },
    ]);
  });

  test("answers a chunk it knows as it did before, also when it was killed in between", async () => {
    const first = await send("b", "b:1-1", [[1, "bob@b.example"]]);
    expect(first).toEqual([{ index: 0, action: "create" }]);
    expect(await send("b", "b:1-1", [[1, "bob@b.example"]])).toEqual(first);
    await kill();
    await start();
    expect(await send("b", "b:1-1", [[1, "bob@b.example"]])).toEqual(first);
  });

  test("takes no row of a session twice, whatever chunk it comes in", async () => {
    await send("c", "c:1-2", [
      [1, "one@c.example", "One"],
      [2, "two@c.example", "Two"],
    ]);
    expect(
      await send("c", "c:2-3", [
        [2, "two@c.example", "Changed"],
        [3, "three@c.example"],
      ]),
    ).toEqual([
      { index: 0, action: "skip" },
      { index: 1, action: "create" },
    ]);
    expect(await send("other", "other:2-2", [[2, "two@c.example", "Two"]])).toEqual([{ index: 0, action: "skip" }]);
  });

  test("takes a row it refused, once it was put right", async () => {
    await send("d", "d:1-1:aa", [[1, "wrong"]]);
    expect(await send("d", "d:1-1:bb", [[1, "right@d.example"]])).toEqual([{ index: 0, action: "create" }]);
  });

  test("says in a dry run what it would do, and does nothing", async () => {
    await send("e", "e:1-1", [[1, "eve@e.example", "Eve"]]);
    const rows: readonly Row[] = [
      [1, "new@e.example"],
      [2, "eve@e.example", "Eva"],
      [3, "new@e.example"],
      [4, "no"],
    ];
    const would = [
      { index: 0, action: "create" },
      { index: 1, action: "update", changes: { name: ["Eve", "Eva"] } },
      { index: 2, action: "skip" },
      { index: 3, error: "This is no e-mail address", column: "email" },
    ];
    expect(await send("e2", "e2:1-4:dry", rows, true)).toEqual(would);
    expect(await send("e2", "e2:1-4:dry", rows, true)).toEqual(would);
    expect(await send("e2", "e2:1-4", rows)).toEqual(would);
  });

  test("says so where there are too many at once, nobody is signed in, or it does not understand", async () => {
    const many = Array.from({ length: 600 }, (_, row): Row => [row, `n${row}@f.example`]);
    await expect(send("f", "f:0-599", many)).rejects.toMatchObject({ kind: "tooLarge" });
    await expect(send("f", "f:0-0", many.slice(0, 1), false, "stolen")).rejects.toMatchObject({ kind: "unauthorised" });
    const key = { "idempotency-key": '"k"' };
    expect((await post("{}", {})).status).toBe(400);
    expect((await post("{}", { "idempotency-key": "bare" })).status).toBe(400);
    expect((await post("{", key)).status).toBe(400);
    for (const body of ["{}", "[]", "null", '{"session":"s","dryRun":false,"rows":[{"row":1.5,"values":{}}]}'])
      expect((await post(body, key)).status, body).toBe(422);
    expect((await fetch(url)).status).toBe(405);
  });

  test("takes a chunk once, however many send it at the same time", async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => send("g", "g:1-1", [[1, "gus@g.example"]])));
    expect(answers).toEqual(Array(12).fill([{ index: 0, action: "create" }]));
  });
});
