/**
 * A number of a cell as the shortest text that means exactly it, without an exponent where people would write none.
 * Whole numbers written in full stay as they are, however long; what is no number stays as well.
 */
export const numberText = (written: string): string => {
  const value = Number(written);
  const text = String(value);
  if (!Number.isFinite(value) || /^-?\d*$/.test(written)) return written;
  return /e[+-][12]?\d$/.test(text)
    ? value.toLocaleString("en", { useGrouping: false, maximumSignificantDigits: 21 })
    : text;
};
