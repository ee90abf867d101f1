/** What a bar stands for. Each has a colour and a second cue, so that print and colour blindness lose nothing. */
export type Mark = "done" | "left" | "stuck" | "other" | "entered";

/** The patterns that tell the marks apart without colour; ids carry the drawing's own name, for ids are the page's. */
export const MarkPatterns = ({ id }: { readonly id: string }) => (
  <defs>
    <pattern id={`${id}-left`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="6" height="6" class="mark-left-ground" />
      <rect width="3" height="6" class="mark-left" />
    </pattern>
    <pattern id={`${id}-stuck`} width="5" height="5" patternUnits="userSpaceOnUse">
      <rect width="5" height="5" class="mark-stuck-ground" />
      <circle cx="2.5" cy="2.5" r="1.6" class="mark-stuck" />
    </pattern>
  </defs>
);

/** The paint of a mark, inside a drawing that holds {@link MarkPatterns} of the same id. */
export const paintOf = (mark: Mark, id: string): { readonly class: string; readonly fill?: string } => {
  if (mark === "left" || mark === "stuck") return { class: `mark-edge-${mark}`, fill: `url(#${id}-${mark})` };
  return { class: `mark-${mark}` };
};
