/**
 * Tells UTF-16 without a mark, from the first piece of a file. A table has line ends and delimiters, which are ASCII: their
 * zeros all stand on one side, whatever script the values are in. NUL characters strewn over another text stand on both.
 */
export const wideEncoding = (head: Uint8Array): "utf-16le" | "utf-16be" | null => {
  const units = head.length >> 1;
  /** Units that are ASCII text when read with the low, or the high, byte first. */
  let little = 0;
  let big = 0;
  let odd = 0;
  let isOther = false;
  for (let at = 0; at + 1 < head.length; at += 2) {
    const first = head[at] ?? 0;
    const second = head[at + 1] ?? 0;
    isOther ||= !((first === 0 || isText(first)) && (second === 0 || isText(second)));
    if (second === 0 && isText(first)) little += 1;
    else if (first === 0 && isText(second)) big += 1;
    else if (first === 0 && second === 0) odd += 1;
  }
  // Where every byte is ASCII, the units without a zero would be Chinese: then most must have theirs.
  const least = isOther ? units / 50 : (units * 2) / 5;
  const most = Math.max(little, big);
  if (most === 0 || most < least || most < 10 * (odd + Math.min(little, big))) return null;
  return little > big ? "utf-16le" : "utf-16be";
};

const isText = (byte: number): boolean =>
  (byte >= 0x20 && byte < 0x7f) || byte === 0x09 || byte === 0x0a || byte === 0x0d;
