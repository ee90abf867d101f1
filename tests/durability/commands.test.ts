/** The command line on a store a server has written: export, erase, rebuild, and what it says to bad settings. */
import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DEMO_CONTENT } from "@handrail/demo/content";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Stack, startStack } from "../harness/stack.ts";

const MAIN = fileURLToPath(new URL("../../packages/server/src/cli/main.ts", import.meta.url));

/** Words that stand nowhere else: found in the files afterwards, they would prove a trace. */
const CANARY = "canary-7f3a9c41";
const ANONYMOUS = `anon-${CANARY}-before`;

let stack: Stack;

const handrail = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  spawnSync(process.execPath, [MAIN, ...args], {
    encoding: "utf8",
    env: { ...process.env, HANDRAIL_DATA: stack.dataDirectory, ...env },
    maxBuffer: 64 * 1024 * 1024,
  });

const send = async (person: string, bodies: readonly object[]): Promise<void> => {
  const now = Date.now();
  const events = bodies.map((body, seq) => ({
    id: randomUUID(),
    at: now,
    person,
    account: "acme",
    tab: `tab of ${person}`,
    seq,
    ...body,
  }));
  const body = JSON.stringify({ version: 1, key: stack.key, batch: randomUUID(), sentAt: now, person, events });
  const answer = await fetch(`${stack.url}/v1/sync`, { method: "POST", body });
  expect((await answer.json()).accepted).toHaveLength(events.length);
};

const life = (person: string): readonly object[] => [
  { type: "identified", traits: { name: `Name of ${person}`, email: `${person}@example.com` }, anonymousId: null },
  { type: "pageViewed", path: `/people/${person}` },
  { type: "tracked", name: "contact_added", properties: { note: `Written by ${person}` } },
  { type: "stepStarted", step: "import-contacts" },
  {
    type: "episodeUpdated",
    episode: {
      id: `${person}/import-contacts/1`,
      step: "import-contacts",
      definitionVersion: 1,
      revision: 1,
      startedAt: Date.now(),
      lastActiveAt: Date.now(),
      active: 40_000,
      outcome: "open",
      evidence: { rageClick: 0, deadClick: 2, slowClick: 0, error: 0, reEdit: 0, goingBack: 0, helpSeeking: 0 },
      stuckAt: 30_000,
      peakProbability: 0.7,
      helped: false,
      heldOut: false,
      visits: 1,
    },
  },
];

/** Which of the store's files hold a text, read as raw bytes. */
const filesWith = (text: string): readonly string[] =>
  readdirSync(stack.dataDirectory).filter((file) => readFileSync(join(stack.dataDirectory, file)).includes(text));

beforeAll(async () => {
  stack = await startStack({ content: DEMO_CONTENT, env: { HANDRAIL_LOG: "silent" } });
  await send(ANONYMOUS, life(ANONYMOUS).slice(1));
  await send(CANARY, [{ type: "identified", traits: {}, anonymousId: ANONYMOUS }, ...life(CANARY)]);
  for (let n = 0; n < 40; n += 1) await send(`person-${n}`, life(`person-${n}`));
  await stack.kill();
});

afterAll(async () => {
  await stack.stop();
});

describe("handrail export", () => {
  test("writes everything of an environment, a JSON object a line", () => {
    const { status, stdout } = handrail(["export", "--environment", "production"]);
    expect(status).toBe(0);
    const lines = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const count = (kind: string): number => lines.filter((line) => line.kind === kind).length;
    expect([count("environment"), count("key"), count("person"), count("event")]).toEqual([1, 1, 42, 4 + 6 + 40 * 5]);
    expect(count("content")).toBe(DEMO_CONTENT.guides.length + DEMO_CONTENT.valueMetrics.length + 2);
    expect(lines.filter(({ kind, value }) => kind === "event" && value.person === CANARY)).toHaveLength(6);
  });

  test("names the environments there are when it is asked for another", () => {
    const { status, stderr } = handrail(["export", "--environment", "staging"]);
    expect([status, stderr]).toEqual([2, 'There is no environment "staging"; there are: production.\n']);
  });
});

describe("handrail migrate --rebuild", () => {
  test("folds the whole log again", () => {
    const { status, stdout } = handrail(["migrate", "--rebuild"]);
    expect(status).toBe(0);
    expect(stdout).toContain("production: 210 events folded again.");
  });
});

describe("handrail erase", () => {
  test("leaves no trace of a person in any file of the store, and everybody else whole", () => {
    expect(filesWith(CANARY)).not.toEqual([]);
    const { status, stdout } = handrail(["erase", "--person", CANARY]);
    expect([status, stdout]).toEqual([0, "Erased: one person and 10 events.\n"]);
    expect(filesWith(CANARY)).toEqual([]);
    expect(filesWith("Name of person-39")).not.toEqual([]);
    const people = handrail(["export"])
      .stdout.split("\n")
      .filter((line) => line.startsWith('{"kind":"person"'));
    expect(people).toHaveLength(40);
  });

  test("takes what the person counted off the reports", async () => {
    await stack.restart();
    const { points } = await stack.json<{ points: readonly { step: string; entered: number }[] }>(
      `/api/reports/stall-points?env=${stack.environment}`,
    );
    expect(points.find(({ step }) => step === "import-contacts")?.entered).toBe(40);
  });

  test("says when there is no such person", () => {
    expect(handrail(["erase", "--person", "nobody"]).status).toBe(1);
    expect(handrail(["erase"]).status).toBe(2);
  });
});

describe("handrail sign-in-link", () => {
  const env = (): Readonly<Record<string, string>> => ({ HANDRAIL_URL: stack.url });

  test("lets an owner in who is locked out, once, while the server runs", async () => {
    const { status, stdout } = handrail(["sign-in-link", "--name", "Owner"], env());
    expect(status).toBe(0);
    const [, link = ""] = /^Sign-in for Owner \(works once, for 15 minutes\): (\S+)\n$/.exec(stdout) ?? [];
    expect(link.startsWith(`${stack.url}/sign-in#token=`)).toBe(true);
    const redeem = async (): Promise<number> => {
      const body = JSON.stringify({ token: link.replace(/^.*#token=/, "") });
      const headers = { "content-type": "application/json", origin: stack.url };
      return (await fetch(`${stack.url}/api/session`, { method: "POST", headers, body })).status;
    };
    expect([await redeem(), await redeem()]).toEqual([200, 401]);
  });

  test("names the owners there are when another is asked for", () => {
    const { status, stdout, stderr } = handrail(["sign-in-link", "--name", "Nobody"], env());
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^No owner is called "Nobody"; there are: Owner \(/);
  });
});

describe("bad settings", () => {
  test("are refused with the variable, its value and the remedy", () => {
    const { status, stderr, stdout } = handrail(["serve"], {
      HANDRAIL_PORT: "many",
      HANDRAIL_URL: "https://a.example/x",
    });
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr.trim().split("\n")).toEqual([
      'HANDRAIL_PORT is "many": set a whole number from 0 to 65535.',
      'HANDRAIL_URL is "https://a.example/x": set an address such as https://handrail.example.com, without a path.',
    ]);
  });

  test("an unknown command shows the known ones", () => {
    const { status, stderr } = handrail(["backup"]);
    expect(status).toBe(2);
    expect(stderr).toContain('There is no command "backup".');
    expect(stderr).toContain("serve");
  });
});
