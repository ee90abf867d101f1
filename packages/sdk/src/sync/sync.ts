// Carries facts to the server. A row leaves the store only when the server's reply names its id, or when it is given up
// and counted; every other answer, and none, means "again, later".

import { after, assertNever, type Duration, milliseconds, type Timestamp, timestamp } from "@handrail/core/base";
import type { EventId, HandrailEvent } from "@handrail/core/events";
import { LIMITS, PROTOCOL_VERSION, type RefusalCode, type SyncReply } from "@handrail/core/protocol";
import type { Answer, Clock, Ids, Link, Stop, Store } from "../ports/index.ts";
import { backoff } from "./backoff.ts";
import { type Batch, nextBatch } from "./batch.ts";
import { createDrops, type Drops } from "./drops.ts";
import { flushAt } from "./flushPlan.ts";
import { createOutbox } from "./outbox.ts";
import { parseRetryAfter } from "./retryAfter.ts";
import { serialise } from "./serialise.ts";
import { judge } from "./verdict.ts";

/** Browsers allow 64 KiB for all requests that outlive a page, the host's own included. */
const LEAVE_BYTES = 60_000;

/** A proxy that refuses one small row this often will not change its mind. */
const PATIENCE_WITH_PROXY = 3;

/** What syncing needs. */
export interface SyncOptions {
  readonly key: string;
  readonly store: Store;
  readonly link: Link;
  readonly clock: Clock;
  readonly ids: Ids;
  /** 0 to 1. */
  readonly random: () => number;
  /** Whether this tab should send soonest. */
  readonly leads: () => boolean;
  readonly onReply: (reply: SyncReply) => void;
  /** The server will not serve this key or version: nothing more is sent from this page. */
  readonly onStop: (why: RefusalCode) => void;
  readonly report: (what: string) => void;
}

/** The way of facts to the server. No member throws or rejects. */
export interface Sync {
  /** Keeps a fact and plans to send it. */
  add(event: HandrailEvent): void;
  /** Something is in the outbox, from another tab or an earlier page. */
  plan(): void;
  /** Sends what there is now, whatever was planned; resolves when nothing can be sent any more for now. */
  flush(): Promise<void>;
  /** The page is going: sends this tab's unacknowledged facts in a request that outlives it. */
  leave(): void;
  /** Forgets everything unsent. */
  erase(): Promise<void>;
  readonly drops: Drops;
  stop(): void;
}

/** Makes the sync over its ports. */
export const createSync = (options: SyncOptions): Sync => {
  const { key, store, link, clock, ids, random } = options;
  const drops = createDrops(options.report);
  const outbox = createOutbox(store, drops);
  const left = new Set<EventId>();
  let limit: number = LIMITS.eventsPerBatch;
  let failures = 0;
  let fresh = 0;
  let notBefore: Timestamp = timestamp(0);
  let planned: { readonly at: Timestamp; readonly cancel: Stop } | null = null;
  let flushing: Promise<void> | null = null;
  let stopped = false;
  let offender: { readonly id: EventId; readonly times: number } | null = null;

  const requestBody = (batch: Batch, id: string): string => {
    const head = serialise({ version: PROTOCOL_VERSION, key, batch: id, sentAt: clock.now(), person: batch.person });
    // Rows are spliced in as they lie in the store, so that a retry carries the same bytes.
    return `${head.slice(0, -1)},"events":[${batch.rows.map((row) => row.text).join(",")}]}`;
  };

  const sendAt = (at: Timestamp): void => {
    if (stopped || (planned !== null && planned.at <= at && planned.at >= notBefore)) return;
    planned?.cancel();
    const cancel = clock.after(milliseconds(Math.max(0, at - clock.now())), () => void flush());
    planned = { at, cancel };
  };

  const plan = (): void => sendAt(flushAt({ now: clock.now(), fresh, leads: options.leads(), notBefore }));

  const wait = (duration: Duration): void => {
    failures += 1;
    notBefore = after(clock.now(), duration);
    sendAt(notBefore);
  };

  const retryLater = (answer: Answer | null): void => {
    const asked =
      answer?.status === 429 || answer?.status === 503 ? parseRetryAfter(answer.retryAfter, clock.now()) : null;
    wait(asked ?? backoff(failures, random()));
  };

  const settle = async (reply: SyncReply, batch: Batch): Promise<number> => {
    const sent = new Set(batch.rows.map((row) => row.id));
    const named = [...reply.accepted, ...reply.duplicate, ...reply.rejected.map((one) => one.id)];
    const settled = named.filter((id) => sent.has(id));
    for (const { id, reason } of reply.rejected) if (sent.has(id)) drops.add(reason, 1);
    for (const id of settled) left.delete(id);
    await outbox.settle(settled);
    return settled.length;
  };

  /** Whether to go on sending at once. */
  const take = async (answer: Answer | null, batch: Batch, id: string): Promise<boolean> => {
    const verdict = judge(answer, id);
    if (stopped) return false;
    switch (verdict.kind) {
      case "settled": {
        const settled = await settle(verdict.reply, batch);
        options.onReply(verdict.reply);
        if (settled === 0) {
          wait(backoff(failures, random()));
          return false;
        }
        failures = 0;
        limit = Math.min(LIMITS.eventsPerBatch, limit * 2);
        return true;
      }
      case "bisect":
        return bisect(batch, verdict.final, answer);
      case "stop":
        stopped = true;
        planned?.cancel();
        options.onStop(verdict.why);
        return false;
      case "retry":
        retryLater(answer);
        return false;
      default:
        return assertNever(verdict);
    }
  };

  const bisect = async (batch: Batch, isFinal: boolean, answer: Answer | null): Promise<boolean> => {
    const [first, second] = batch.rows;
    if (first === undefined) return false;
    if (second !== undefined) {
      limit = Math.ceil(batch.rows.length / 2);
      return true;
    }
    offender = { id: first.id, times: offender?.id === first.id ? offender.times + 1 : 1 };
    if (!isFinal && offender.times < PATIENCE_WITH_PROXY) {
      retryLater(answer);
      return false;
    }
    offender = null;
    drops.add("refused", 1);
    await outbox.settle([first.id]);
    return true;
  };

  const sendAll = async (): Promise<void> => {
    let isGoingOn = true;
    while (isGoingOn && !stopped) {
      fresh = 0;
      const batch = nextBatch(await outbox.oldest(LIMITS.eventsPerBatch, clock.now()), limit);
      if (batch === null || stopped) return;
      const id = ids.random();
      isGoingOn = await take(await link.sync(requestBody(batch, id)), batch, id);
    }
  };

  const flush = (): Promise<void> => {
    if (stopped) return Promise.resolve();
    planned?.cancel();
    planned = null;
    flushing ??= sendAll().finally(() => {
      flushing = null;
      if (fresh > 0) plan();
    });
    return flushing;
  };

  const stopOnline = link.onOnline(() => {
    if (failures === 0) return;
    notBefore = timestamp(0);
    void flush();
  });

  return {
    add: (event) => {
      if (!outbox.add(event)) return;
      fresh += 1;
      plan();
    },
    plan,
    flush,
    leave: () => {
      if (stopped || clock.now() < notBefore) return;
      const rows = outbox.unacknowledged().filter((row) => !left.has(row.id));
      const batch = nextBatch(rows, LIMITS.eventsPerBatch, LEAVE_BYTES);
      if (batch === null) return;
      for (const row of batch.rows) left.add(row.id);
      const id = ids.random();
      void link.leave(requestBody(batch, id)).then(async (answer) => {
        // Sent once more by the ordinary way if this page lives on without an answer.
        for (const row of batch.rows) left.delete(row.id);
        const verdict = judge(answer, id);
        if (verdict.kind !== "settled") return;
        await settle(verdict.reply, batch);
        if (!stopped) options.onReply(verdict.reply);
      });
    },
    erase: () => {
      left.clear();
      return outbox.erase();
    },
    drops,
    stop: () => {
      stopped = true;
      planned?.cancel();
      stopOnline();
    },
  };
};
