/** What would not read back as it is: a mark or a line end inside, or blanks at its edges, which some readers trim. */
const NEEDS_MARKS = /[",\r\n]|^\s|\s$/;

/** Writes one value of a comma-separated row after RFC 4180: in marks where it must be, marks inside it doubled. */
export const quoteCell = (value: string): string =>
  NEEDS_MARKS.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
