/**
 * Decides how a colour must change to be read. The host chooses colours, and hosts choose badly: whatever it says, text
 * keeps 4.5:1 and marks keep 3:1 against what they stand on.
 */

/** A colour in sRGB, each part from 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number];

const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [1, 1, 1];

/** Least contrast of text, and of marks and borders that carry meaning (WCAG 2.2, 1.4.3 and 1.4.11). */
export const FOR_TEXT = 4.5;
export const FOR_MARKS = 3;

/** Reads what `getComputedStyle` gives for a colour: `rgb(...)` or `color(srgb ...)`; null for anything else. */
export const parseColour = (computed: string): Rgb | null => {
  const numbers = computed.match(/[\d.]+(e-?\d+)?/g)?.map(Number);
  const [red, green, blue, alpha] = numbers ?? [];
  if (red === undefined || green === undefined || blue === undefined || alpha === 0) return null;
  if (computed.startsWith("color(srgb ")) return [red, green, blue];
  return computed.startsWith("rgb") ? [red / 255, green / 255, blue / 255] : null;
};

/** Writes a colour for a style sheet. */
export const toCss = (colour: Rgb): string => `rgb(${colour.map((part) => Math.round(part * 255)).join(" ")})`;

/** Relative luminance, 0 for black and 1 for white. */
export const luminance = (colour: Rgb): number => {
  const [red, green, blue] = colour.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
};

/** Contrast of two colours, from 1 to 21. */
export const contrast = (one: Rgb, other: Rgb): number => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
};

/** `share` of the way from one colour to the other. */
export const mix = (from: Rgb, to: Rgb, share: number): Rgb => [
  part(from[0], to[0], share),
  part(from[1], to[1], share),
  part(from[2], to[2], share),
];

/** A whole number of 255ths, as it will be written: a contrast promised must be that of what is drawn. */
const part = (from: number, to: number, share: number): number => Math.round((from + (to - from) * share) * 255) / 255;

/** Black or white, whichever reads better on `ground`. */
export const inkOn = (ground: Rgb): Rgb => (contrast(WHITE, ground) >= contrast(BLACK, ground) ? WHITE : BLACK);

/**
 * The colour nearest to `colour`, on the way to black or white, that keeps `least` against every ground; the grounds are
 * shades of one.
 */
export const legible = (colour: Rgb, grounds: readonly [Rgb, ...(readonly Rgb[])], least: number): Rgb => {
  const end = inkOn(grounds[0]);
  for (let share = 0; share < 1; share += 0.04) {
    const tried = mix(colour, end, share);
    if (grounds.every((ground) => contrast(tried, ground) >= least)) return tried;
  }
  return end;
};
