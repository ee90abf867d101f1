/** A line before the first row that names the delimiter. */
export interface SeparatorLine {
  readonly delimiter: string;
  /** In characters, its line end included; all ASCII, so also in bytes where the encoding is compatible with it. */
  readonly length: number;
}

/** Finds the line `sep=;` that spreadsheets write above a table and obey; it is no row. Null where there is none. */
export const separatorLine = (text: string): SeparatorLine | null => {
  const found = /^\uFEFF?"?sep=([^\p{L}\p{N}"\r\n])"?(?:\r\n|\r|\n)/iu.exec(text);
  return found === null ? null : { delimiter: found[1] ?? ",", length: found[0].length };
};
