import type { ImportEngine } from "../engine/engine.ts";
import { callEngine } from "./callEngine.ts";
import { portOf, type ToPage, VERSION } from "./messages.ts";

/** A worker that has not said a word by then is not allowed to run, or its file never arrives. */
const LONGEST_SILENCE = 5000;
/** On a page's own thread: half of what a frame has. */
const SLICE_ON_PAGE = 8;

interface OpenEngineOptions {
  /**
   * The module the worker runs: `importer-worker.js` of the build, or a copy the host serves from its own origin. Null
   * for none: the engine then works on the page's own thread, in slices.
   */
  readonly worker: string | null;
}

/**
 * Starts an engine: in a worker where the page's policy allows one, else on the page's own thread. A worker of another
 * origin is started through a `blob:` that imports it, which is how browsers allow it.
 */
export const openEngine = async ({ worker }: OpenEngineOptions): Promise<ImportEngine> => {
  const started = worker === null ? null : await startWorker(worker);
  if (started !== null) return callEngine(portOf(started), () => started.terminate());
  const { createEngine } = await import("../engine/createEngine.ts");
  return createEngine({ slice: SLICE_ON_PAGE });
};

/** A worker that said it is ready; null where none can be had. */
const startWorker = (address: string): Promise<Worker | null> =>
  new Promise((resolve) => {
    let worker: Worker | null = null;
    let blob = "";
    const end = (found: Worker | null): void => {
      clearTimeout(timer);
      if (blob !== "") URL.revokeObjectURL(blob);
      if (found === null) worker?.terminate();
      resolve(found);
    };
    const timer = setTimeout(() => end(null), LONGEST_SILENCE);
    try {
      const isOwn = new URL(address, location.href).origin === location.origin;
      if (!isOwn) blob = URL.createObjectURL(new Blob([importing(address)], { type: "text/javascript" }));
      worker = new Worker(isOwn ? address : blob, { type: "module", name: "handrail-importer" });
      worker.onerror = (event) => {
        // Or the host's own error reporting would hear of it.
        event.preventDefault();
        end(null);
      };
      worker.onmessage = ({ data }) => {
        // The first word of an engine of ours; anything else is none.
        const message = data as ToPage;
        end(message.kind === "ready" && message.version === VERSION ? worker : null);
      };
    } catch {
      // Refused by the page's policy, or there are no workers.
      end(null);
    }
  });

/**
 * An `import` statement would ask the policy's `worker-src` for the address once more; an `import()` asks `script-src`,
 * which lets in what the page itself came from. That it failed is said as any word that is not ours.
 */
const importing = (address: string): string => `import(${JSON.stringify(address)}).catch(() => postMessage({}))`;
