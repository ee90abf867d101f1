import { describe, expect, it } from "vitest";
import type { SendFailure } from "./answer.ts";
import { afterFailure, afterRetry, afterTaken, afterTooLarge, newAttempt } from "./sendPlan.ts";

const failure = (kind: SendFailure["kind"], retryAfter: number | null = null): SendFailure => ({
  kind,
  message: "",
  retryAfter,
});
const facts = { random: 1, isOnline: true, canSignIn: true };
const decide = (kind: SendFailure["kind"], attempt = newAttempt(200, false), retryAfter: number | null = null) =>
  afterFailure(attempt, failure(kind, retryAfter), facts);

describe("a chunk that did not get through", () => {
  it("is tried again after one, two, four seconds, up to a minute, and the ninth time the person is asked", () => {
    let attempt = newAttempt(200, false);
    const delays: (number | string)[] = [];
    for (let time = 0; time < 9; time += 1) {
      const next = decide("unreachable", attempt);
      delays.push(next.decision.kind === "wait" ? next.decision.delay : next.decision.kind);
      attempt = next.attempt;
    }
    expect(delays).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, "ask"]);
  });

  it("waits anywhere up to the bound, but half a second at least", () => {
    const once = (random: number) =>
      afterFailure({ ...newAttempt(1, false), failures: 3 }, failure("server"), { ...facts, random }).decision;
    expect(once(0.5)).toEqual({ kind: "wait", delay: 4000 });
    expect(once(0)).toEqual({ kind: "wait", delay: 500 });
  });

  it("waits as long as the host says, but never for more than five minutes", () => {
    expect(decide("busy", undefined, 7000).decision).toEqual({ kind: "wait", delay: 7000 });
    expect(decide("server", undefined, 3).decision).toEqual({ kind: "wait", delay: 3 });
    expect(decide("busy", undefined, 9e9).decision).toEqual({ kind: "wait", delay: 300_000 });
    expect(decide("busy", undefined, Number.NaN).decision).toEqual({ kind: "wait", delay: 1000 });
    expect(decide("busy", undefined, -5).decision).toEqual({ kind: "wait", delay: 0 });
  });

  it("is tried at once where the host says so, the first time", () => {
    const second = decide("busy", undefined, 0).attempt;
    expect([0, -5, 3].map((asked) => decide("busy", second, asked).decision)).toEqual(
      Array(3).fill({ kind: "wait", delay: 2000 }),
    );
    expect(decide("busy", second, 700).decision).toEqual({ kind: "wait", delay: 700 });
  });

  it("does not count while there is no network", () => {
    const { attempt, decision } = afterFailure(newAttempt(9, false), failure("unreachable"), {
      ...facts,
      isOnline: false,
    });
    expect(decision).toEqual({ kind: "wait", delay: 0 });
    expect(attempt).toEqual({ ...newAttempt(9, true) });
  });

  it("is cut smaller where it is too large and cannot have been taken", () => {
    expect(decide("tooLarge").decision).toEqual({ kind: "shrink" });
    expect(decide("tooLarge", decide("busy").attempt).decision).toEqual({ kind: "shrink" });
    expect(decide("tooLarge", decide("unauthorised").attempt).decision).toEqual({ kind: "shrink" });
  });

  it("keeps its rows and its key where an earlier attempt may have been taken, until the person is asked", () => {
    for (const kind of ["unreachable", "server", "refused"] as const)
      expect(decide("tooLarge", decide(kind).attempt).decision.kind).toBe("wait");
    expect(decide("tooLarge", newAttempt(200, true)).decision.kind).toBe("wait");
    const tired = { ...newAttempt(200, true), failures: 8 };
    expect(decide("tooLarge", tired).decision).toEqual({ kind: "ask" });
    expect(afterRetry(tired, failure("tooLarge")).decision).toEqual({ kind: "shrink" });
  });

  it("is not cut smaller than one row", () => {
    expect(decide("tooLarge", newAttempt(1, false)).decision).toEqual({ kind: "ask" });
    expect(afterRetry(newAttempt(1, false), failure("tooLarge")).decision).toEqual({ kind: "wait", delay: 0 });
  });

  it("has the person signed in again, twice, where the host can, and then asks", () => {
    const first = decide("unauthorised");
    const second = decide("unauthorised", first.attempt);
    expect([first, second].map(({ decision }) => decision.kind)).toEqual(["signIn", "signIn"]);
    expect(decide("unauthorised", second.attempt).decision).toEqual({ kind: "ask" });
    const cannot = { ...facts, canSignIn: false };
    expect(afterFailure(newAttempt(2, false), failure("unauthorised"), cannot).decision).toEqual({ kind: "ask" });
  });

  it("asks the person where trying again will not help by itself, and counts anew when they want it", () => {
    const { attempt, decision } = decide("refused", { ...newAttempt(3, false), failures: 8 });
    expect(decision).toEqual({ kind: "ask" });
    expect(afterRetry(attempt, failure("refused"))).toEqual({
      attempt: newAttempt(3, true),
      decision: { kind: "wait", delay: 0 },
    });
  });
});

describe("how many rows are sent at once", () => {
  it("halves, down to one", () => {
    expect([200, 3, 1].map((rows) => afterTooLarge(rows).size)).toEqual([100, 1, 1]);
  });

  it("doubles after sixteen chunks that got through, up to what the host asked for", () => {
    let sizing = afterTooLarge(200);
    const sizes = Array.from({ length: 40 }, () => {
      sizing = afterTaken(sizing, 200);
      return sizing.size;
    });
    expect(sizes.slice(0, 15)).toEqual(Array(15).fill(100));
    expect(sizes.slice(15)).toEqual(Array(25).fill(200));
  });
});
