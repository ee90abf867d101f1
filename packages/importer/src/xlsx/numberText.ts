/**
 * A number of a cell as the shortest text that means exactly it, without an exponent where people would write none.
 * Whole numbers written in full stay as they are, however long; what is no number stays as well.
 */
export const numberText = (written: string): string => {
  const trimmed = written.trim();
  const value = Number(trimmed);
  if (!Number.isFinite(value) || /^-?\d*$/.test(trimmed)) return trimmed;
  const text = String(value);
  return /e[+-][12]?\d$/.test(text)
    ? value.toLocaleString("en", { useGrouping: false, maximumSignificantDigits: 21 })
    : text;
};
