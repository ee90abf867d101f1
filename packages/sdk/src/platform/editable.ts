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

/**
 * Says whether an element is a field about a payment, by what it asks the browser to fill in. Whoever pauses there looks for
 * a card. The fields of payment providers are in frames of their own, of which a page sees nothing but that they are frames.
 */
export const isPaymentField = (element: Element | null): boolean =>
  /(^|\s)(cc-|transaction-)/.test(element?.getAttribute("autocomplete")?.toLowerCase() ?? "");
