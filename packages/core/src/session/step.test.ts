import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hours, minutes, seconds, timestamp } from "../base/index.ts";
import { aGuide, aJourney, aStep } from "../content/builders.ts";
import { EVIDENCE_KINDS } from "../events/index.ts";
import { EMPTY_PROGRESS } from "../progress/index.ts";
import { aBootstrap, createScenario, START } from "./scenario.ts";
import { beginSession, snapshotOf } from "./state.ts";
import { step } from "./step.ts";
import type { SessionInput } from "./types.ts";

const CONTENT = {
  journeys: [
    aJourney([
      aStep("import", { scope: { urls: ["/contacts"], selector: null } }),
      aStep("invite", { completion: { kind: "event", event: "invited", where: [], count: 2 } }),
      aStep("domain", { waiting: { on: "other", remindAfter: hours(2) } }),
      aStep("look", { required: false, completion: { kind: "element", selector: "#done" } }),
    ]),
  ],
  guides: [
    aGuide("help-import", { trigger: { kind: "stall", step: "import" } }),
    aGuide("hello", { trigger: { kind: "session" } }),
    aGuide("on-page", { trigger: { kind: "page", pattern: "/contacts" }, tier: "subtle" }),
    aGuide("remind", { trigger: { kind: "waitingTooLong", step: "domain" } }),
    aGuide("tour", { content: { kind: "tour", steps: [] }, trigger: { kind: "event", event: "invited" } }),
  ],
};

const PEER = snapshotOf(beginSession({ person: "ada", tab: "tab-2", now: START }));

/** Anything an engine may say, in any order, sensible or not. */
const anInput: fc.Arbitrary<SessionInput> = fc.oneof(
  fc.constant<SessionInput>({ kind: "bootstrapped", bootstrap: aBootstrap(CONTENT) }),
  fc.constant<SessionInput>({ kind: "restored", snapshot: PEER }),
  fc.constant<SessionInput>({ kind: "peerChanged", snapshot: PEER }),
  fc.boolean().map((typing): SessionInput => ({ kind: "active", typing })),
  fc.boolean().map((visible): SessionInput => ({ kind: "visible", visible })),
  fc.boolean().map((leader): SessionInput => ({ kind: "leadership", leader })),
  fc.boolean().map((attending): SessionInput => ({ kind: "attending", attending })),
  fc
    .constantFrom(...EVIDENCE_KINDS)
    .map((kind): SessionInput => ({ kind: "evidence", evidence: { kind, at: START, latency: null } })),
  fc.nat(5).map((control): SessionInput => ({ kind: "acted", control })),
  fc
    .constantFrom("/", "/contacts")
    .map((path): SessionInput => ({ kind: "surroundings", path, device: "phone", locale: "it" })),
  fc.constantFrom<readonly string[]>([], ["#done"]).map((present): SessionInput => ({ kind: "elements", present })),
  fc
    .constantFrom("tour", "hello", "help", "nothing")
    .map((guide): SessionInput => ({ kind: "requested", guide, by: "person" })),
  fc.constantFrom(null, "tour").map((guide): SessionInput => ({ kind: "hidden", guide })),
  fc.constantFrom<SessionInput["kind"]>("leaving", "woken").map((kind) => ({ kind }) as SessionInput),
  fc.nat(4).map((n): SessionInput => ({ kind: "shown", display: `tab-1-${START.toString(36)}-${n}` })),
  fc.nat(4).map((n): SessionInput => ({ kind: "closed", display: `x-${n}`, reason: "dismissed" })),
  fc.constantFrom("invited", "other").map(
    (name): SessionInput => ({
      kind: "observed",
      event: {
        type: "tracked",
        name,
        properties: {},
        id: "e",
        at: START,
        person: "ada",
        account: null,
        tab: "t",
        seq: 1,
      },
    }),
  ),
  fc.constantFrom("ada", "bob").map(
    (person): SessionInput => ({
      kind: "observed",
      event: {
        type: "identified",
        traits: {},
        anonymousId: null,
        id: "i",
        at: START,
        person,
        account: null,
        tab: "t",
        seq: 2,
      },
    }),
  ),
  fc.constantFrom("import", "domain", "gone").map(
    (key): SessionInput => ({
      kind: "observed",
      event: {
        type: "stepWaiting",
        step: key,
        id: `w-${key}`,
        at: START,
        person: "ada",
        account: null,
        tab: "t",
        seq: 3,
      },
    }),
  ),
);

const happenings = fc.array(fc.tuple(fc.integer({ min: -10, max: 400 }), anInput), { maxLength: 60 });

/** Plays inputs with pauses; answers every state and command. */
const play = (told: readonly (readonly [number, SessionInput])[]) => {
  let now = START;
  let state = beginSession({ person: "ada", tab: "tab-1", now });
  return told.map(([pause, input]) => {
    now = timestamp(now + seconds(pause));
    const next = step(state, input, now);
    state = next.state;
    return next;
  });
};

/** Makes every part of a value refuse to change. */
const frozen = <T>(value: T): T => {
  if (typeof value === "object" && value !== null) for (const part of Object.values(Object.freeze(value))) frozen(part);
  return value;
};

describe("a step of the session", () => {
  test("[SE1] the same inputs at the same times give the same states and commands", () => {
    fc.assert(
      fc.property(happenings, (told) => {
        expect(play(told)).toEqual(play(told));
      }),
    );
  });

  test("[SE1] a state is plain JSON, and goes on the same after a round trip", () => {
    fc.assert(
      fc.property(happenings, (told) => {
        const last = play(told).at(-1);
        if (last === undefined) return;
        const copy = JSON.parse(JSON.stringify(last.state)) as typeof last.state;
        expect(copy).toEqual(last.state);
        const input: SessionInput = { kind: "active", typing: false };
        const later = timestamp(START + hours(8));
        expect(step(copy, input, later)).toEqual(step(last.state, input, later));
      }),
    );
  });

  test("[SE1] nothing that was handed in is changed", () => {
    fc.assert(
      fc.property(happenings, (told) => {
        let now = START;
        let state = frozen(beginSession({ person: "ada", tab: "tab-1", now }));
        for (const [pause, input] of told) {
          now = timestamp(now + seconds(pause));
          state = frozen(step(state, frozen(input), now).state);
        }
      }),
    );
  });

  test("[SE2] a step asks for at most one wake, only for another moment, and never for one that has passed", () => {
    fc.assert(
      fc.property(happenings, (told) => {
        let now = START;
        let wished = null;
        for (const [index, { commands }] of play(told).entries()) {
          const [pause, input] = told[index] ?? [0, null];
          now = timestamp(now + seconds(pause));
          const wakes = commands.flatMap((command) => (command.kind === "wakeAt" ? [command.at] : []));
          expect(wakes.length).toBeLessThanOrEqual(1);
          const [wake] = wakes;
          if (wake === undefined) continue;
          if (input?.kind !== "woken") expect(wake).not.toBe(wished);
          if (wake !== null) expect(wake).toBeGreaterThan(now);
          wished = wake;
        }
      }),
    );
  });

  test("[SE2] an hour without an input takes a handful of steps", () => {
    const scenario = createScenario({ content: CONTENT, path: "/contacts" });
    scenario.give({ kind: "active", typing: false });
    const before = scenario.log().length;
    scenario.wait(hours(1));
    expect(scenario.log().length - before).toBeLessThan(20);
    expect(scenario.state().wakeAt).toBeNull();
  });

  test("[SE2] a timer that fires early is asked for again", () => {
    const scenario = createScenario({ content: CONTENT, path: "/contacts" });
    scenario.give({ kind: "active", typing: false });
    const { wakeAt } = scenario.state();
    expect(wakeAt).not.toBeNull();
    const early = scenario.give({ kind: "woken" });
    expect(early.filter(({ kind }) => kind === "wakeAt")).toHaveLength(1);
  });

  test("[SE3] a fact is forwarded as it is, once", () => {
    const scenario = createScenario({ content: CONTENT });
    scenario.observe({ type: "tracked", name: "invited", properties: { role: "editor" } }, { id: "the-event" });
    const forwarded = scenario.commands("forward").filter(({ event }) => event.id === "the-event");
    expect(forwarded).toHaveLength(1);
    expect(forwarded[0]?.event).toMatchObject({ type: "tracked", properties: { role: "editor" } });
    expect(scenario.log().filter(({ kind }) => kind === "send")).not.toContainEqual(
      expect.objectContaining({ body: expect.objectContaining({ type: "tracked" }) }),
    );
  });

  test("[SE3] facts from before the content count once it is there", () => {
    const scenario = createScenario({ bare: true });
    scenario.goTo("/");
    scenario.observe({ type: "tracked", name: "invited", properties: {} });
    scenario.observe({ type: "tracked", name: "invited", properties: {} });
    expect(scenario.state().progress).toEqual(EMPTY_PROGRESS);
    scenario.give({ kind: "bootstrapped", bootstrap: aBootstrap(CONTENT) });
    expect(scenario.commands("notify").map(({ notice }) => notice)).toContainEqual({
      type: "stepCompleted",
      step: "invite",
    });
    expect(scenario.state().early).toEqual([]);
  });

  test("[SE3] the host hears once that all is ready", () => {
    const scenario = createScenario({ content: CONTENT });
    scenario.give({ kind: "bootstrapped", bootstrap: aBootstrap(CONTENT) });
    expect(scenario.commands("notify").filter(({ notice }) => notice.type === "ready")).toHaveLength(1);
  });

  test("[SE4] nothing throws, in whatever order", () => {
    fc.assert(
      fc.property(happenings, (told) => {
        expect(play(told)).toHaveLength(told.length);
      }),
      { numRuns: 300 },
    );
  });

  test("[SE4] a clock that jumps a year ahead or back does no harm", () => {
    const scenario = createScenario({ content: CONTENT, path: "/contacts" });
    scenario.work(minutes(1));
    for (const at of [START + hours(24 * 365), START - hours(24 * 365)]) {
      const { state } = step(scenario.state(), { kind: "active", typing: false }, timestamp(at));
      expect(state.episodes["import"]?.active).toBeLessThanOrEqual(seconds(61));
    }
  });
});
