/**
 * Remembers what a function said of a text. Columns repeat their values, so looking one up is most of the work; memory
 * is bounded by forgetting everything after `most` texts.
 */
export const memoise = <T>(find: (text: string) => T, most = 4096): ((text: string) => T) => {
  const known = new Map<string, { readonly found: T }>();
  return (text) => {
    const hit = known.get(text);
    if (hit !== undefined) return hit.found;
    const found = find(text);
    if (known.size >= most) known.clear();
    // Long texts are not kept: they hardly come again.
    if (text.length < 200) known.set(text, { found });
    return found;
  };
};

/** Works something out when it is first asked for, and once: tables that most imports never need. */
export const once = <T>(make: () => T): (() => T) => {
  const made: T[] = [];
  return () => {
    if (made.length === 0) made.push(make());
    return made[0] ?? make();
  };
};
