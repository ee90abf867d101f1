import { readAddress } from "./addressValue.ts";
import { readBoolean } from "./booleanWords.ts";
import { memoise } from "./memoise.ts";
import { createOptionSearch } from "./options.ts";
import { isUrl } from "./urlValue.ts";
import { found, type ValueType } from "./valueType.ts";

/** Text and ids: every text is one. */
export const textType: ValueType = { reader: () => ({ fault: () => null, value: (text) => text }) };

/** Addresses of people. */
export const emailType: ValueType = { reader: () => found(readAddress, "email") };

/** Addresses of pages. */
export const urlType: ValueType = {
  reader: () => ({ fault: (text) => (isUrl(text) ? null : "url"), value: (text) => text }),
};

/** Yes and no, in many languages. */
export const booleanType: ValueType = { reader: () => found(memoise(readBoolean), "boolean") };

/** One of the column's options. */
export const enumType: ValueType = { reader: ({ options }) => found(createOptionSearch(options), "option") };
