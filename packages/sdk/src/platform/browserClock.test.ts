import { milliseconds, minutes } from "@handrail/core/base";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const START = Date.UTC(2026, 10, 21, 9);

let wall = START;
let monotonic = 0;

/** The clock of a page whose two clocks the test moves; natives are captured at load, so it is loaded anew. */
const load = async () => {
  vi.resetModules();
  const { browserClock } = await import("./browserClock.ts");
  return browserClock((callback) => callback);
};

beforeEach(() => {
  [wall, monotonic] = [START, 1000];
  vi.spyOn(Date, "now").mockImplementation(() => wall);
  vi.spyOn(performance, "now").mockImplementation(() => monotonic);
});

afterEach(() => {
  vi.restoreAllMocks();
});

const pass = (duration: number): void => {
  wall += duration;
  monotonic += duration;
};

describe("the browser's clock", () => {
  it("says the time", async () => {
    const clock = await load();
    pass(2500);
    expect(clock.now()).toBe(START + 2500);
  });

  it("does not run backwards when somebody sets the machine's clock back", async () => {
    const clock = await load();
    pass(1000);
    const before = clock.now();
    wall -= minutes(60);
    pass(1000);
    expect(clock.now()).toBe(before + 1000);
  });

  it("sees that the machine slept, and goes on from there", async () => {
    const clock = await load();
    wall += minutes(30);
    expect(clock.now()).toBe(START + minutes(30));
    pass(1000);
    expect(clock.now()).toBe(START + minutes(30) + 1000);
  });

  it("keeps timers short enough for browsers, and stops them", async () => {
    const clock = await load();
    const called: string[] = [];
    clock.after(milliseconds(1e12), () => called.push("far"))();
    await new Promise<void>((resolve) => {
      clock.after(milliseconds(1), resolve);
    });
    expect(called).toEqual([]);
  });
});
