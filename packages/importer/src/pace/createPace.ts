import type { Pace } from "./pace.ts";

interface PaceOptions {
  /** How long a slice lasts, in milliseconds: 8 on a page's own thread, 60 where only messages wait. */
  readonly slice: number;
  /** Calls the work off. */
  readonly signal?: AbortSignal | undefined;
}

/** Makes a pace that goes by the clock. A message gives others their turn at once; a timer would wait four milliseconds. */
export const createPace = ({ slice, signal }: PaceOptions): Pace => {
  let began = performance.now();
  return {
    isDue: () => performance.now() - began >= slice || signal?.aborted === true,
    turn: async () => {
      signal?.throwIfAborted();
      await breathe();
      signal?.throwIfAborted();
      began = performance.now();
    },
  };
};

const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
