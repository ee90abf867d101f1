import { createOptionSearch } from "../options.ts";
import type { ValueType } from "../valueType.ts";
import { readList } from "./listValue.ts";

/** Several values in one, each of them an option where the column has any. */
export const listType: ValueType = {
  reader: ({ options, separator }) => {
    const find = options.length === 0 ? null : createOptionSearch(options);
    const items = (text: string): readonly string[] => readList(text, separator);
    return {
      fault: (text) => (find === null || items(text).every((item) => find(item) !== null) ? null : "item"),
      value: (text) => (find === null ? items(text) : items(text).map((item) => find(item) ?? item)),
      length: (text) => items(text).length,
    };
  },
};
