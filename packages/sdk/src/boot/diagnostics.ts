/** Tells the host's developer what Handrail decides and what it was asked wrongly. Silent unless `debug` is on. */
export interface Diagnostics {
  report(what: string): void;
  /** Something of ours threw where the host would have seen it. */
  fault(where: string, error: unknown): void;
  setDebug(debug: boolean): void;
}

const PREFIX = "[handrail]";

/** Makes the diagnostics of one Handrail; what happens before `debug` is known is not told later. */
export const createDiagnostics = (): Diagnostics => {
  let isDebug = false;
  return {
    report: (what) => {
      // biome-ignore lint/suspicious/noConsole: the developer asked for it by `debug`; nothing is logged otherwise.
      if (isDebug) console.info(`${PREFIX} ${what}`);
    },
    fault: (where, error) => {
      // biome-ignore lint/suspicious/noConsole: as above.
      if (isDebug) console.warn(`${PREFIX} ${where} failed:`, error);
    },
    setDebug: (debug) => {
      isDebug = debug;
    },
  };
};
