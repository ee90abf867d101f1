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
 * The first that can be seen: the same menu often stands twice in a page, once for phones. Where none can, the first; who
 * asked may wait for it. One match is not looked at, and styles are computed only here, where a guide is due.
 */
const firstVisible = (found: readonly Element[]): Element | null =>
  (found.length > 1 ? found.find(isVisible) : undefined) ?? found[0] ?? null;

/** Browsers of before 2024 may lack the question; there the first match is taken, as ever. */
const isVisible = (element: Element): boolean =>
  !("checkVisibility" in element) || element.checkVisibility({ visibilityProperty: true });

/**
 * Finds the element a selector means: CSS, with ` >>> ` leading into open shadow roots, and `text` picking the matches
 * that contain it; of several the first that is visible. Null when nothing matches, or when the selector cannot be parsed.
 */
export const findElement = (root: ParentNode, selector: string, text: string | null): Element | null => {
  const parts = selector.split(CROSS);
  let roots: readonly ParentNode[] = [root];
  try {
    for (const [index, part] of parts.entries()) {
      const found = query(roots, part.trim());
      if (index === parts.length - 1) {
        return firstVisible(found.filter((element) => text === null || textOf(element).includes(text)));
      }
      roots = found.flatMap((element) => element.shadowRoot ?? []);
    }
  } catch {
    // A selector that cannot be parsed: the dashboard refuses it at save, older content may still hold one.
  }
  return null;
};
