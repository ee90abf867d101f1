import type { Chunk } from "../engine/engine.ts";
import type { ChunkAnswer, ChunkInfo, SendFailure } from "./answer.ts";
import type { About, Keep } from "./journal.ts";
import { type Journal, openJournal } from "./openJournal.ts";
import type { Sending, SendOptions, SendProgress } from "./sending.ts";
import type { SendPorts } from "./sendPorts.ts";
import { sendRows } from "./sendRows.ts";

export const failure = (kind: SendFailure["kind"], message = ""): SendFailure => ({ kind, message, retryAfter: null });

/** A disk in memory. */
export const diskKeep = (): Keep & { readonly disk: Map<string, unknown> } => {
  const disk = new Map<string, unknown>();
  return {
    disk,
    get: async (name) => structuredClone(disk.get(name)),
    set: async (name, value) => {
      disk.set(name, structuredClone(value));
      return true;
    },
    remove: async (name) => void disk.delete(name),
  };
};

export const aboutOf = (rows: number): About => ({
  version: 1,
  session: "s1",
  importer: "people",
  file: { name: "people.csv", size: 10, fingerprint: "f" },
  plan: {
    reading: {
      format: "csv",
      encoding: "utf-8",
      dialect: { delimiter: ",", quote: '"', escape: "double", skipsSpace: false },
      sheets: [],
      fillsMerged: false,
      layout: { headings: [0, 1], body: 1, footer: 0 },
    },
    mapping: { name: 0 },
    history: { edits: [], done: 0 },
  },
  rows,
  round: 0,
  startedAt: 1,
});

/** A table of rows by number, as the engine gives them. */
export const chunksOf =
  (rows: ReadonlyMap<number, string>): SendOptions["chunk"] =>
  async (from, most): Promise<Chunk> => {
    const left = [...rows].filter(([row]) => row >= from);
    const here = left.slice(0, most);
    return {
      rows: here.map(([row]) => row),
      records: here.map(([, name]) => ({ name })),
      next: left[most]?.[0] ?? null,
    };
  };

/** Rows 1 to `count`. */
export const tableOf = (count: number): Map<number, string> =>
  new Map(Array.from({ length: count }, (_, index) => [index + 1, `name ${index + 1}`]));

/** A clock that stands still until it is told to go on, and a network that can be cut. */
export const fakePorts = () => {
  let online = true;
  let timers: { readonly delay: number; readonly callback: () => void }[] = [];
  let listeners: (() => void)[] = [];
  const ports: SendPorts = {
    now: () => 1000,
    after: (delay, callback) => {
      const timer = { delay, callback };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
    random: () => 1,
    isOnline: () => online,
    onOnline: (callback) => {
      listeners.push(callback);
      return () => {
        listeners = listeners.filter((one) => one !== callback);
      };
    },
  };
  return {
    ports,
    delays: () => timers.map(({ delay }) => delay),
    listening: () => listeners.length,
    goOn: () => {
      for (const { callback } of timers) callback();
    },
    setOnline: (value: boolean) => {
      online = value;
      if (value) for (const listener of listeners) listener();
    },
  };
};

type Answer = (chunk: ChunkInfo, attempt: number) => ChunkAnswer | Promise<ChunkAnswer>;

/** A sending whose host answers as told, and all that can be seen of it. */
export const sendingOf = (given: {
  readonly rows?: ReadonlyMap<number, string>;
  readonly answer?: Answer;
  readonly journal?: Journal;
  readonly options?: Partial<SendOptions>;
  readonly ports?: SendPorts;
}): {
  readonly sending: Sending;
  readonly journal: Journal;
  readonly seen: readonly SendProgress[];
  readonly chunks: readonly ChunkInfo[];
  /** Resolves when it is in this state. */
  readonly state: (state: SendProgress["state"]) => Promise<SendProgress>;
} => {
  const { rows = tableOf(10), answer = () => undefined, ports = fakePorts().ports } = given;
  const journal = given.journal ?? openJournal(diskKeep(), { about: aboutOf(rows.size) }, ports);
  const seen: SendProgress[] = [];
  const chunks: ChunkInfo[] = [];
  const sending = sendRows({
    chunk: chunksOf(rows),
    deliver: async (_, chunk) => {
      chunks.push(chunk);
      return answer(chunk, chunks.length);
    },
    journal,
    chunkSize: 4,
    ports,
    onUnauthorized: null,
    onProgress: (progress) => seen.push(progress),
    onRefused: () => undefined,
    ...given.options,
  });
  const state = async (wanted: SendProgress["state"]): Promise<SendProgress> => {
    for (let turn = 0; turn < 1000; turn += 1) {
      const last = seen.at(-1);
      if (last?.state === wanted) return last;
      await new Promise<void>((resolve) => setTimeout(resolve));
    }
    throw new Error(`it is ${seen.at(-1)?.state} and never ${wanted}`);
  };
  return { sending, journal, seen, chunks, state };
};
