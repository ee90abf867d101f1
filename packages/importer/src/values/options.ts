import type { Option } from "../schema/schema.ts";
import { memoise } from "./memoise.ts";
import { looseForm } from "./plainValue.ts";

/**
 * Makes the search for an option by its value, label or another word for it: as written, or else without case, accents,
 * blanks and punctuation, where that leaves only one. Gives the value; null where it is none.
 */
export const createOptionSearch = (options: readonly Option[]): ((text: string) => string | null) => {
  const exact = new Map<string, string>();
  const loose = new Map<string, string | null>();
  for (const { value, label, aliases } of options)
    for (const name of [value, label, ...aliases]) {
      if (!exact.has(name)) exact.set(name, value);
      const form = looseForm(name);
      // `C`, `C#` and `C++` have the same loose form: each is then only found as written.
      loose.set(form, loose.get(form) === undefined || loose.get(form) === value ? value : null);
    }
  loose.set("", null);
  return memoise((text) => exact.get(text) ?? loose.get(looseForm(text)) ?? null);
};
