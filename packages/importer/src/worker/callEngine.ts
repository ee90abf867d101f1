import type { HostCheck, ImportEngine, OnProgress } from "../engine/engine.ts";
import type { Method, Port, ToPage, ToWorker } from "./messages.ts";

interface Call {
  resolve(value: unknown): void;
  reject(reason: unknown): void;
  readonly onProgress: OnProgress | undefined;
}

/** An engine at the other end of a port, as if it were here. `letGo` ends what is behind the port. */
export const callEngine = (port: Port<ToWorker>, letGo: () => void): ImportEngine => {
  const calls = new Map<number, Call>();
  let count = 0;
  let hostCheck: HostCheck | null = null;

  const call = (method: Method, args: readonly unknown[], onProgress?: OnProgress): Promise<never> =>
    new Promise((resolve, reject) => {
      count += 1;
      // Values come back as they were sent, so each method's own type stands for them.
      calls.set(count, { resolve: resolve as (value: unknown) => void, reject, onProgress });
      port.post({ kind: "call", id: count, method, args, hasCheck: hostCheck !== null });
    });

  const check = async ({ id, records, rows }: Extract<ToPage, { kind: "check" }>): Promise<void> => {
    const faults = (await hostCheck?.(records, rows)) ?? [];
    port.post({ kind: "checked", id, faults });
  };

  port.listen((data) => {
    // Only an engine of ours is behind this port.
    const message = data as ToPage;
    if (message.kind === "ready") return;
    if (message.kind === "check") return void check(message);
    const one = calls.get(message.id);
    if (message.kind === "progress") return one?.onProgress?.(message.progress);
    calls.delete(message.id);
    if (message.kind === "value") one?.resolve(message.value);
    else one?.reject(Object.assign(new Error(message.message), { name: message.name }));
  });

  return {
    open: (file, options, onProgress) => {
      hostCheck = options.hostCheck;
      return call("open", [file, { ...options, hostCheck: null }], onProgress);
    },
    reopen: (reading, onProgress) => call("reopen", [reading], onProgress),
    check: (plan, onProgress) => call("check", [plan], onProgress),
    edit: (edit, onProgress) => call("edit", [edit], onProgress),
    undo: (onProgress) => call("undo", [], onProgress),
    redo: (onProgress) => call("redo", [], onProgress),
    tryEdit: (edit) => call("tryEdit", [edit]),
    rows: (filter, window) => call("rows", [filter, window]),
    chunk: (from, most) => call("chunk", [from, most]),
    refuse: (faults, of) => call("refuse", [faults, of]),
    problems: (schema) => call("problems", [schema]),
    rejects: (options) => call("rejects", [options]),
    close: () => {
      for (const { reject } of calls.values()) reject(new DOMException("The import was closed.", "AbortError"));
      calls.clear();
      letGo();
    },
  };
};
