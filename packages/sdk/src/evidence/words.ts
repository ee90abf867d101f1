// The two things told by words where no other sign exists. Names in code (class, id, address) are English whatever the
// language of the page; labels are not, so the roots of both words are here in the languages most pages are written in.

/** Controls that lead to help. */
const HELP =
  /\b(help|support|docs|documentation|faq|knowledge-?base|contact-us|hilfe|aide|ayuda|ajuda|aiuto|hulp|pomoc|hj[aäæ]lp|yard[ıi]m)\b|помощь|справк|довідк|ヘルプ|帮助|幫助|도움말|مساعدة|עזרה|^\s*[?？]\s*$/i;

/**
 * Controls that put something on the clipboard. Browsers tell no page when it does so by the newer interface, and the
 * event some have also reports at the first click what was copied elsewhere before.
 */
const COPY = /\bcop(y|i[aeoé])|clipboard|\bk[oó]p[iíy]|\bkopyala|копи[рю]|コピー|复制|複製|복사|نسخ|העתק/i;

const named = (element: Element): string => {
  const names = ["class", "id", "aria-label", "title", "data-testid"].map((name) => element.getAttribute(name) ?? "");
  // "copyLink" and "btn_copy" hold the word as "copy-link" does.
  return names
    .join(" ")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll("_", " ");
};

/** The text of a control; of nothing a person can type into. */
const labelOf = (element: Element): string =>
  element.matches("input,label") || element.closest("[contenteditable]") !== null
    ? ""
    : (element.textContent ?? "").trim().slice(0, 40);

/** Whether a control leads to help, by its link type, its address, its names or its label. */
export const leadsToHelp = (control: Element): boolean =>
  control.matches("[rel~=help]") ||
  HELP.test(named(control)) ||
  HELP.test(control.getAttribute("href") ?? "") ||
  HELP.test(labelOf(control));

/** Whether a control copies, by its attributes, its names, those of its icon, or its label. */
export const copies = (control: Element): boolean =>
  control.matches("[data-clipboard-text],[data-clipboard-target]") ||
  COPY.test(named(control)) ||
  COPY.test(labelOf(control)) ||
  Array.from(control.children).some((icon) => COPY.test(named(icon)));
