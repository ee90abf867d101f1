import { type EffectCallback, useEffect, useLayoutEffect } from "preact/hooks";

/** Runs an effect when the component is there and undoes it when it goes; what it reads is meant as it was then. */
export const useOnce = (effect: EffectCallback): void => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once is the point of it.
  useEffect(effect, []);
};

/** As `useOnce`, before the browser paints. */
export const useOnceBeforePaint = (effect: EffectCallback): void => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once is the point of it.
  useLayoutEffect(effect, []);
};

/** Runs an effect again whenever one of `reasons` changes, and then only: callbacks made anew by each drawing are none. */
export const useOnChange = (reasons: readonly unknown[], effect: EffectCallback): void => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names the reasons.
  useEffect(effect, reasons);
};

/** As `useOnChange`, before the browser paints. */
export const useOnChangeBeforePaint = (reasons: readonly unknown[], effect: EffectCallback): void => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names the reasons.
  useLayoutEffect(effect, reasons);
};
