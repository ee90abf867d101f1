import { timestamp } from "@handrail/core/base";
import type { LiveEvent } from "@handrail/core/protocol";
import { describe, expect, it } from "vitest";
import { MOST_LIVE, withEvents } from "./liveList.ts";

const event = (cursor: number): LiveEvent => ({
  cursor,
  id: `e${cursor}`,
  at: timestamp(cursor),
  receivedAt: timestamp(cursor),
  person: "p",
  account: null,
  accountName: null,
  type: "tracked",
  summary: "",
  reasons: [],
});

describe("withEvents", () => {
  it("keeps each event once, however often it comes", () => {
    const list = withEvents([event(2), event(1)], [event(2), event(3)]);
    expect(list.map((each) => each.cursor)).toEqual([3, 2, 1]);
  });

  it("keeps the newest fifty", () => {
    const many = Array.from({ length: 80 }, (_, index) => event(index));
    const list = withEvents([], many);
    expect(list).toHaveLength(MOST_LIVE);
    expect(list[0]?.cursor).toBe(79);
  });
});
