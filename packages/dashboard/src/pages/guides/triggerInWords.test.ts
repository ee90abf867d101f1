import type { Trigger } from "@handrail/core/content";
import { describe, expect, it } from "vitest";
import { triggerInWords } from "./triggerInWords.ts";

const STEPS = [{ value: "import-contacts", label: "Import contacts" }];

describe("a moment in words", () => {
  it.each<readonly [Trigger, string]>([
    [{ kind: "stall", step: "import-contacts" }, "when somebody is stuck on Import contacts"],
    [{ kind: "waitingTooLong", step: "gone" }, "when gone waits too long"],
    [{ kind: "session" }, "when a visit begins"],
    [{ kind: "manual" }, "only when asked for"],
    [{ kind: "element", selector: "#empty" }, "while #empty is in the page"],
  ])("%j is “%s”", (trigger, words) => {
    expect(triggerInWords(trigger, STEPS)).toBe(words);
  });

  it.each<Trigger>([
    { kind: "event", event: "opened" },
    { kind: "page", pattern: "/**" },
    { kind: "session" },
    { kind: "element", selector: "#empty" },
    { kind: "paste", selector: "#card" },
    { kind: "manual" },
  ])("%j names the step the guide helps with", (trigger) => {
    const words = triggerInWords(trigger, STEPS);
    expect(triggerInWords({ ...trigger, step: "import-contacts" }, STEPS)).toBe(`${words}, for Import contacts`);
  });
});
