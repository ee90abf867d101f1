import { options } from "preact";

/** What to do when a handler inside an element breaks, by the element a guide is drawn into. */
const faults = new WeakMap<Element, () => void>();

/** Lets a guide know when one of its handlers throws; the error itself goes no further. */
export const onFault = (layer: Element, fail: () => void): void => {
  faults.set(layer, fail);
};

const faultIn = (element: unknown): void => {
  const layer = element instanceof Element ? element.closest(".layer") : null;
  if (layer !== null) faults.get(layer)?.();
};

type Handler = (event: Event) => unknown;

const shielded =
  (handler: Handler): Handler =>
  (event) => {
    // Read before the handler runs: it is gone when the browser has done with the event.
    const { currentTarget } = event;
    try {
      handler(event);
    } catch {
      // What went wrong is ours, and the host's `onerror` must not hear of it: the guide ends as failed.
      faultIn(currentTarget);
    }
  };

// A renderer calls handlers outside of any boundary of errors. They are wrapped where every element is made, so that no
// format has to think of it; this renderer is our own copy, which the host's elements never go through.
const before = options.vnode;
options.vnode = (vnode) => {
  before?.(vnode);
  if (typeof vnode.type !== "string") return;
  // Attributes by name, which is what a renderer takes them for.
  const props = vnode.props as Record<string, unknown>;
  for (const [name, value] of Object.entries(props)) {
    if (name.startsWith("on") && typeof value === "function") props[name] = shielded(value as Handler);
  }
};
