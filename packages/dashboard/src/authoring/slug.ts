/**
 * A key made from a title: lower-case letters, digits and hyphens. A name that is already taken gets a number, because a
 * key that changed meaning would mix two histories.
 */
export const slugOf = (title: string, taken: readonly string[], fallback: string): string => {
  const base =
    title
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 48)
      .replace(/-+$/, "") || fallback;
  if (!taken.includes(base)) return base;
  let number = 2;
  while (taken.includes(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
};
