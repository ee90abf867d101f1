import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { days } from "@handrail/core/base";
import { type Content, EVERYONE, type Guide } from "@handrail/core/content";
import type { StallPoint, StallPointsReport } from "@handrail/core/protocol";
import { DEMO_CONTENT } from "@handrail/demo/content";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Stack, startStack } from "../harness/stack.ts";
import { attemptsIn, type RecountedStep, recount } from "./recount.ts";

const MAIN = fileURLToPath(new URL("../../packages/server/src/cli/main.ts", import.meta.url));
const PEOPLE = 120;

/** A card everybody sees who comes to the step, before they have begun: not only those who are stuck are helped. */
const CARD: Guide = {
  key: "card-at-the-step",
  name: "A card at the step",
  audience: EVERYONE,
  trigger: { kind: "page", pattern: "/contacts/import", step: "import-contacts" },
  tier: "subtle",
  priority: 10,
  frequency: { times: 1, atLeastApart: days(1), untilDismissed: true },
  holdout: { share: 0.5, unit: "person" },
  content: { kind: "banner", placement: "top", body: "A file will do.", button: null },
};
const CONTENT: Content = { ...DEMO_CONTENT, guides: [...DEMO_CONTENT.guides, CARD] };
const DAYS = 28;

let stack: Stack;
let report: StallPointsReport;
let counted: ReadonlyMap<string, RecountedStep>;

beforeAll(async () => {
  stack = await startStack({ content: CONTENT, env: { HANDRAIL_LOG: "silent" } });
  const simulation = spawn(
    process.execPath,
    [MAIN, "simulate", "--server", stack.url, "--key", stack.key, "--people", String(PEOPLE), "--seed", "7"],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  const [code] = await once(simulation, "exit");
  expect(code).toBe(0);
  report = await stack.json<StallPointsReport>(`/api/reports/stall-points?env=${stack.environment}&days=${DAYS}`);
  counted = recount(join(stack.dataDirectory, "handrail.sqlite"), {
    environment: Number(stack.environment),
    now: report.window.until,
    days: DAYS,
  });
});

afterAll(async () => {
  await stack.stop();
});

const stepsOf = DEMO_CONTENT.journeys.flatMap(({ steps }) => steps);

const pair = (key: string): { readonly point: StallPoint; readonly own: RecountedStep } => {
  const point = report.points.find(({ step }) => step === key);
  const version = stepsOf.find((step) => step.key === key)?.definitionVersion;
  const own = counted.get(`${key}/${version}`);
  if (point === undefined || own === undefined) throw new Error(`The step ${key} is missing from a count.`);
  return { point, own };
};

describe("the stall report equals a recount from the event log", () => {
  test("over people enough to say something", () => {
    expect(report.points.length).toBe(stepsOf.length);
    expect(report.points.reduce((sum, { entered }) => sum + entered, 0)).toBeGreaterThan(PEOPLE);
    expect(report.points.some(({ stuck }) => stuck.count > 5)).toBe(true);
    expect(report.points.some(({ left }) => left.count > 5)).toBe(true);
    expect(pair("import-contacts").own.helped.people).toBeGreaterThan(5);
    expect(pair("import-contacts").own.notHelped.stuck).toBeGreaterThan(5);
  });

  test("whoever was shown a guide about a step teaches nothing there, and others do", () => {
    const attempts = attemptsIn(join(stack.dataDirectory, "handrail.sqlite"), Number(stack.environment));
    expect(attempts.filter(({ helped, natural }) => helped && natural)).toEqual([]);
    expect(attempts.filter(({ natural }) => natural).length).toBeGreaterThan(PEOPLE);
  });

  test.each(stepsOf.map(({ key }) => key))("%s", (key) => {
    const { point, own } = pair(key);
    expect({
      entered: point.entered,
      done: point.done.count,
      stuck: point.stuck.count,
      left: point.left.count,
      stuckThenLeft: point.stuckThenLeft.count,
      helped: { people: point.helped.people, done: point.helped.done.count },
      notHelped: { stuck: point.notHelped.stuck, done: point.notHelped.done.count },
      trend: point.trend,
    }).toEqual({
      entered: own.entered,
      done: own.done,
      stuck: own.stuck,
      left: own.left,
      stuckThenLeft: own.stuckThenLeft,
      helped: own.helped,
      notHelped: own.notHelped,
      trend: own.trend,
    });
    for (const share of [point.done, point.stuck, point.left]) expect(share.of).toBe(own.entered);
    expect(point.stuckThenLeft.of).toBe(own.stuck);
    for (const { kind, perStuck, perOther } of point.evidence) {
      expect(perStuck).toBeCloseTo(own.evidence[kind]?.perStuck ?? 0, 9);
      expect(perOther).toBeCloseTo(own.evidence[kind]?.perOther ?? 0, 9);
    }
    expectSameBin(point.medianActive, own.medianActive);
    expectSameBin(point.medianBeforeLeaving, own.medianBeforeLeaving);
  });
});

/** Roll-ups keep times in bins a tenth wide, and a median may fall on the edge of two. */
const expectSameBin = (reported: number | null, exact: number | null): void => {
  if (reported === null || exact === null) expect(reported).toBe(exact);
  else expect(Math.abs(Math.log(reported / exact))).toBeLessThan(2 * Math.log(1.1));
};
