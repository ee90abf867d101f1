/** What the texts of other formats begin with: pages and XML, JSON and RTF, PDF. */
const BEGINNINGS = new Set([..."<{[%"].map((sign) => sign.charCodeAt(0)));

/**
 * Whether a file can be nothing but text with values in it: no control characters, as every binary format has some, and a
 * beginning that no other format of text has. False says nothing: `recogniseFile` has to look.
 */
export const isPlainlyText = (head: Uint8Array): boolean => {
  const first = head.find((byte) => byte > 32);
  // A mark at the beginning may hide one of those, or UTF-16.
  if (first === undefined || first >= 0xef || BEGINNINGS.has(first)) return false;
  return head.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13);
};
