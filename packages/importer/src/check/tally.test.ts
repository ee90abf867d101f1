import { describe, expect, it } from "vitest";
import { createTally } from "./tally.ts";

describe("a tally", () => {
  it("lists the most frequent first, and of equals the first by their characters", () => {
    const tally = createTally();
    for (const text of ["b", "a", "c", "c"]) tally.add(text);
    expect(tally.top(2)).toEqual([
      { value: "c", rows: 2 },
      { value: "a", rows: 1 },
    ]);
    tally.take("c");
    tally.take("c");
    tally.take("never there");
    expect(tally.top(9).map(({ value }) => value)).toEqual(["a", "b"]);
    expect(tally.size).toEqual({ texts: 2, rows: 2 });
  });

  it("lists true numbers where it cannot list all, also after some were taken back", () => {
    const tally = createTally();
    for (let nth = 0; nth < 12_000; nth += 1) tally.add(`value ${nth}`);
    tally.take("value 0");
    tally.take("value 11000");
    tally.add("value 11000");
    tally.add("value 0");
    tally.add("value 0");
    expect(tally.top(1)).toEqual([{ value: "value 0", rows: 2 }]);
    expect(tally.size).toEqual({ texts: 10_000, rows: 10_001 });
  });

  it("lists no texts that are too long to show", () => {
    const tally = createTally();
    tally.add("x".repeat(1001));
    expect(tally.size.texts).toBe(0);
  });
});
