import { own } from "../base/index.ts";
import type { Locale, LocalizedText } from "./text.ts";

/**
 * Picks the words for a locale: the tag itself, then each shorter form of it (`zh-Hant-TW`, `zh-Hant`, `zh`), then
 * `default`. Tags are compared without regard to case, as BCP 47 says.
 */
export const textIn = (text: LocalizedText, locale: Locale): string => {
  if (typeof text === "string") return text;
  let tag = locale;
  while (tag !== "") {
    const words = own(text, tag) ?? insensitive(text, tag);
    if (words !== undefined) return words;
    const cut = tag.lastIndexOf("-");
    tag = cut < 0 ? "" : tag.slice(0, cut);
  }
  return text.default;
};

const insensitive = (text: Readonly<Record<Locale, string>>, tag: Locale): string | undefined => {
  const wanted = tag.toLowerCase();
  for (const [name, words] of Object.entries(text)) if (name.toLowerCase() === wanted) return words;
  return undefined;
};
