/** Wraps a callback that the browser or the host calls, so that nothing it throws reaches them. */
export type Guard = <Arguments extends readonly unknown[]>(
  callback: (...values: Arguments) => void,
) => (...values: Arguments) => void;
