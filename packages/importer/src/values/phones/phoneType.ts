import type { ValueType } from "../valueType.ts";
import { isPlainPhone, readPhone } from "./phoneValue.ts";

/** Numbers of phones; those without a country's code are of the column's country. */
export const phoneType: ValueType = {
  reader: ({ country }) => {
    const read = (text: string): string | null => readPhone(text, country);
    return { fault: (text) => (isPlainPhone(text) || read(text) !== null ? null : "phone"), value: read };
  },
};
