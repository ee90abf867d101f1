import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Bootstrap, DetectorReport, EnvironmentSettings, StepReport } from "@handrail/core/protocol";
import { DEMO_CONTENT } from "@handrail/demo/content";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Stack, startStack } from "../harness/stack.ts";
import { recountNatural } from "./recountNatural.ts";

const MAIN = fileURLToPath(new URL("../../packages/server/src/cli/main.ts", import.meta.url));
const PEOPLE = 240;
const steps = DEMO_CONTENT.journeys.flatMap((journey) => journey.steps);

let stack: Stack;
let models: Bootstrap["models"];
const reports = new Map<string, DetectorReport>();

const reportOf = (step: string) =>
  stack.json<StepReport>(`/api/reports/steps/${step}?env=${stack.environment}&days=28`);

beforeAll(async () => {
  stack = await startStack({ content: DEMO_CONTENT, env: { HANDRAIL_LOG: "silent" } });
  const simulation = spawn(
    process.execPath,
    [MAIN, "simulate", "--server", stack.url, "--key", stack.key, "--people", String(PEOPLE), "--seed", "11"],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  const [code] = await once(simulation, "exit");
  expect(code).toBe(0);
  // Another promise, so that every step is fitted once more, now that everything is there and swept.
  const path = `/api/settings?env=${stack.environment}`;
  const { globalHoldout, attention } = await stack.json<EnvironmentSettings>(path);
  const stall = { falseInterruptions: 0.1, beforePromise: "silent" };
  await stack.json(path, { method: "PUT", body: JSON.stringify({ globalHoldout, attention, stall }) });
  for (const { key } of steps)
    await vi.waitFor(
      async () => {
        const { detector } = await reportOf(key);
        expect(detector.promise.falseInterruptions).toBe(0.1);
        expect(detector.fittedAt).not.toBeNull();
        reports.set(key, detector);
      },
      { timeout: 90_000, interval: 500 },
    );
  const bootstrap = await fetch(`${stack.url}/v1/bootstrap?key=${stack.key}`);
  models = ((await bootstrap.json()) as Bootstrap).models;
});

afterAll(async () => {
  await stack.stop();
});

const recounted = (key: string) => {
  const version = steps.find((step) => step.key === key)?.definitionVersion;
  const [detector, model] = [reports.get(key), models[key]];
  if (version === undefined || detector === undefined || model === undefined) throw new Error(`${key} has no model.`);
  const own = recountNatural(join(stack.dataDirectory, "handrail.sqlite"), {
    environment: Number(stack.environment),
    step: key,
    version,
    now: detector.fittedAt ?? 0,
    model,
  });
  return { detector, own };
};

describe("what the detector learned from equals a recount from the event log", () => {
  test("over people enough to promise something, and to interrupt some", () => {
    const all = [...reports.values()];
    expect(all.some(({ promise }) => promise.isKept)).toBe(true);
    expect(all.some(({ replayed }) => replayed.interruptedLeavers > 5)).toBe(true);
    expect(all.some(({ replayed }) => replayed.interruptedCompleters > 0)).toBe(true);
    expect(all.some(({ evidence }) => evidence.length > 3)).toBe(true);
  });

  test.each(steps.map(({ key }) => key))("%s", (key) => {
    const { detector, own } = recounted(key);
    expect({
      attempts: detector.attempts,
      replayed: detector.replayed,
      seen: Object.fromEntries(detector.evidence.map(({ kind, seen }) => [kind, seen])),
    }).toEqual(own);
  });
});
