/**
 * Lets requests that arrive within a few milliseconds share one transaction: syncing to disk costs the same for one
 * request as for fifty. Nobody is answered before the commit their events are in.
 */
import { type Duration, milliseconds } from "@handrail/core/base";

/** How a group is made. */
export interface GroupLimits {
  /** How long the first of a group waits for company. */
  readonly wait: Duration;
  /** A group is committed as soon as it weighs this much. */
  readonly most: number;
  /** More waiting than this and newcomers are turned away: a queue without end answers nobody in time. */
  readonly waiting: number;
}

export const DEFAULT_LIMITS: GroupLimits = { wait: milliseconds(3), most: 2000, waiting: 40_000 };

/** A queue of items that are committed together. */
export interface GroupCommit<Item, Answer> {
  /** Resolves after the commit; null when too much is waiting already; rejects when the commit failed. */
  submit(item: Item, weight: number): Promise<Answer> | null;
  /** Resolves when all that was submitted is answered. */
  drain(): Promise<void>;
}

interface Waiting<Item, Answer> {
  readonly item: Item;
  readonly weight: number;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: unknown) => void;
}

/** Starts a queue. `commit` answers each item of a group in order, or throws and then has changed nothing. */
export const createGroupCommit = <Item, Answer>(
  commit: (items: readonly Item[]) => Promise<readonly Answer[]>,
  limits: GroupLimits,
  isStorageFault: (error: unknown) => boolean,
): GroupCommit<Item, Answer> => {
  let queue: Waiting<Item, Answer>[] = [];
  let weight = 0;
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;

  const settleGroup = async (group: readonly Waiting<Item, Answer>[]): Promise<void> => {
    try {
      const answers = await commit(group.map(({ item }) => item));
      for (const [index, { resolve, reject }] of group.entries()) {
        const answer = answers[index];
        if (answer === undefined) reject(new Error("The commit answered too few."));
        else resolve(answer);
      }
    } catch (error) {
      // A fault of the store is everybody's. Anything else is the fault of one item: the others must not pay for it.
      if (group.length > 1 && !isStorageFault(error)) for (const one of group) await settleGroup([one]);
      else for (const { reject } of group) reject(error);
    }
  };
  const flush = async (): Promise<void> => {
    while (queue.length > 0) {
      const group = queue;
      queue = [];
      weight = 0;
      await settleGroup(group);
      // Let the sockets be read before the next group is closed: that is where its company comes from.
      if (queue.length === 0) await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const start = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    running ??= flush().finally(() => {
      running = null;
      if (queue.length > 0) start();
    });
  };
  return {
    submit: (item, itemWeight) => {
      if (weight + itemWeight > limits.waiting) return null;
      const answered = new Promise<Answer>((resolve, reject) => {
        queue.push({ item, weight: itemWeight, resolve, reject });
      });
      weight += itemWeight;
      if (weight >= limits.most) start();
      else if (timer === null && running === null) timer = setTimeout(start, limits.wait);
      return answered;
    },
    drain: async () => {
      while (queue.length > 0 || running !== null) {
        start();
        await running;
      }
    },
  };
};
