/** More roots than this are not looked into: what answers a click is rarely the twentieth. */
const MOST_ROOTS = 20;

/** Custom elements, found by the browser itself: a walk over every element by script would cost the host. */
const CUSTOM = "//*[contains(name(),'-')]";

const SNAPSHOT = 7;

/** The open shadow roots in a document, those in them, and its frames of the same origin: what no observer looks into. */
export const rootsIn = (page: Document): readonly Node[] => {
  const found: Node[] = [];
  const add = (host: Element | null): void => {
    if (host?.shadowRoot === null || host?.shadowRoot === undefined || found.length >= MOST_ROOTS) return;
    found.push(host.shadowRoot);
    // Few elements live in a shadow root; XPath does not go there.
    for (const inner of host.shadowRoot.querySelectorAll("*")) add(inner);
  };
  for (const frame of Array.from(page.querySelectorAll("iframe")).slice(0, MOST_ROOTS)) {
    if (frame.contentDocument !== null) found.push(frame.contentDocument);
  }
  const hosts = page.evaluate(CUSTOM, page, null, SNAPSHOT);
  for (let at = 0; at < hosts.snapshotLength; at += 1) {
    const host = hosts.snapshotItem(at);
    if (host instanceof Element) add(host);
  }
  return found;
};
