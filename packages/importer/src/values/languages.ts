import { looseForm } from "./plainValue.ts";

/** The languages in which names of months, countries and currencies are known: the page's own first. */
export const LANGUAGES: readonly string[] = [
  globalThis.navigator?.language || "en",
  ..."en de fr es it pt nl pl ru uk tr ar fa he hi th vi id ja ko zh zh-Hant sv da nb fi cs el hu ro".split(" "),
];

/** Makes the search for one of these codes by its name in any language. Languages are taken in as they are needed. */
export const namesIn = (type: "region" | "currency", codes: readonly string[]): ((loose: string) => string | null) => {
  const names = new Map<string, string>();
  let known = 0;
  return (loose) => {
    let code = names.get(loose);
    for (; code === undefined && known < LANGUAGES.length; known += 1) {
      const language = LANGUAGES[known] ?? "en";
      // `Hong Kong` is the short form of `Hong Kong SAR China`; in French, the United States would be `EU`.
      for (const style of language.startsWith("en") ? (["long", "short"] as const) : (["long"] as const)) {
        const display = new Intl.DisplayNames([language], { type, style });
        for (const each of codes) {
          const name = looseForm(display.of(each) ?? each);
          if (!names.has(name)) names.set(name, each);
        }
      }
      code = names.get(loose);
    }
    return code ?? null;
  };
};
