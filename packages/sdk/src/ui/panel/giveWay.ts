/**
 * Hides a launcher while something of the page that lies under it has the focus: whoever goes by keyboard must see where
 * they are. A card can be closed with Escape, a launcher stays, so it has to give way. Returns what ends it.
 */
export const giveWay = (launcher: HTMLElement): (() => void) => {
  const page = launcher.ownerDocument;
  const look = (event: FocusEvent): void => {
    const focused = event.type === "focusin" ? event.composedPath()[0] : null;
    launcher.toggleAttribute("data-away", focused instanceof Element && covers(launcher, focused));
  };
  page.addEventListener("focusin", look);
  page.addEventListener("focusout", look);
  return () => {
    page.removeEventListener("focusin", look);
    page.removeEventListener("focusout", look);
  };
};

const covers = (launcher: HTMLElement, focused: Element): boolean => {
  const [over, under] = [launcher.getBoundingClientRect(), focused.getBoundingClientRect()];
  // What is inside the launcher's own root has the same rectangle as itself and must not hide it.
  if (focused.getRootNode() === launcher.getRootNode()) return false;
  return under.left < over.right && over.left < under.right && under.top < over.bottom && over.top < under.bottom;
};
