import type { Stop } from "./clock.ts";

/** The few ways in which we look at the host's document. Every callback is guarded. */
export interface Dom {
  /**
   * Listens passively, in the capture phase: a host that stops propagation hides nothing from us, and we delay nothing
   * of the host's.
   */
  listen(target: EventTarget, types: readonly string[], listener: (event: Event) => void): Stop;
  /** Observes changes below a node, with the browser's own observer even where a host replaced it. */
  observe(node: Node, options: MutationObserverInit, listener: (records: readonly MutationRecord[]) => void): Stop;
  /**
   * Calls back for each of the elements whose size changes after the next frame: what the browser tells by itself, so
   * that nobody has to ask it and make it lay out the page.
   */
  observeSizes(elements: readonly Element[], listener: (element: Element) => void): Stop;
  /** Says whether an element takes text from the person, by its name and attributes alone. */
  isTextField(element: Element): boolean;
}
