import type { HostCheck, HostFault, ImportEngine, OnProgress } from "../engine/engine.ts";
import { type Port, type ToPage, type ToWorker, VERSION } from "./messages.ts";

/** Answers the calls that come through a port with those of an engine. The other end is `callEngine`. */
export const serveEngine = (engine: ImportEngine, port: Port<ToPage>): void => {
  const waiting = new Map<number, (faults: readonly HostFault[]) => void>();
  let checks = 0;

  const hostCheck: HostCheck = (records, rows) =>
    new Promise((resolve) => {
      checks += 1;
      waiting.set(checks, resolve);
      port.post({ kind: "check", id: checks, records, rows });
    });

  const answer = async ({ id, method, args, hasCheck }: Extract<ToWorker, { kind: "call" }>): Promise<void> => {
    const onProgress: OnProgress = (progress) => port.post({ kind: "progress", id, progress });
    const [first, options] = args;
    const given = method === "open" ? [first, { ...Object(options), hostCheck: hasCheck ? hostCheck : null }] : args;
    try {
      // The other end is typed as the engine; what has crossed as plain data is what it was.
      const run = engine[method] as (...all: readonly unknown[]) => Promise<unknown>;
      port.post({ kind: "value", id, value: await run(...given, onProgress) });
    } catch (error) {
      const { name, message } = error instanceof Error ? error : { name: "Error", message: String(error) };
      port.post({ kind: "failed", id, name, message });
    }
  };

  port.listen((data) => {
    // Only the page's end holds the other side of this port.
    const message = data as ToWorker;
    if (message.kind === "call") void answer(message);
    else {
      waiting.get(message.id)?.(message.faults);
      waiting.delete(message.id);
    }
  });
  port.post({ kind: "ready", version: VERSION });
};
