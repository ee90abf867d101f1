import type { Language } from "../settings/settings.ts";
import { ar } from "./ar.ts";
import { en, type TextId, type Texts } from "./en.ts";
import { it } from "./it.ts";
import { ko } from "./ko.ts";
import { ru } from "./ru.ts";
import { th } from "./th.ts";

const LANGUAGE_TEXTS: Readonly<Record<Language, Texts>> = { en, ko, th, ru, it, ar };

/** Looks a text up and fills its places in; numbers are written as the language writes them. */
export type Translate = (id: TextId, values?: Readonly<Record<string, string | number>>) => string;

/** Makes the look-up for one language. */
export const translator =
  (language: Language): Translate =>
  (id, values = {}) =>
    LANGUAGE_TEXTS[language][id].replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = values[name];
      return typeof value === "number" ? value.toLocaleString(language) : (value ?? place);
    });

export type { TextId } from "./en.ts";
