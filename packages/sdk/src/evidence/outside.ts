import type { Dom } from "../ports/index.ts";
import { elementsOf } from "./around.ts";

/** The element our own widgets live in: what a person does there says nothing about the host's page. */
const OURS = "handrail-surface";

const isOurs = (event: Event): boolean => elementsOf(event).some(({ localName }) => localName === OURS);

/** The document without our own widgets: events from inside them are not passed on. */
export const outside = (dom: Dom): Dom => ({
  ...dom,
  listen: (target, types, listener) =>
    dom.listen(target, types, (event) => {
      if (!isOurs(event)) listener(event);
    }),
});
