import type { HostFault, ImportEngine } from "../engine/engine.ts";
import type { ImportRecord } from "../schema/schema.ts";

/** Both ends must speak the same: a page kept open over an update of the server would meet a newer worker. */
export const VERSION = 1;

/** What is called across: everything of the engine that answers. */
export type Method = Exclude<keyof ImportEngine, "close">;

interface Progress {
  readonly share: number;
  readonly rows: number;
}

/** From the page to the worker. */
export type ToWorker =
  | {
      readonly kind: "call";
      readonly id: number;
      readonly method: Method;
      /** Without functions, which cannot cross. */
      readonly args: readonly unknown[];
      /** Of `open`: the host has a check of its own. */
      readonly hasCheck: boolean;
    }
  | { readonly kind: "checked"; readonly id: number; readonly faults: readonly HostFault[] };

/** From the worker to the page. */
export type ToPage =
  | { readonly kind: "ready"; readonly version: number }
  | { readonly kind: "value"; readonly id: number; readonly value: unknown }
  /** It rejected; `name` is `AbortError` where it was called off. */
  | { readonly kind: "failed"; readonly id: number; readonly name: string; readonly message: string }
  | { readonly kind: "progress"; readonly id: number; readonly progress: Progress }
  | {
      readonly kind: "check";
      readonly id: number;
      readonly records: readonly ImportRecord[];
      readonly rows: readonly number[];
    };

/** One end of the way between them. */
export interface Port<Out> {
  post(message: Out): void;
  /** Hears everything that comes; the last listener stands. */
  listen(listener: (data: unknown) => void): void;
}

/** The end that a worker, its own side, or a message channel is. */
export const portOf = <Out>(target: {
  postMessage(message: unknown): void;
  // The browser's own types ask for a `this` that a listener never looks at.
  // biome-ignore lint/suspicious/noExplicitAny: see above.
  onmessage: any;
}): Port<Out> => ({
  post: (message) => target.postMessage(message),
  listen: (listener) => {
    target.onmessage = ({ data }: { readonly data: unknown }) => listener(data);
  },
});
