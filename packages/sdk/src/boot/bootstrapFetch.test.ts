import { DEFAULT_BUDGET } from "@handrail/core/arbitration";
import { minutes, seconds } from "@handrail/core/base";
import { EMPTY_CONTENT } from "@handrail/core/content";
import { PROTOCOL_VERSION } from "@handrail/core/protocol";
import { DEFAULT_POLICY } from "@handrail/core/stall";
import { expect, it } from "vitest";
import { fakeClock, settle } from "../../test/fakeClock.ts";
import { fakeLink, foreign, refuse } from "../../test/fakeLink.ts";
import type { Answer } from "../ports/index.ts";
import { createBootstrapFetch } from "./bootstrapFetch.ts";

const published = (revision: string): Answer => ({
  status: 200,
  retryAfter: null,
  body: {
    version: PROTOCOL_VERSION,
    revision,
    content: EMPTY_CONTENT,
    models: {},
    stepTimes: {},
    settings: { attention: DEFAULT_BUDGET, stall: DEFAULT_POLICY, holdoutSalt: "s", globalHoldout: 0 },
  },
});

/** A fetch answered by `answers` in turn, the last one for ever. */
const arrange = (...answers: readonly (Answer | null)[]) => {
  const clock = fakeClock();
  const revisions: string[] = [];
  let asked = 0;
  const fetching = createBootstrapFetch({
    link: {
      ...fakeLink(() => null),
      bootstrap: async () => {
        asked += 1;
        return answers[Math.min(asked, answers.length) - 1] ?? null;
      },
    },
    clock,
    random: () => 1,
    onBootstrap: (bootstrap) => revisions.push(bootstrap.revision),
    report: () => {},
  });
  return { clock, revisions, fetching, asked: () => asked };
};

it("tells of the content, and tries on until it has it", async () => {
  const { clock, revisions, fetching } = arrange(null, foreign(200), foreign(500), published("1"));
  fetching.start();
  await clock.advance(seconds(1));
  await clock.advance(seconds(2));
  expect(revisions).toEqual([]);
  await clock.advance(seconds(4));
  expect(revisions).toEqual(["1"]);
  expect(clock.timers()).toBe(0);
});

it.each([
  [401, "unauthorised"],
  [403, "forbiddenOrigin"],
])("does not ask again after our %i", async (status, code) => {
  const { clock, fetching, asked } = arrange(refuse(status, code));
  fetching.start();
  await clock.advance(minutes(60));
  expect(asked()).toBe(1);
});

it("asks again when another revision is published, at most once a minute, and tells of a new one only", async () => {
  const { clock, revisions, fetching, asked } = arrange(published("1"), published("1"), published("2"));
  fetching.start();
  await settle();
  fetching.expect("1");
  fetching.expect("2");
  await settle();
  expect(asked()).toBe(1);
  await clock.advance(minutes(1));
  fetching.expect("2");
  await settle();
  await clock.advance(minutes(1));
  fetching.expect("2");
  await settle();
  expect(revisions).toEqual(["1", "2"]);
});

it("says nothing after it has stopped", async () => {
  const { revisions, fetching, clock } = arrange(published("1"));
  fetching.start();
  fetching.stop();
  await settle();
  expect(revisions).toEqual([]);
  expect(clock.timers()).toBe(0);
});
