import { timestamp } from "@handrail/core/base";
import { describe, expect, it } from "vitest";
import { browserIds } from "./browserIds.ts";

const UUID = /^[\da-f]{8}-[\da-f]{4}-([\da-f])[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

describe("ids", () => {
  it("are well-formed UUIDs of version 7 for events and 4 otherwise", () => {
    const ids = browserIds();
    expect(UUID.exec(ids.event(timestamp(1_700_000_000_000)))?.[1]).toBe("7");
    expect(UUID.exec(ids.random())?.[1]).toBe("4");
  });

  it("hold the moment of the event", () => {
    const id = browserIds().event(timestamp(1_700_000_000_123));
    expect(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toBe(1_700_000_000_123);
  });

  it("sort in the order they were made, within a millisecond and past a thousand of them", () => {
    const ids = browserIds();
    const made = Array.from({ length: 5000 }, () => ids.event(timestamp(1_700_000_000_000)));
    expect([...made].sort()).toEqual(made);
    expect(new Set(made).size).toBe(5000);
  });
});
