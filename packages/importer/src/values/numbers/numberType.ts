import type { FaultKind } from "../../check/fault.ts";
import type { ValueType } from "../valueType.ts";
import { readNumber, usualNumber } from "./numberValue.ts";
import { createNumberVotes } from "./numberVotes.ts";

/** Numbers and whole numbers. */
export const numberType: ValueType = {
  reader: ({ type, min, max }, { decimal }) => {
    const kind = type === "integer" ? type : "number";
    const isWhole = kind === "integer";
    // Type and range look at the same text, one after the other: it is read once.
    let last = "";
    let found = Number.NaN;
    const read = (text: string): number => {
      if (text !== last) found = readNumber(text, decimal, isWhole);
      last = text;
      return found;
    };
    const isFine = isWhole ? Number.isInteger : Number.isFinite;
    const usual = usualNumber(decimal, isWhole);
    const hasRange = min !== null || max !== null;
    const fault = (text: string): FaultKind | null =>
      (!hasRange && usual.test(text)) || isFine(read(text)) ? null : kind;
    return { fault, value: read, rank: read };
  },
  votes: createNumberVotes,
};
