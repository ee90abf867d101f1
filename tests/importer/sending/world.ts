/**
 * A table, a receiver and tabs in memory, for simulations: the seed decides what the network does to each request, when a
 * tab dies, and what the person says. A dead tab's ports never answer again; what it wrote before stays.
 */

import type { Chunk, Plan } from "../../../packages/importer/src/engine/engine.ts";
import type { ChunkInfo, SendFailure } from "../../../packages/importer/src/send/answer.ts";
import type { About, Keep } from "../../../packages/importer/src/send/journal.ts";
import { beginKeeping, readJournals } from "../../../packages/importer/src/send/journals.ts";
import { type Journal, openJournal } from "../../../packages/importer/src/send/openJournal.ts";
import type { Sending, SendProgress } from "../../../packages/importer/src/send/sending.ts";
import { sendRows } from "../../../packages/importer/src/send/sendRows.ts";
import { chanceOf } from "./chance.ts";

/** What a world is made from. */
export interface WorldOptions {
  readonly seed: number;
  /** `keys` remembers answers by key alone; `rows` remembers each row as well. */
  readonly receiver: "keys" | "rows";
  /** Two tabs may send at once, as where no lock can be had. */
  readonly hasTwoTabs: boolean;
}

/** What came of it. */
export interface Outcome {
  readonly progress: SendProgress;
  readonly journal: Journal;
  /** How often each row was taken. */
  readonly taken: ReadonlyMap<number, number>;
  /** Rows of the table that are ready, by number. */
  readonly ready: readonly number[];
  readonly kills: number;
  /** Chunks that reached the receiver although it had them. */
  readonly repeats: number;
  /** Requests that were taken and not answered. */
  readonly unanswered: number;
  /** Tries after two in one moment, though the receiver asked for no more than to come again at once. */
  readonly rushes: number;
  readonly rounds: number;
}

const SESSION = "5e55";
const PLAN = { reading: {}, mapping: {}, history: { edits: [], done: 0 } } as unknown as Plan; // only handed on

/** What a receiver says about when to come again, with a clock of its own. */
const DATE = "Mon, 02 Nov 2026 10:00:00 GMT";
const LATER = ["0", "Mon, 02 Nov 2026 09:00:00 GMT", "2", "Mon, 02 Nov 2026 10:00:30 GMT", "soon"];

const never = (): Promise<never> => new Promise(() => undefined);
const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Plays one import to its end. */
export const play = async ({ seed, receiver, hasTwoTabs }: WorldOptions): Promise<Outcome> => {
  const chance = chanceOf(seed);
  const happens = (share: number): boolean => chance() < share;
  const upTo = (most: number): number => Math.floor(chance() * most);

  // The table: some rows are not ready, some the receiver refuses until they are put right.
  const values = new Map<number, string>();
  for (let row = 1; row < 20 + upTo(60); row += 1) if (happens(0.85)) values.set(row, happens(0.08) ? "bad" : "good");
  const chunkFrom = (from: number, most: number): Chunk => {
    const rows = [...values.keys()].filter((row) => row >= from);
    const here = rows.slice(0, most);
    return { rows: here, records: here.map((row) => ({ value: values.get(row) ?? "" })), next: rows[most] ?? null };
  };

  const taken = new Map<number, number>();
  const answers = new Map<string, readonly { readonly index: number; readonly error: string }[]>();
  let [repeats, unanswered, kills, rushes, words, calm] = [0, 0, 0, 0, 0, false];
  const troubles = 0.05 + chance() * 0.4;
  /** Rows taken at once. It changes while a page is gone, as after an update of the receiver. */
  let limit = happens(0.3) ? 1 + upTo(8) : 1000;
  let moment = { what: "", tries: 0 };

  const take = (values: readonly unknown[], { key, rows }: ChunkInfo): ReturnType<typeof answers.get> => {
    const known = answers.get(key);
    if (known !== undefined) {
      repeats += 1;
      return known;
    }
    const answer = values.flatMap((value, index) => (value === "bad" ? [{ index, error: "not good" }] : []));
    const refused = new Set(answer.map(({ index }) => index));
    if (receiver === "rows" && rows.some((row, index) => !refused.has(index) && taken.has(row))) repeats += 1;
    for (const [index, row] of rows.entries()) {
      if (refused.has(index) || (receiver === "rows" && taken.has(row))) continue;
      taken.set(row, (taken.get(row) ?? 0) + 1);
    }
    answers.set(key, answer);
    return answer;
  };
  const fail = (kind: SendFailure["kind"], retryAfter: number | null = null): SendFailure => ({
    kind,
    message: "",
    retryAfter,
  });

  /** Everything a tab touches goes through here: it may die before or after. */
  const tab = () => {
    let isAlive = true;
    const die = (): boolean => {
      if (calm || !isAlive || !happens(0.02)) return !isAlive;
      kills += 1;
      isAlive = false;
      return true;
    };
    const lives = async <T>(work: () => T | Promise<T>): Promise<T> => {
      if (!isAlive || die()) return never();
      if (happens(0.3)) await pause();
      if (!isAlive) return never();
      const result = await work();
      return die() ? never() : result;
    };
    return { lives, isAlive: () => isAlive, kill: () => (isAlive = false) };
  };

  const disk = new Map<string, unknown>();
  const keepOf = (lives: <T>(work: () => T) => Promise<T>): Keep => ({
    get: (name) => lives(() => structuredClone(disk.get(name))),
    set: (name, value) =>
      lives(() => {
        disk.set(name, structuredClone(value));
        return true;
      }),
    remove: (name) => lives(() => void disk.delete(name)),
  });

  /** Over HTTP: sometimes with a time to come again, sometimes one that is past. */
  const respond = (status: number, what: string): Response => {
    const later = LATER[upTo(LATER.length + 1)];
    const isAtOnce = later === LATER[0] || later === LATER[1];
    moment = isAtOnce ? { what, tries: what === moment.what ? moment.tries + 1 : 1 } : { what: "", tries: 0 };
    if (moment.tries > 2) rushes += 1;
    return new Response("", {
      status,
      headers: { date: DATE, ...(later === undefined ? {} : { "retry-after": later }) },
    });
  };

  const deliverTo = async (records: readonly { readonly [key: string]: unknown }[], info: ChunkInfo) => {
    const row = () =>
      take(
        records.map((record) => record["value"]),
        info,
      );
    if (calm) return row();
    const what = `${visits} ${now} ${words} ${info.key}`;
    if (records.length > limit && !answers.has(info.key)) throw happens(0.5) ? fail("tooLarge") : respond(413, what);
    if (!happens(troubles)) return row();
    switch (upTo(14)) {
      case 0:
        throw fail("server");
      case 1:
      case 2:
        row();
        unanswered += 1;
        throw fail("server");
      case 3:
        throw fail("unreachable");
      case 4:
      case 5:
        row();
        unanswered += 1;
        throw fail("unreachable");
      case 6:
        throw fail("busy", upTo(5000));
      case 7:
        // A proxy that looks at the size before the receiver looks at the key.
        throw fail("tooLarge");
      case 8:
        throw fail("unauthorised");
      case 9:
        throw fail("refused");
      case 10:
        throw respond(429, what);
      case 11:
        throw respond(503, what);
      case 12:
        row();
        unanswered += 1;
        throw respond(503, what);
      default:
        // A function that did its work and then threw.
        row();
        unanswered += 1;
        throw new Error("afterwards");
    }
  };

  let now = 1;
  let visits = 0;
  /** One page: picks up what was kept and sends until it ends or dies. Null where it died. */
  const visit = async (): Promise<{ readonly progress: SendProgress; readonly journal: Journal } | null> => {
    const { lives, isAlive, kill } = tab();
    const keep = keepOf(lives);
    const died = (async (): Promise<null> => {
      while (isAlive()) await pause();
      return null;
    })();
    const ports = {
      now: () => now,
      after: (delay: number, callback: () => void) => {
        const timer = setImmediate(() => {
          now += delay;
          callback();
        });
        return () => clearImmediate(timer);
      },
      random: chance,
      isOnline: () => calm || happens(0.97),
      onOnline: (callback: () => void) => {
        const timer = setImmediate(callback);
        return () => clearImmediate(timer);
      },
    };
    const life = async () => {
      const [kept] = await readJournals(keep, "people", now);
      const about: About = {
        version: 1,
        session: SESSION,
        importer: "people",
        file: { name: "a.csv", size: 1, fingerprint: "f" },
        plan: PLAN,
        rows: values.size,
        round: 0,
        startedAt: 1,
      };
      if (kept === undefined) await beginKeeping(keep, about, null);
      const journal = openJournal(keep, kept ?? { about }, { ...ports, pageSize: 4 });
      let sending: Sending | null = null;
      const person = async (state: SendProgress): Promise<void> => {
        await pause();
        const { trouble } = state;
        const choice = chance();
        if (state.state === "paused" || state.state === "asking" || choice < 0.05) words += 1;
        if (state.state === "paused") sending?.resume();
        else if (state.state === "asking") {
          const isUnsafe = receiver === "keys" && trouble?.kind === "tooLarge" && trouble.isUncertain;
          if (calm && !isUnsafe) sending?.retry();
          else if (choice < 0.8 && !isUnsafe) sending?.retry();
          else if (choice < 0.9) sending?.leaveOut();
          else sending?.stop();
        } else if (choice < 0.01) sending?.stop();
        else if (choice < 0.02) sending?.abandon();
        else if (choice < 0.05) sending?.pause();
      };
      sending = sendRows({
        chunk: (from, most) => lives(() => chunkFrom(from, most)),
        deliver: (records, info) => lives(() => deliverTo(records, info)),
        journal,
        chunkSize: 1 + upTo(12),
        ports,
        onUnauthorized: happens(0.5) ? () => lives(() => undefined) : null,
        onProgress: (progress) => {
          if (progress.accepted + progress.refused + progress.leftOut + progress.unsent !== progress.rows)
            throw new Error("does not add up");
          if (isAlive()) void person(progress);
        },
        onRefused: () => undefined,
      });
      return { progress: await sending.done, journal };
    };
    const result = await Promise.race([life(), died]);
    kill();
    return result;
  };

  let rounds = 1;
  for (; ; visits += 1) {
    calm = visits > 40;
    if (happens(0.2)) limit = 1 + upTo(8);
    const [first, second] = await Promise.all([visit(), hasTwoTabs && !calm && happens(0.5) ? visit() : null]);
    const ended = first ?? second;
    if (ended === null || !ended.journal.head().isDone || ended.journal.head().out !== null) continue;
    if (rounds === 1 && ended.journal.refused.length > 0 && !hasTwoTabs && happens(0.5)) {
      // The person puts right what was refused, and one row that was not ready before.
      rounds = 2;
      for (const { row } of ended.journal.refused) values.set(row, "good");
      values.set(0, "good");
      const sorted = [...values].sort(([one], [other]) => one - other);
      values.clear();
      for (const [row, value] of sorted) values.set(row, value);
      const journal = ended.journal;
      void journal.nextRound(PLAN, values.size);
      // The tab is gone by now as far as its ports go; the next one finds the round begun.
      disk.set(`import/${SESSION}/about`, structuredClone(journal.about));
      disk.set("imports/people", [SESSION]);
      disk.set(`import/${SESSION}/head`, structuredClone({ ...journal.head() }));
      continue;
    }
    return { ...ended, taken, ready: [...values.keys()], kills, repeats, unanswered, rushes, rounds };
  }
};
