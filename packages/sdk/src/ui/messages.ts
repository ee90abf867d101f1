import type { Duration } from "@handrail/core/base";
import { inSeconds } from "@handrail/core/base";
import type { CatalogueOf, CountId, MessageId } from "./messages/catalogue.ts";

/** Values put into a text where it says `{name}`. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** The texts of the widgets in one language; of a feature with texts of its own, those. */
export interface Messages<Text extends string = MessageId, Count extends string = CountId> {
  say(id: Text, values?: MessageValues): string;
  /** The form of a text that goes with `count`; the count itself is `{count}` in it. */
  count(id: Count, count: number, values?: MessageValues): string;
  number(value: number): string;
  /** "A, B and C". */
  list(items: readonly string[]): string;
  /** "4 minutes": whole minutes, at least one; whole hours from an hour and a half. */
  duration(duration: Duration): string;
}

/** The languages there are. */
export type Language = "en" | "ko" | "th" | "ru" | "it" | "ar";

/** How the texts of each language are fetched. */
export type Loaders<Text extends string, Count extends string> = Readonly<
  Record<Language, () => Promise<{ readonly catalogue: CatalogueOf<Text, Count> }>>
>;

const LOADERS: Loaders<MessageId, CountId> = {
  en: () => import("./messages/en.ts"),
  ko: () => import("./messages/ko.ts"),
  th: () => import("./messages/th.ts"),
  ru: () => import("./messages/ru.ts"),
  it: () => import("./messages/it.ts"),
  ar: () => import("./messages/ar.ts"),
};

/** Fetches the texts all widgets have in common. */
export const loadMessages = (locale: string, overrides: Readonly<Record<string, string>> = {}): Promise<Messages> =>
  loadTexts(LOADERS, locale, overrides);

/**
 * Fetches the texts of a language; English for a language that is not there. An override is named by the id of the text,
 * and for a counted text by id and form: `checklist.steps.other`.
 */
export const loadTexts = async <Text extends string, Count extends string>(
  loaders: Loaders<Text, Count>,
  locale: string,
  overrides: Readonly<Record<string, string>>,
): Promise<Messages<Text, Count>> => {
  const language = locale.toLowerCase().split("-")[0] ?? "";
  const known = isLanguage(language);
  const { catalogue } = await loaders[known ? language : "en"]();
  return createMessages(known ? locale : "en", catalogue, overrides);
};

/** The texts of a catalogue, said for a locale. */
export const createMessages = <Text extends string, Count extends string>(
  locale: string,
  catalogue: CatalogueOf<Text, Count>,
  overrides: Readonly<Record<string, string>>,
): Messages<Text, Count> => {
  const plural = new Intl.PluralRules(locale);
  const own = (id: string): string | undefined => (Object.hasOwn(overrides, id) ? overrides[id] : undefined);
  const number = (value: number): string => new Intl.NumberFormat(locale).format(value);
  const fill = (text: string, values: MessageValues): string =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : typeof value === "number" ? number(value) : value;
    });
  const unit = (value: number, name: "minute" | "hour"): string =>
    new Intl.NumberFormat(locale, { style: "unit", unit: name, unitDisplay: "long" }).format(value);
  return {
    say: (id, values = {}) => fill(own(id) ?? catalogue.texts[id], values),
    count: (id, count, values = {}) => {
      const forms = catalogue.counted[id];
      const form = plural.select(count);
      return fill(own(`${id}.${form}`) ?? own(`${id}.other`) ?? forms[form] ?? forms.other, { count, ...values });
    },
    number,
    list: (items) => new Intl.ListFormat(locale).format(items),
    duration: (duration) => {
      const total = Math.max(1, Math.round(inSeconds(duration) / 60));
      return total < 90 ? unit(total, "minute") : unit(Math.round(total / 60), "hour");
    },
  };
};

const isLanguage = (language: string): language is Language => Object.hasOwn(LOADERS, language);

/** The reading direction of a language. */
export const directionOf = (locale: string): "ltr" | "rtl" =>
  /^(ar|fa|he|ur|ps|sd|ug|yi|dv|ckb)\b/i.test(locale) ? "rtl" : "ltr";
