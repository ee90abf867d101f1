import { describe, expect, it } from "vitest";
import { createMessages } from "../../../ui/messages.ts";
import { catalogue as arabic } from "./ar.ts";
import type { ImporterCatalogue } from "./catalogue.ts";
import { catalogue as english } from "./en.ts";
import { catalogue as italian } from "./it.ts";
import { catalogue as korean } from "./ko.ts";
import { loadImporterTexts } from "./loadImporterTexts.ts";
import { catalogue as russian } from "./ru.ts";
import { catalogue as thai } from "./th.ts";

const LANGUAGES: readonly (readonly [string, ImporterCatalogue])[] = [
  ["en", english],
  ["ko", korean],
  ["th", thai],
  ["ru", russian],
  ["it", italian],
  ["ar", arabic],
];
const slots = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g))].sort();

describe.each(LANGUAGES)("the importer's texts in %s", (locale, catalogue) => {
  it("are those of English, each with the same places for values", () => {
    expect(Object.keys(catalogue.texts).toSorted()).toEqual(Object.keys(english.texts).toSorted());
    const own = new Map(Object.entries(catalogue.texts));
    for (const [id, text] of Object.entries(english.texts)) expect(slots(own.get(id) ?? ""), id).toEqual(slots(text));
  });
  it("have the forms the language counts with, and no others, none of them with a place nobody fills", () => {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.toSorted();
    const known = new Map(Object.entries(english.counted).map(([id, { other }]) => [id, slots(other)]));
    expect(Object.keys(catalogue.counted).toSorted()).toEqual([...known.keys()].toSorted());
    for (const [id, counted] of Object.entries(catalogue.counted)) {
      expect(Object.keys(counted).toSorted(), id).toEqual(forms);
      for (const text of Object.values(counted)) {
        expect(known.get(id), id).toEqual(expect.arrayContaining([...slots(text)]));
      }
    }
  });
  it("say numbers from nothing to a million without a gap", () => {
    const texts = createMessages(locale, catalogue, {});
    for (const count of [0, 1, 2, 3, 5, 11, 21, 22, 25, 100, 1.5, 1_000_000]) {
      expect(texts.count("importer.savedRows", count, { total: 9 })).not.toMatch(/[{}]|undefined/);
    }
  });
  it("neither shout nor ask twice", () => {
    for (const [id, text] of Object.entries(catalogue.texts)) expect(text, id).not.toMatch(/!|\?\?/);
  });
});

describe("loadImporterTexts", () => {
  it("takes the host's own words", async () => {
    const texts = await loadImporterTexts("it-CH", { "importer.browse": "Apri" });
    expect(texts.say("importer.browse")).toBe("Apri");
    expect(texts.say("importer.next")).toBe("Continua");
  });
});
