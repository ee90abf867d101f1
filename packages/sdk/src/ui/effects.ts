/**
 * Effects as widgets need them: they run before the browser paints, and what they undo is undone at once. Preact's other
 * kind is undone some time after the component has gone, and by then nothing of ours may be left in the page.
 */
import { type EffectCallback, useLayoutEffect } from "preact/hooks";

/** Runs an effect when the component is there and undoes it when it goes; what it reads is meant as it was then. */
export const useOnce = (effect: EffectCallback): void => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once is the point of it.
  useLayoutEffect(effect, []);
};

/** Runs an effect again whenever one of `reasons` changes, and then only: callbacks made anew by each drawing are none. */
export const useOnChange = (reasons: readonly unknown[], effect: EffectCallback): void => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names the reasons.
  useLayoutEffect(effect, reasons);
};
