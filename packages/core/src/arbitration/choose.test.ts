import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { after, hours, minutes, seconds, timestamp } from "../base/index.ts";
import { choose } from "./choose.ts";
import {
  type AttentionBudget,
  type AttentionHistory,
  type Candidate,
  DEFAULT_BUDGET,
  SAME_GUIDE_REST,
} from "./types.ts";

const NOW = timestamp(1_000_000_000);
const ago = (duration: number) => timestamp(NOW - duration);

const candidate = (guide: string, changes: Partial<Candidate> = {}): Candidate => ({
  guide,
  kind: "tooltip",
  tier: "panel",
  priority: 50,
  frequency: { times: 3, atLeastApart: minutes(0), untilDismissed: false },
  step: null,
  probability: 1,
  requested: false,
  ...changes,
});

const history = (changes: Partial<AttentionHistory> = {}): AttentionHistory => ({
  sessionStartedAt: ago(hours(1)),
  shows: [],
  dismissals: [],
  showing: null,
  ...changes,
});

const show = (guide: string, age: number, changes: Partial<AttentionHistory["shows"][number]> = {}) => ({
  guide,
  tier: "panel" as const,
  step: null,
  at: ago(age),
  ...changes,
});

const loose: AttentionBudget = {
  perSession: 100,
  perStep: 100,
  atLeastApart: minutes(0),
  afterDismissal: minutes(0),
};

const budget = (changes: Partial<AttentionBudget>): AttentionBudget => ({ ...loose, ...changes });

const winnerOf = (...args: Parameters<typeof choose>): string | null => choose(...args).winner?.guide ?? null;

describe("[AR1] one winner, one reason for each other", () => {
  const some = fc.uniqueArray(
    fc.record({
      guide: fc.constantFrom("a", "b", "c", "d", "e"),
      tier: fc.constantFrom("subtle" as const, "panel" as const, "modal" as const),
      priority: fc.nat(3),
      probability: fc.constantFrom(0.5, 1),
      requested: fc.boolean(),
    }),
    { selector: ({ guide }) => guide },
  );
  const past = fc.record({
    shows: fc.array(fc.record({ guide: fc.constantFrom("a", "b", "z"), age: fc.nat(hours(30)) })),
    dismissals: fc.array(fc.record({ guide: fc.constantFrom("a", "z"), age: fc.nat(hours(30)) })),
    showing: fc.constantFrom(null, { guide: "z", tier: "panel" as const, inUse: false }),
  });
  const known = past.map(({ shows, dismissals, showing }) =>
    history({
      shows: shows.map(({ guide, age }) => show(guide, age)),
      dismissals: dismissals.map(({ guide, age }) => ({ guide, at: ago(age) })),
      showing,
    }),
  );

  test("every candidate is the winner or a loser, never both", () => {
    fc.assert(
      fc.property(some, known, (list, before) => {
        const all = list.map((one) => candidate(one.guide, one));
        const { winner, losers } = choose(all, DEFAULT_BUDGET, before, NOW);
        const told = [...losers.map(({ guide }) => guide), ...(winner === null ? [] : [winner.guide])];
        expect(told.sort()).toEqual(list.map(({ guide }) => guide).sort());
      }),
    );
  });

  test("[AR4] the order of candidates does not matter", () => {
    fc.assert(
      fc.property(some, known, (list, before) => {
        const all = list.map((one) => candidate(one.guide, one));
        const forth = choose(all, DEFAULT_BUDGET, before, NOW);
        expect(choose(all.toReversed(), DEFAULT_BUDGET, before, NOW)).toEqual(forth);
      }),
    );
  });

  test("[AR11] before `retryAt` nothing changes, and at `retryAt` something may", () => {
    fc.assert(
      fc.property(some, known, (list, before) => {
        const all = list.map((one) => candidate(one.guide, one));
        const { winner, losers, retryAt } = choose(all, DEFAULT_BUDGET, before, NOW);
        if (retryAt === null) return;
        expect(retryAt).toBeGreaterThan(NOW);
        const justBefore = choose(all, DEFAULT_BUDGET, before, timestamp(retryAt - 1));
        expect(justBefore.winner).toEqual(winner);
        expect(justBefore.losers.map(({ guide }) => guide)).toEqual(losers.map(({ guide }) => guide));
      }),
    );
  });

  test("nobody asks, nobody wins", () => {
    expect(choose([], loose, history(), NOW)).toEqual({ winner: null, losers: [], retryAt: null });
  });
});

describe("[AR2] what was asked for", () => {
  const asked = candidate("asked", { requested: true, priority: 0 });
  const spent = history({
    shows: [show("asked", seconds(1)), show("asked", seconds(2)), show("asked", seconds(3))],
    dismissals: [{ guide: "asked", at: ago(seconds(1)) }],
    showing: { guide: "other", tier: "modal", inUse: false },
  });

  test("is free of budget and frequency and replaces what is shown", () => {
    expect(winnerOf([asked], budget({ perSession: 0, perStep: 0 }), spent, NOW)).toBe("asked");
  });

  test("beats all others", () => {
    const { winner, losers } = choose([candidate("eager", { priority: 100 }), asked], loose, history(), NOW);
    expect(winner?.guide).toBe("asked");
    expect(losers).toEqual([{ guide: "eager", why: "lowerPriority" }]);
  });
});

test.each(["subtle", "panel", "modal"] as const)("[AR3] while a guide is shown, no %s one comes by itself", (tier) => {
  const before = history({ showing: { guide: "other", tier: "subtle", inUse: false } });
  expect(choose([candidate("a", { tier, priority: 100 })], loose, before, NOW)).toEqual({
    winner: null,
    losers: [{ guide: "a", why: "anotherShowing" }],
    retryAt: null,
  });
});

describe("[AR14] a subtle guide gives way", () => {
  const besides = (tier: "subtle" | "panel" | "modal", inUse = false) =>
    history({ showing: { guide: "other", tier, inUse } });
  const help = candidate("a", { step: "import" });

  test("to an interruption that helps with a step", () => {
    expect(winnerOf([help], loose, besides("subtle"), NOW)).toBe("a");
    expect(winnerOf([{ ...help, tier: "modal" }], loose, besides("subtle"), NOW)).toBe("a");
  });

  test("to no subtle one, and not while the person works with it", () => {
    expect(winnerOf([{ ...help, tier: "subtle" }], loose, besides("subtle"), NOW)).toBeNull();
    expect(winnerOf([help], loose, besides("subtle", true), NOW)).toBeNull();
  });

  test.each(["panel", "modal"] as const)("a %s one does not", (tier) => {
    expect(winnerOf([{ ...help, tier: "modal" }], loose, besides(tier), NOW)).toBeNull();
  });

  test("within the budgets", () => {
    const spent = history({ ...besides("subtle"), shows: [show("x", minutes(9), { step: "import" })] });
    expect(choose([help], budget({ perStep: 1 }), spent, NOW).losers).toEqual([{ guide: "a", why: "stepBudget" }]);
  });
});

describe("[AR4] who wins", () => {
  test.each([
    ["priority", candidate("z", { priority: 60, probability: 0.1 }), candidate("a", { priority: 50 })],
    ["then probability", candidate("z", { probability: 0.9 }), candidate("a", { probability: 0.8 })],
    ["then the key", candidate("a"), candidate("b")],
  ])("%s", (_, winner, loser) => {
    expect(choose([loser, winner], loose, history(), NOW)).toEqual({
      winner,
      losers: [{ guide: loser.guide, why: "lowerPriority" }],
      retryAt: null,
    });
  });

  test("one that may not be shown makes way for the next", () => {
    const before = history({ shows: [show("first", minutes(9))] });
    const once = { times: 1, atLeastApart: minutes(0), untilDismissed: false };
    const list = [candidate("first", { priority: 90, frequency: once }), candidate("second")];
    expect(choose(list, loose, before, NOW)).toMatchObject({
      winner: { guide: "second" },
      losers: [{ guide: "first", why: "frequency" }],
    });
  });
});

describe("[AR5] the budget of a session", () => {
  const before = history({ shows: [show("x", minutes(50)), show("y", minutes(40))] });

  test("is shared by interruptions of all formats", () => {
    expect(choose([candidate("a", { tier: "modal" })], budget({ perSession: 2 }), before, NOW).losers).toEqual([
      { guide: "a", why: "sessionBudget" },
    ]);
    expect(winnerOf([candidate("a")], budget({ perSession: 3 }), before, NOW)).toBe("a");
  });

  test("a subtle guide does not need it", () => {
    expect(winnerOf([candidate("a", { tier: "subtle" })], budget({ perSession: 0 }), before, NOW)).toBe("a");
  });

  test("a subtle guide does not use it", () => {
    const subtle = history({ shows: [show("x", minutes(50), { tier: "subtle" })] });
    expect(winnerOf([candidate("a")], budget({ perSession: 1 }), subtle, NOW)).toBe("a");
  });

  test("what opened the session belongs to it", () => {
    const first = history({ shows: [show("x", hours(1))] });
    expect(winnerOf([candidate("a")], budget({ perSession: 1 }), first, NOW)).toBeNull();
  });

  test("what was shown in an earlier session is forgotten", () => {
    const earlier = history({ shows: [show("x", hours(2)), show("y", hours(3))] });
    expect(winnerOf([candidate("a")], budget({ perSession: 1 }), earlier, NOW)).toBe("a");
  });
});

describe("[AR6] the budget of a step", () => {
  const before = history({ shows: [show("x", hours(200), { step: "import" })] });

  test("holds over all sessions", () => {
    expect(choose([candidate("a", { step: "import" })], budget({ perStep: 1 }), before, NOW).losers).toEqual([
      { guide: "a", why: "stepBudget" },
    ]);
  });

  test("is each step's own, and nothing to guides without a step", () => {
    expect(winnerOf([candidate("a", { step: "invite" })], budget({ perStep: 1 }), before, NOW)).toBe("a");
    expect(winnerOf([candidate("a")], budget({ perStep: 1 }), before, NOW)).toBe("a");
  });
});

describe("[AR7] quiet between interruptions", () => {
  const apart = budget({ atLeastApart: minutes(4) });

  test("lasts to the millisecond", () => {
    const tooEarly = history({ shows: [show("x", minutes(4) - 1)] });
    expect(choose([candidate("a")], apart, tooEarly, NOW)).toEqual({
      winner: null,
      losers: [{ guide: "a", why: "tooSoon" }],
      retryAt: timestamp(NOW + 1),
    });
    expect(winnerOf([candidate("a")], apart, history({ shows: [show("x", minutes(4))] }), NOW)).toBe("a");
  });

  test("counts from the last of several", () => {
    const before = history({ shows: [show("x", minutes(1)), show("y", minutes(3)), show("z", minutes(2))] });
    expect(choose([candidate("a")], apart, before, NOW).retryAt).toBe(after(NOW, minutes(3)));
  });

  test("a subtle guide neither keeps nor starts it", () => {
    const before = history({ shows: [show("x", seconds(5))] });
    expect(winnerOf([candidate("a", { tier: "subtle" })], apart, before, NOW)).toBe("a");
    const subtle = history({ shows: [show("x", seconds(5), { tier: "subtle" })] });
    expect(winnerOf([candidate("a")], apart, subtle, NOW)).toBe("a");
  });
});

describe("[AR8] quiet after a dismissal", () => {
  const rest = budget({ afterDismissal: minutes(30) });
  const dismissed = (guide: string, age: number) => history({ dismissals: [{ guide, at: ago(age) }] });

  test("no interruption for a while, whichever guide was dismissed", () => {
    const before = dismissed("other", minutes(29));
    expect(choose([candidate("a")], rest, before, NOW)).toMatchObject({
      losers: [{ guide: "a", why: "recentlyDismissed" }],
      retryAt: after(NOW, minutes(1)),
    });
    expect(winnerOf([candidate("a", { tier: "subtle" })], rest, before, NOW)).toBe("a");
    expect(winnerOf([candidate("a")], rest, dismissed("other", minutes(30)), NOW)).toBe("a");
  });

  test.each(["subtle", "panel"] as const)("the same guide, a %s one, rests for a day", (tier) => {
    expect(choose([candidate("a", { tier })], rest, dismissed("a", hours(23)), NOW)).toMatchObject({
      losers: [{ guide: "a", why: "recentlyDismissed" }],
      retryAt: after(NOW, hours(1)),
    });
    expect(winnerOf([candidate("a", { tier })], rest, dismissed("a", SAME_GUIDE_REST), NOW)).toBe("a");
  });
});

describe("[AR9] how often one guide comes", () => {
  const frequency = { times: 2, atLeastApart: hours(6), untilDismissed: false };

  test("at most so many times", () => {
    const before = history({ shows: [show("a", hours(50)), show("a", hours(40))] });
    expect(choose([candidate("a", { frequency })], loose, before, NOW)).toEqual({
      winner: null,
      losers: [{ guide: "a", why: "frequency" }],
      retryAt: null,
    });
  });

  test("a dismissal whose showing was lost counts as one", () => {
    const before = history({ dismissals: [1, 2].map((days) => ({ guide: "a", at: ago(days * hours(30)) })) });
    expect(choose([candidate("a", { frequency })], loose, before, NOW).losers).toEqual([
      { guide: "a", why: "frequency" },
    ]);
  });

  test("so far apart", () => {
    const before = history({ shows: [show("a", hours(5))] });
    expect(choose([candidate("a", { frequency })], loose, before, NOW)).toEqual({
      winner: null,
      losers: [{ guide: "a", why: "frequency" }],
      retryAt: after(NOW, hours(1)),
    });
  });

  test("other guides' showings are not its own", () => {
    const before = history({ shows: [show("b", hours(1)), show("b", hours(2))] });
    expect(winnerOf([candidate("a", { frequency })], loose, before, NOW)).toBe("a");
  });
});

test("[AR10] shown until dismissed, a dismissed guide does not come back", () => {
  const frequency = { times: 9, atLeastApart: minutes(0), untilDismissed: true };
  const before = history({ dismissals: [{ guide: "a", at: ago(hours(999)) }] });
  expect(choose([candidate("a", { frequency })], loose, before, NOW)).toEqual({
    winner: null,
    losers: [{ guide: "a", why: "dismissedForGood" }],
    retryAt: null,
  });
});

test("[AR11] the earliest of several losers decides when to ask again", () => {
  const before = history({
    dismissals: [
      { guide: "a", at: ago(hours(20)) },
      { guide: "b", at: ago(hours(22)) },
    ],
  });
  expect(choose([candidate("a"), candidate("b")], loose, before, NOW).retryAt).toBe(after(NOW, hours(2)));
});

describe("[AR12] moments ahead of now", () => {
  test("start no rest", () => {
    const before = history({
      shows: [show("x", -hours(9_000))],
      dismissals: [{ guide: "a", at: ago(-hours(9_000)) }],
    });
    const { perSession: _, ...quiet } = DEFAULT_BUDGET;
    expect(winnerOf([candidate("a")], { ...quiet, perSession: 9 }, before, NOW)).toBe("a");
  });

  test("count in the budget", () => {
    const before = history({ shows: [show("x", -hours(1))] });
    expect(choose([candidate("a")], budget({ perSession: 1 }), before, NOW).losers).toEqual([
      { guide: "a", why: "sessionBudget" },
    ]);
  });
});

describe("[AR13] of several obstacles the most lasting is told", () => {
  test("one that time does not move, before one that it does", () => {
    const before = history({ shows: [show("x", minutes(1), { step: "import" })] });
    const list = [candidate("a", { step: "import" })];
    expect(choose(list, budget({ perStep: 1, atLeastApart: minutes(4) }), before, NOW)).toEqual({
      winner: null,
      losers: [{ guide: "a", why: "stepBudget" }],
      retryAt: null,
    });
  });

  test("then the one that ends last", () => {
    const before = history({
      shows: [show("x", minutes(1))],
      dismissals: [{ guide: "x", at: ago(minutes(1)) }],
    });
    expect(choose([candidate("a")], DEFAULT_BUDGET, before, NOW)).toEqual({
      winner: null,
      losers: [{ guide: "a", why: "recentlyDismissed" }],
      retryAt: after(NOW, minutes(29)),
    });
  });
});
