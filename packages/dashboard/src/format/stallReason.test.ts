import { timestamp } from "@handrail/core/base";
import type { LiveEvent } from "@handrail/core/protocol";
import { describe, expect, it } from "vitest";
import { reasonInWords, whyStuck } from "./stallReason.ts";

const plain = (text: string | null): string | null => text?.replaceAll("\u00a0", " ") ?? null;

describe("a reason of a stall", () => {
  it.each([
    ["idle:25", "nothing done for 25 s"],
    ["idle:95.4", "nothing done for 1 min 35 s"],
    ["repeats:9", "came back to the same controls 9 times"],
    ["repeats:1", "came back to the same controls once"],
    ["time:0.91", "longer at it than 91 in 100 who get it done"],
    ["time:1", "longer at it than 99 in 100 who get it done"],
    ["deadClick:2", "clicks that did nothing, 2 times"],
    ["error:1", "errors, once"],
  ])("%s reads as %s", (reason, words) => {
    expect(plain(reasonInWords(reason))).toBe(words);
  });

  it.each(["", "idle", "idle:", "idle:soon", "toString:1", "laterKind:3"])("%o is not guessed at", (reason) => {
    expect(reasonInWords(reason)).toBeNull();
  });
});

const event = (...reasons: readonly string[]): LiveEvent => ({
  cursor: 1,
  id: "e",
  at: timestamp(0),
  receivedAt: timestamp(0),
  person: "p",
  account: null,
  accountName: null,
  type: "stallDetected",
  summary: "",
  reasons,
});

describe("why somebody is stuck", () => {
  it("tells the three strongest reasons in their order", () => {
    expect(plain(whyStuck(event("repeats:9", "laterKind:3", "idle:25", "error:2", "reEdit:4")))).toBe(
      "came back to the same controls 9 times; nothing done for 25 s; errors, 2 times",
    );
  });

  it("is silent where no reason is known", () => {
    expect(whyStuck(event())).toBeNull();
    expect(whyStuck(event("laterKind:3"))).toBeNull();
  });
});
