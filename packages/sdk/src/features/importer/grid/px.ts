/** A length for a style: Preact leaves numbers as they are, and a browser ignores those. */
export const px = (pixels: number): string => `${pixels}px`;
