/**
 * Headings of well-known exports and of lists as people keep them, written down with what each column is. `heading=field`;
 * a heading without a field is of no schema here. A field behind `?` may as well be taken for it: neither right nor wrong.
 * No weight is fitted to `held` ones; words they showed to be missing were added where a general table would have them.
 */
export interface KnownExport {
  readonly name: string;
  readonly held: boolean;
  readonly headings: readonly (readonly [heading: string, field: string])[];
}

/** Writes an export down: `heading=field`, split by `|` or line ends. */
export const list = (name: string, held: boolean, text: string): KnownExport => ({
  name,
  held,
  headings: text
    .trim()
    .split(/\s*[|\n]\s*/)
    .map((part) => {
      const at = part.lastIndexOf("=");
      return at < 0 ? ([part, ""] as const) : ([part.slice(0, at), part.slice(at + 1)] as const);
    }),
});
