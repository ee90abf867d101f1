import { milliseconds, minutes, seconds } from "@handrail/core/base";
import { describe, expect, it } from "vitest";
import { catalogue as arabic } from "./messages/ar.ts";
import type { Catalogue } from "./messages/catalogue.ts";
import { catalogue as english } from "./messages/en.ts";
import { catalogue as italian } from "./messages/it.ts";
import { catalogue as korean } from "./messages/ko.ts";
import { catalogue as russian } from "./messages/ru.ts";
import { catalogue as thai } from "./messages/th.ts";
import { createMessages, directionOf, loadMessages } from "./messages.ts";

const LANGUAGES: readonly (readonly [string, Catalogue])[] = [
  ["en", english],
  ["ko", korean],
  ["th", thai],
  ["ru", russian],
  ["it", italian],
  ["ar", arabic],
];
const slots = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g))].sort();

describe.each(LANGUAGES)("the texts in %s", (locale, catalogue) => {
  it("have the same places for values as in English", () => {
    for (const [id, text] of Object.entries(english.texts)) {
      expect(slots(Object.entries(catalogue.texts).find(([other]) => other === id)?.[1] ?? ""), id).toEqual(
        slots(text),
      );
    }
  });
  it("have the forms the language counts with, and no others", () => {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.toSorted();
    for (const [id, counted] of Object.entries(catalogue.counted)) {
      expect(Object.keys(counted).toSorted(), id).toEqual(forms);
    }
  });
  it("say numbers from nothing to a million without a gap", () => {
    const messages = createMessages(locale, catalogue, {});
    for (const count of [0, 1, 2, 3, 5, 11, 21, 22, 25, 100, 1.5, 1_000_000]) {
      expect(messages.count("checklist.steps", count)).not.toMatch(/[{}]|undefined/);
    }
  });
});

describe("createMessages", () => {
  it("counts as Russian and Arabic do", () => {
    const say = createMessages("ru", russian, {});
    expect([1, 2, 5, 21].map((count) => say.count("checklist.steps", count))).toEqual([
      "1 шаг",
      "2 шага",
      "5 шагов",
      "21 шаг",
    ]);
    expect(createMessages("ar", arabic, {}).count("checklist.steps", 2)).toBe("خطوتان");
  });
  it("takes the host's own words, for texts and for forms", () => {
    const own = { notNow: "Later", "checklist.steps.one": "{count} thing", toString: "no" };
    const messages = createMessages("en", english, own);
    expect(messages.say("notNow")).toBe("Later");
    expect(messages.count("checklist.steps", 1)).toBe("1 thing");
    expect(messages.count("checklist.steps", 2)).toBe("2 steps");
  });
  it("leaves values as they are, braces and all", () => {
    expect(createMessages("en", english, {}).say("help.none", { query: "{query} $& <b>" })).toBe(
      "Nothing found for “{query} $& <b>”.",
    );
  });
  it("says times in whole minutes, then hours", () => {
    const messages = createMessages("en", english, {});
    expect([milliseconds(0), seconds(29), seconds(95), minutes(89), minutes(150)].map(messages.duration)).toEqual([
      "1 minute",
      "1 minute",
      "2 minutes",
      "89 minutes",
      "3 hours",
    ]);
  });
});

describe("loadMessages", () => {
  it("serves regions of a language, and English to all others", async () => {
    expect((await loadMessages("it-CH")).say("close")).toBe("Chiudi");
    expect((await loadMessages("fi")).say("close")).toBe("Close");
    expect((await loadMessages("constructor")).say("close")).toBe("Close");
    expect((await loadMessages("")).say("close")).toBe("Close");
  });
});

describe("directionOf", () => {
  it("knows the languages written from the right", () => {
    expect(["ar", "ar-EG", "he", "fa-IR"].map(directionOf)).toEqual(Array(4).fill("rtl"));
    expect(["en", "arn", "fr"].map(directionOf)).toEqual(Array(3).fill("ltr"));
  });
});
