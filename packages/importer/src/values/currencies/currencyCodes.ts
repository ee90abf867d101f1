import { namesIn } from "../languages.ts";
import { memoise, once } from "../memoise.ts";
import { looseForm } from "../plainValue.ts";

/**
 * Makes the search for currencies: the ISO 4217 code of a currency given by its code, its name in one of the languages
 * the browser knows it in, or a sign that only one has; null for others. `$` and `¥` are signs of several.
 */
export const createCurrencySearch = (): ((text: string) => string | null) => {
  const names = namesIn("currency", [...codes()]);
  return memoise((text) => {
    const code = text.toUpperCase();
    if (codes().has(code)) return code;
    const loose = looseForm(text);
    const name = (each: string): string | null => names(each) ?? units().get(each) ?? null;
    return (signs().get(text) ?? name(loose) ?? name(loose.replace(/s$/, ""))) || null;
  });
};

/** The last words of their English names: `Baht` is one currency, `Dollar` is none as so many are. */
const units = once((): ReadonlyMap<string, string> => {
  const display = new Intl.DisplayNames(["en"], { type: "currency" });
  const found = new Map<string, string>();
  for (const code of codes()) {
    const unit = looseForm(display.of(code)?.split(" ").at(-1) ?? code);
    found.set(unit, found.has(unit) ? "" : code);
  }
  return found;
});

/**
 * Whether a text is what may stand beside an amount: the code of a currency in capitals, or any sign of one. `KM` is not
 * taken: it is Bosnian money, and far more often a distance.
 */
export const isCurrencyMark = memoise(
  (text) => text !== "KM" && (/^(\p{Sc}|euros?)$/iu.test(text) || signs().has(text) || codes().has(text)),
  64,
);

const codes = once((): ReadonlySet<string> => new Set(Intl.supportedValuesOf("currency")));

/** Signs, each with its code, or with none where several currencies have it. */
const signs = once((): ReadonlyMap<string, string> => {
  const found = new Map(["$:", "¥:", "Rs.:", "Rs:", "US$:USD", "S$:SGD", "Fr.:CHF"].map((pair) => split(pair)));
  for (const currencyDisplay of ["symbol", "narrowSymbol"] as const) {
    const before = new Set(found.keys());
    for (const currency of codes()) {
      const parts = new Intl.NumberFormat("en", { style: "currency", currency, currencyDisplay }).formatToParts(0);
      const sign = parts.find((part) => part.type === "currency")?.value ?? currency;
      if (sign !== currency && !before.has(sign)) found.set(sign, found.has(sign) ? "" : currency);
    }
  }
  return found;
});

const split = (pair: string): readonly [string, string] => {
  const at = pair.indexOf(":");
  return [pair.slice(0, at), pair.slice(at + 1)];
};
