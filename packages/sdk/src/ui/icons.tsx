/** A small picture: a line on a 16 px grid, in the colour of the text around. */
export interface IconProps {
  readonly path: string;
  /** An arrow, which turns round with the reading direction. */
  readonly turns?: boolean | undefined;
}

/** Draws a small picture; it always stands beside words or in a labelled button, so readers are not told of it. */
export const Icon = ({ path, turns }: IconProps) => (
  <svg class={turns === true ? "glyph turns" : "glyph"} viewBox="0 0 16 16" aria-hidden="true">
    <path d={path} />
  </svg>
);
