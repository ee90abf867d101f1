import { setImmediate } from "node:timers/promises";

/** Lets what waits have its turn: a long job in small pieces keeps nobody waiting for longer than one of them. */
export const yieldToRequests = (): Promise<void> => setImmediate();
