/** Drawn at 16 px on a 16 px grid, in the colour of the text around; always beside words or a label, so hidden from readers. */
const PATHS = {
  close: "M4 4l8 8M12 4l-8 8",
  check: "M3 8.5l3.2 3.2L13 5",
  back: "M9.5 3.5L5 8l4.5 4.5",
  forward: "M6.5 3.5L11 8l-4.5 4.5",
  help: "M6 6.1a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.4M8 11.8v.1",
  search: "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.4 10.4L13.5 13.5",
  warning: "M8 3v6M8 12.6v.1",
} as const;

/** The names of the pictures there are. */
export type IconName = keyof typeof PATHS;

/** One small picture. Arrows turn round with the reading direction. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg class={name === "back" || name === "forward" ? "glyph turns" : "glyph"} viewBox="0 0 16 16" aria-hidden="true">
    <path d={PATHS[name]} />
  </svg>
);
