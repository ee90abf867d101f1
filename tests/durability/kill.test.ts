/**
 * The server is killed under load, with no warning, again and again. Whatever it acknowledged must be there afterwards,
 * once; whatever it did not may be sent again, as the SDK does, and is then there once as well.
 */
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { timestamp } from "@handrail/core/base";
import type { EventId, HandrailEvent } from "@handrail/core/events";
import type { SyncReply } from "@handrail/core/protocol";
import { expect, test } from "vitest";
import { type Stack, startStack } from "../harness/stack.ts";

const CYCLES = 12;
const SENDERS = 8;
const PER_BATCH = 20;

/** Enough acknowledgements that the server is in full swing when it dies. */
const KILL_AFTER = 60;

interface Ledger {
  readonly sent: Set<EventId>;
  readonly acknowledged: Set<EventId>;
  /** Sent, and never heard of again. */
  readonly unanswered: (readonly HandrailEvent[])[];
}

const makeBatch = (sender: number): readonly HandrailEvent[] => {
  const now = timestamp(Date.now());
  return Array.from({ length: PER_BATCH }, (_, seq) => ({
    id: randomUUID(),
    at: now,
    person: `person-${sender}`,
    account: null,
    tab: `tab-${sender}`,
    seq,
    type: "tracked",
    name: "clicked",
    properties: { seq },
  }));
};

const post = async (stack: Stack, events: readonly HandrailEvent[]): Promise<SyncReply> => {
  const body = JSON.stringify({
    version: 1,
    key: stack.key,
    batch: randomUUID(),
    sentAt: Date.now(),
    person: events[0]?.person,
    events,
  });
  const answer = await fetch(`${stack.url}/v1/sync`, {
    method: "POST",
    headers: { "content-type": "text/plain" },
    body,
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return (await answer.json()) as SyncReply; // the server under test is the one that speaks
};

/** Sends until the server is gone. */
const sendUntilDeath = async (
  stack: Stack,
  sender: number,
  ledger: Ledger,
  acknowledged: () => void,
): Promise<void> => {
  for (;;) {
    const events = makeBatch(sender);
    for (const { id } of events) ledger.sent.add(id);
    try {
      for (const id of (await post(stack, events)).accepted) ledger.acknowledged.add(id);
      acknowledged();
    } catch {
      // The server died with this batch on its way: nobody knows whether it was stored.
      ledger.unanswered.push(events);
      return;
    }
  }
};

const idsOnDisk = (stack: Stack): { readonly ids: readonly string[]; readonly integrity: unknown } => {
  const database = new DatabaseSync(join(stack.dataDirectory, "handrail.sqlite"), { readOnly: true });
  try {
    const ids = database
      .prepare("SELECT id FROM events")
      .all()
      .map(({ id }) => String(id));
    return { ids, integrity: database.prepare("PRAGMA integrity_check").get()?.["integrity_check"] };
  } finally {
    database.close();
  }
};

test("nothing acknowledged is lost or doubled when the server is killed under load", async () => {
  const stack = await startStack({ env: { HANDRAIL_LOG: "silent" } });
  const ledger: Ledger = { sent: new Set(), acknowledged: new Set(), unanswered: [] };
  try {
    for (let cycle = 0; cycle < CYCLES; cycle += 1) {
      let answers = 0;
      const inFullSwing = Promise.withResolvers<void>();
      const senders = Array.from({ length: SENDERS }, (_, sender) =>
        sendUntilDeath(stack, sender, ledger, () => {
          answers += 1;
          if (answers >= KILL_AFTER) inFullSwing.resolve();
        }),
      );
      await inFullSwing.promise;
      await stack.kill();
      await Promise.all(senders);
      await stack.restart();
      const { ids, integrity } = idsOnDisk(stack);
      const stored = new Set(ids);
      expect(integrity).toBe("ok");
      expect(ids.length).toBe(stored.size);
      expect([...ledger.acknowledged].filter((id) => !stored.has(id))).toEqual([]);
      expect(ids.filter((id) => !ledger.sent.has(id))).toEqual([]);
    }
    expect(ledger.acknowledged.size).toBeGreaterThanOrEqual(CYCLES * KILL_AFTER * PER_BATCH);
    for (const events of ledger.unanswered) {
      const { accepted, duplicate } = await post(stack, events);
      expect([...accepted, ...duplicate].sort()).toEqual(events.map(({ id }) => id).sort());
    }
    const { ids } = idsOnDisk(stack);
    expect(ids.length).toBe(ledger.sent.size);
    expect(new Set(ids)).toEqual(ledger.sent);
  } finally {
    await stack.stop();
  }
});

test("asked to stop under load it answers what it took, keeps it, and starts again with it", async () => {
  const stack = await startStack({ env: { HANDRAIL_LOG: "silent" } });
  const ledger: Ledger = { sent: new Set(), acknowledged: new Set(), unanswered: [] };
  try {
    const inFullSwing = Promise.withResolvers<void>();
    let answers = 0;
    const senders = Array.from({ length: SENDERS }, (_, sender) =>
      sendUntilDeath(stack, sender, ledger, () => {
        answers += 1;
        if (answers >= KILL_AFTER) inFullSwing.resolve();
      }),
    );
    await inFullSwing.promise;
    const begun = Date.now();
    // `restart` stops by SIGTERM first.
    await stack.restart();
    await Promise.all(senders);
    expect(Date.now() - begun).toBeLessThan(20_000);
    const { ids, integrity } = idsOnDisk(stack);
    const stored = new Set(ids);
    expect(integrity).toBe("ok");
    expect([...ledger.acknowledged].filter((id) => !stored.has(id))).toEqual([]);
    const settings = await stack.json<{ readonly eventCount: number }>(`/api/settings?env=${stack.environment}`);
    expect(settings.eventCount).toBe(stored.size);
  } finally {
    const code = await stack.stop();
    expect(code).toBe(0);
  }
});
