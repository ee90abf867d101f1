/**
 * Says whether a link an author wrote may be drawn: `https:`, `mailto:` or a path of the same origin. Blanks, control
 * characters and backslashes are refused outright, because browsers drop or turn them and so read another address than
 * the one that was checked.
 */
export const isLink = (href: string): boolean =>
  isPath(href) || (isPlain(href) && /^(https:\/\/[^/?#]|mailto:[^/?#])/i.test(href));

/** Says whether a link stays on the host's own origin: one leading slash, not two. */
export const isPath = (href: string): boolean => isPlain(href) && /^\/(?!\/)/.test(href);

const isPlain = (href: string): boolean => !/[\s\\\p{Cc}]/u.test(href);
