import type { LocalizedText } from "@handrail/core/content";

/** One text in the demo's languages; English serves every other. */
export const say = (
  en: string,
  others: { readonly ko: string; readonly th: string; readonly ru: string; readonly it: string; readonly ar: string },
): LocalizedText => ({ default: en, ...others });
