/**
 * A number of a cell as the shortest text that means exactly it, without an exponent where people would write none.
 * Whole numbers written in full stay as they are, however long; what is no number stays as well.
 */
export const numberText = (written: string): string => {
  const trimmed = written.trim();
  if (/^-?\d+$/.test(trimmed)) return trimmed;
  const value = Number(trimmed);
  if (trimmed === "" || !Number.isFinite(value)) return trimmed;
  const text = String(value);
  const [digits = "", exponent] = text.split("e");
  const shift = Number(exponent ?? 0);
  if (exponent === undefined || Math.abs(shift) > 30) return text;
  const sign = digits.startsWith("-") ? "-" : "";
  const [whole = "", part = ""] = digits.replace("-", "").split(".");
  return shift < 0 ? `${sign}0.${"0".repeat(-shift - 1)}${whole}${part}` : sign + whole + part.padEnd(shift, "0");
};
