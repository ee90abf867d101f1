/** Crosses into an open shadow root; written between two selectors. */
const CROSS = " >>> ";

/** More matches than this and the author's selector means nothing in particular. */
const MATCHES_READ = 200;

const textOf = (element: Element): string =>
  // Never what a person typed: the text of fields and of editable regions is not read.
  element.closest("textarea,[contenteditable]:not([contenteditable=false])") === null
    ? (element.textContent ?? "").replace(/\s+/g, " ").trim()
    : "";

const query = (roots: readonly ParentNode[], selector: string): readonly Element[] =>
  roots.flatMap((root) => Array.from(root.querySelectorAll(selector)).slice(0, MATCHES_READ));

/**
 * Finds the first element a selector means: CSS, with ` >>> ` leading into open shadow roots, and `text` picking the
 * match that contains it. Null when nothing matches, or when the selector cannot be parsed.
 */
export const findElement = (root: ParentNode, selector: string, text: string | null): Element | null => {
  const parts = selector.split(CROSS);
  let roots: readonly ParentNode[] = [root];
  try {
    for (const [index, part] of parts.entries()) {
      const found = query(roots, part.trim());
      if (index === parts.length - 1) {
        return found.find((element) => text === null || textOf(element).includes(text)) ?? null;
      }
      roots = found.flatMap((element) => element.shadowRoot ?? []);
    }
  } catch {
    // A selector that cannot be parsed: the dashboard refuses it at save, older content may still hold one.
  }
  return null;
};
