import type { HostFault } from "../engine/engine.ts";
import type { ChunkAnswer } from "./answer.ts";
import type { About } from "./journal.ts";
import { openJournal } from "./openJournal.ts";
import { refusalsIn } from "./refusals.ts";
import type { Sending, SendOptions, SendProgress } from "./sending.ts";
import { sendRows } from "./sendRows.ts";

/** A row that would be changed. */
export interface Change {
  readonly row: number;
  readonly column: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What the host says it would do. */
export interface DryRunResult {
  readonly create: number;
  readonly update: number;
  readonly skip: number;
  /** Taken, without a word on how. */
  readonly unsaid: number;
  readonly refused: readonly HostFault[];
  /** The first 200. */
  readonly changes: readonly Change[];
  /** How it ended: `unsent` rows were not asked about. */
  readonly progress: SendProgress;
}

const MOST_CHANGES = 200;

/**
 * Asks the host what it would do with every ready row, by the same road as sending: with the same tries and the same
 * controls, but with `dryRun` set and under keys that no real chunk can have. Nothing is kept of it.
 */
export const dryRun = (
  options: Omit<SendOptions, "journal" | "onRefused"> & { readonly about: About },
): Omit<Sending, "done"> & { readonly done: Promise<DryRunResult> } => {
  const journal = openJournal(NOWHERE, { about: options.about }, options.ports);
  const counts = { create: 0, update: 0, skip: 0, unsaid: 0 };
  const changes: Change[] = [];

  const count = (answer: ChunkAnswer, rows: readonly number[]): void => {
    const refusals = refusalsIn(answer, rows.length);
    const actions = new Map<number, string>();
    for (const one of Array.isArray(answer) ? answer : []) {
      const { index, action, changes: differences }: Partial<typeof one> = one ?? {};
      const row = rows[index ?? -1];
      if (row === undefined || index === undefined || refusals.has(index)) continue;
      if (action !== undefined) actions.set(index, action);
      for (const [column, pair] of Object.entries(differences ?? {})) {
        if (Array.isArray(pair) && changes.length < MOST_CHANGES)
          changes.push({ row, column, before: pair[0], after: pair[1] });
      }
    }
    for (const index of rows.keys()) {
      const action = actions.get(index);
      if (!refusals.has(index))
        counts[action === "create" || action === "update" || action === "skip" ? action : "unsaid"] += 1;
    }
  };

  const { done, ...controls } = sendRows({
    ...options,
    journal,
    onRefused: () => undefined,
    deliver: async (records, chunk, signal) => {
      const answer = await options.deliver(records, { ...chunk, key: `${chunk.key}:dry`, dryRun: true }, signal);
      count(answer, chunk.rows);
      return answer;
    },
  });
  return {
    ...controls,
    done: done.then((progress) => ({ ...counts, refused: journal.refused, changes, progress })),
  };
};

const NOWHERE = { get: async () => undefined, set: async () => false, remove: async () => undefined };
