/** A card, panel or launcher that answers to the keyboard while it is open. */
export interface KeyHolder {
  readonly root: ShadowRoot;
  readonly element: HTMLElement;
  /** What gets the focus when the person comes here with F6; its heading, as a rule. */
  readonly entrance: () => HTMLElement | null;
  readonly onEscape: () => void;
}

const holders = new WeakMap<ShadowRoot, readonly KeyHolder[]>();

/**
 * Lets Escape close the card that has the focus, else the newest, and F6 go from the page into the newest card and back.
 * Nothing is trapped: Tab leaves a card as it leaves any part of the page. Returns what ends it.
 */
export const holdKeys = (holder: KeyHolder): (() => void) => {
  const { root } = holder;
  const page = root.ownerDocument;
  const all = (): readonly KeyHolder[] => holders.get(root) ?? [];
  holders.set(root, [...all(), holder]);
  let cameFrom: HTMLElement | null = null;

  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || root.querySelector("dialog:modal") !== null) return;
    const inside = all().find((one) => one.element.contains(root.activeElement));
    if ((inside ?? all().at(-1)) !== holder) return;
    if (event.key === "Escape") {
      // Only our own key press is ours to end: in the page, Escape may mean something to the host as well.
      if (inside !== undefined) event.preventDefault();
      holder.onEscape();
    }
    if (event.key !== "F6") return;
    event.preventDefault();
    if (inside === undefined) {
      cameFrom = focusedIn(page);
      holder.entrance()?.focus();
    } else if (cameFrom?.isConnected) cameFrom.focus();
    else (root.activeElement as HTMLElement | null)?.blur();
  };
  page.addEventListener("keydown", onKey);
  return () => {
    page.removeEventListener("keydown", onKey);
    holders.set(
      root,
      all().filter((one) => one !== holder),
    );
  };
};

/** The element of the page that has the focus, looked for inside open shadow roots; null for the page as a whole. */
export const focusedIn = (page: Document): HTMLElement | null => {
  let active = page.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== page.body ? active : null;
};
