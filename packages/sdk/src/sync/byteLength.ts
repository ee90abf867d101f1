/**
 * Counts the bytes a text takes in UTF-8, which is what servers and browsers limit; `length` counts UTF-16 units and is
 * up to three times too small. A lone surrogate counts as the three bytes of its replacement.
 */
export const byteLength = (text: string): number => {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit > 0x7ff) {
      const isPair = unit >= 0xd800 && unit < 0xdc00 && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00;
      // A pair is two units and four bytes: its second unit is skipped and already counted as one.
      bytes += 2;
      if (isPair) index += 1;
    } else if (unit > 0x7f) {
      bytes += 1;
    }
  }
  return bytes;
};
