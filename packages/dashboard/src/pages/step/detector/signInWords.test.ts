import { describe, expect, it } from "vitest";
import { signInWords, speaksFor } from "./signInWords.ts";

const sign = (times: number) => ({ kind: "goingBack" as const, times, perStuckMinute: 1, perUsualMinute: 1, seen: 40 });

describe("a sign", () => {
  it.each([
    [12.3, "12 times as often before leaving as among those who get through"],
    [1.52, "1.5 times as often before leaving as among those who get through"],
    [2, "2 times as often before leaving as among those who get through"],
    [400, "over 20 times as often before leaving as among those who get through"],
    [1, "as often before leaving as among those who get through: it says nothing here"],
    [0.5, "half as often before leaving: people who do this here usually manage"],
    [0.34, "a third as often before leaving: people who do this here usually manage"],
    [0.8, "somewhat less often before leaving: people who do this here usually manage"],
    [0, "hardly ever before leaving: people who do this here usually manage"],
  ])("of %d says: %s", (times, words) => {
    expect(signInWords(sign(times))).toBe(words);
  });

  it("speaks for leaving, for getting through, or for nothing", () => {
    expect([3, 1.05, 0.4].map((times) => speaksFor(sign(times)))).toEqual(["leaving", "nothing", "getting through"]);
  });
});
