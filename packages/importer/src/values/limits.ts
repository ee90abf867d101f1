import type { FaultKind } from "../check/fault.ts";
import type { ColumnSchema } from "../schema/schema.ts";

/** What a column asks of a value once its type is right. */
export interface Limits {
  /** Characters (code points), or items. */
  length(text: string): number;
  /** A number that grows with the value, where the type has an order; else NaN. */
  rank(text: string): number;
  /** The rank of a limit; NaN for what is none. */
  limitRank(limit: number | string): number;
}

/** Makes the check of a column's pattern, lengths and limits; null where it has none. */
export const createLimitCheck = (column: ColumnSchema, limits: Limits): ((text: string) => FaultKind | null) | null => {
  const pattern = compilePattern(column.pattern);
  const { minLength, maxLength } = column;
  const min = column.min === null ? Number.NaN : limits.limitRank(column.min);
  const max = column.max === null ? Number.NaN : limits.limitRank(column.max);
  const hasRange = !Number.isNaN(min) || !Number.isNaN(max);
  if (pattern === null && minLength === null && maxLength === null && !hasRange) return null;
  return (text) => {
    if (pattern !== null && !pattern.test(text)) return "pattern";
    // There are no more characters or items than halves of characters, so most texts need not be counted.
    if (minLength !== null || (maxLength !== null && text.length > maxLength)) {
      const length = limits.length(text);
      if (minLength !== null && length < minLength) return "tooShort";
      if (maxLength !== null && length > maxLength) return "tooLong";
    }
    if (!hasRange) return null;
    const rank = limits.rank(text);
    return rank < min ? "tooSmall" : rank > max ? "tooLarge" : null;
  };
};

/** The expression a whole value must match; null where there is none, or none that works. */
export const compilePattern = (source: string | null): RegExp | null => {
  if (source === null) return null;
  for (const flags of ["u", ""]) {
    try {
      // By itself first: `a)|(b` would be an expression only with what is put around it.
      new RegExp(source, flags);
      return new RegExp(`^(?:${source})$`, flags);
    } catch {
      // Not in this grammar; the older one without `u` takes more. `schemaProblems` says so where neither does.
    }
  }
  return null;
};

/** Characters as people count them, not halves of them. */
export const countCharacters = (text: string): number => {
  let count = text.length;
  for (let at = 0; at < text.length; at += 1) if ((text.charCodeAt(at) & 0xfc00) === 0xdc00) count -= 1;
  return count;
};
