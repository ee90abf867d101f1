/** Inputs of these types hold no text: a click or key on one of them is not typing. */
const NOT_TEXT: ReadonlySet<string> = new Set([
  "button",
  "submit",
  "reset",
  "checkbox",
  "radio",
  "image",
  "file",
  "range",
  "color",
]);

/**
 * Says whether an element takes text from the person. Looks at names and attributes only: `isContentEditable` makes the
 * browser compute styles, and the value is none of our business.
 */
export const isTextField = (element: Element): boolean => {
  const name = element.localName;
  if (name === "input") return !NOT_TEXT.has(element.getAttribute("type")?.toLowerCase() ?? "text");
  if (name === "textarea" || name === "select") return true;
  return element.closest("[contenteditable]:not([contenteditable=false])") !== null;
};
