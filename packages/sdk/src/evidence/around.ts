/** The element around another, out of shadow roots and frames of the same origin too; null for the outermost. */
export const around = (element: Element): Element | null => {
  if (element.parentElement !== null) return element.parentElement;
  const root = element.getRootNode();
  if (root instanceof ShadowRoot) return root.host;
  return element.ownerDocument === document ? null : (element.ownerDocument.defaultView?.frameElement ?? null);
};

/** Whether an element stands in another, or is it. */
export const isWithin = (outer: Element, inner: Element): boolean => {
  for (let at: Element | null = inner; at !== null; at = around(at)) if (at === outer) return true;
  return false;
};

/** The elements on an event's way, the innermost first, those in open shadow roots too. */
export const elementsOf = (event: Event): readonly Element[] =>
  event.composedPath().filter((node): node is Element => node instanceof Element);
