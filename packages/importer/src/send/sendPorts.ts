/** Time, chance and the network, as sending is handed them. */
export interface SendPorts {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back once after so many milliseconds or later; what it returns undoes it. */
  after(delay: number, callback: () => void): () => void;
  /** From 0 to 1. */
  random(): number;
  /** False where there is certainly no network; true says little. */
  isOnline(): boolean;
  /** Calls back when there is a network again; what it returns undoes it. */
  onOnline(callback: () => void): () => void;
}

/** Those of a browser. */
export const browserPorts: SendPorts = {
  now: () => Date.now(),
  after: (delay, callback) => {
    const timer = setTimeout(callback, delay);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
  isOnline: () => navigator.onLine !== false,
  onOnline: (callback) => {
    addEventListener("online", callback);
    return () => removeEventListener("online", callback);
  },
};
