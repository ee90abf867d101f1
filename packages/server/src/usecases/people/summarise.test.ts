import { minutes, seconds } from "@handrail/core/base";
import type { EventBody } from "@handrail/core/events";
import { describe, expect, test } from "vitest";
import { anEvent, aReport } from "../builders.ts";
import { durationInWords } from "./durationInWords.ts";
import type { Names } from "./names.ts";
import { summarise } from "./summarise.ts";

const NAMES: Names = {
  step: (key) => (key === "import" ? "Import contacts" : key),
  guide: (key) => (key === "import-help" ? "Import helper" : key),
  account: (id) => (id === "acme" ? "Acme Foods" : null),
};

const said = (body: EventBody, account: string | null = "acme"): string =>
  summarise(anEvent(1, { account }, body), NAMES);

describe("a line about an event", () => {
  test.each<readonly [string, EventBody]>([
    ["Import contacts: started", { type: "stepStarted", step: "import" }],
    ["Import contacts: completed", { type: "stepCompleted", step: "import", source: "host" }],
    ["long-gone: skipped", { type: "stepSkipped", step: "long-gone" }],
    [
      "Import contacts: at it for 4 min 31 s, still open",
      { type: "episodeUpdated", episode: aReport({ active: seconds(271) }) },
    ],
    [
      "Import contacts: at it for 2 h 5 min, left",
      { type: "episodeUpdated", episode: aReport({ active: minutes(125), outcome: "left" }) },
    ],
    ["Import helper: shown", { type: "guideShown", guide: "import-help", display: "d", step: null }],
    [
      "Import helper: closed by the person",
      { type: "guideClosed", guide: "import-help", display: "d", reason: "dismissed" },
    ],
    ["account Acme Foods", { type: "accountIdentified", traits: {} }],
  ])("says: %s", (words, body) => {
    expect(said(body)).toBe(words);
  });

  test("keeps the id of an account without a name", () => {
    expect(said({ type: "accountIdentified", traits: {} }, "globex")).toBe("account globex");
  });
});

test.each([
  [0, "0 s"],
  [59.4, "59 s"],
  [60, "1 min"],
  [3599.6, "1 h"],
  [7230, "2 h 1 min"],
])("%d s are said as %s", (count, words) => {
  expect(durationInWords(seconds(count))).toBe(words);
});
