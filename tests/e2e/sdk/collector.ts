/**
 * A small stand-in for the server, for tests that must make it misbehave: it speaks the wire protocol, keeps every event
 * once, and can be told to fail, to stall, or to answer like somebody else.
 */

import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";
import { DEFAULT_BUDGET } from "@handrail/core/arbitration";
import type { Content } from "@handrail/core/content";
import type { HandrailEvent } from "@handrail/core/events";
import { EMPTY_PROGRESS, type Progress, reduce } from "@handrail/core/progress";
import { PROTOCOL_VERSION, parseSyncRequest, routes, type SyncReply } from "@handrail/core/protocol";
import { DEFAULT_POLICY } from "@handrail/core/stall";
import { listenOnFreePort } from "../../harness/freePort.ts";

const DIST = fileURLToPath(new URL("../../../packages/sdk/dist/", import.meta.url));

/** How the sync route behaves until told otherwise. */
export type Mood =
  | { readonly kind: "well" }
  /** Some status, with a body of any kind. */
  | {
      readonly kind: "answers";
      readonly status: number;
      readonly body: string;
      readonly headers?: Record<string, string>;
    }
  /** The connection breaks before an answer. */
  | { readonly kind: "breaks" };

/** A running collector. */
export interface Collector {
  readonly url: string;
  readonly key: string;
  /** Every event once, in the order of arrival. */
  events(): readonly HandrailEvent[];
  /** How many events arrived, repeated ones included. */
  deliveries(): number;
  /** Every request that reached it: method and path with query. */
  requests(): readonly string[];
  /** The raw bodies of sync requests, to look for what must not be in them. */
  bodies(): readonly string[];
  setMood(mood: Mood): void;
  /** Resolves once `found` holds of the events; rejects after some seconds, saying what there was. */
  until(what: string, found: (events: readonly HandrailEvent[]) => boolean): Promise<void>;
  stop(): Promise<void>;
}

const readAll = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString("utf8");
};

/** Starts a collector that publishes `content`. */
export const startCollector = async (content: Content): Promise<Collector> => {
  const stored = new Map<string, HandrailEvent>();
  const progress = new Map<string, Progress>();
  const requests: string[] = [];
  const bodies: string[] = [];
  const waits = new Set<() => void>();
  let deliveries = 0;
  let mood: Mood = { kind: "well" };

  const sync = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    // A page that goes takes its request with it.
    const body = await readAll(request).catch(() => null);
    if (body === null) return;
    if (mood.kind === "breaks") {
      response.destroy();
      return;
    }
    if (mood.kind === "answers") {
      response.writeHead(mood.status, { "access-control-allow-origin": "*", ...mood.headers }).end(mood.body);
      return;
    }
    bodies.push(body);
    const parsed = parseSyncRequest(JSON.parse(body));
    if (!parsed.ok) throw new Error(`The SDK sent what the server refuses: ${parsed.error.message}\n${body}`);
    const { batch, events, rejected, person } = parsed.value;
    const accepted: string[] = [];
    const duplicate: string[] = [];
    for (const event of events) {
      deliveries += 1;
      (stored.has(event.id) ? duplicate : accepted).push(event.id);
      if (!stored.has(event.id)) {
        stored.set(event.id, event);
        progress.set(event.person, reduce(progress.get(event.person) ?? EMPTY_PROGRESS, event, content));
      }
    }
    const reply: SyncReply = {
      version: PROTOCOL_VERSION,
      batch,
      accepted,
      duplicate,
      rejected,
      progress: progress.get(person) ?? EMPTY_PROGRESS,
      segments: [],
      value: {},
      revision: "1",
    };
    response.writeHead(200, { "content-type": "application/json", "access-control-allow-origin": "*" });
    response.end(JSON.stringify(reply));
    for (const look of [...waits]) look();
  };

  const bootstrap = (response: ServerResponse): void => {
    // No step here has a model, and a detector that promises nothing is silent: these tests are about help, not about promises.
    const stall = { ...DEFAULT_POLICY, beforePromise: "cautious" } as const;
    const settings = { attention: DEFAULT_BUDGET, stall, holdoutSalt: "s", globalHoldout: 0 };
    response.writeHead(200, { "content-type": "application/json", "access-control-allow-origin": "*" });
    response.end(
      JSON.stringify({ version: PROTOCOL_VERSION, revision: "1", content, models: {}, stepTimes: {}, settings }),
    );
  };

  const file = async (path: string, response: ServerResponse): Promise<void> => {
    const headers = { "content-type": "text/javascript", "access-control-allow-origin": "*" };
    try {
      const text = await readFile(DIST + path);
      response.writeHead(200, headers).end(text);
    } catch {
      response.writeHead(404, headers).end();
    }
  };

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://collector");
    requests.push(`${request.method} ${request.url}`);
    if (pathname === routes.sync.path) void sync(request, response);
    else if (pathname === routes.bootstrap.path) bootstrap(response);
    else void file(pathname.replace(/^\/sdk\//, ""), response);
  });
  const { port, stop } = await listenOnFreePort(server);

  return {
    url: `http://127.0.0.1:${port}`,
    key: "hr_pub_test",
    events: () => [...stored.values()],
    deliveries: () => deliveries,
    requests: () => requests,
    bodies: () => bodies,
    setMood: (next) => {
      mood = next;
    },
    until: (what, found) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (!found([...stored.values()])) return;
          waits.delete(look);
          clearTimeout(limit);
          resolve();
        };
        const limit = setTimeout(() => {
          waits.delete(look);
          const there = [...stored.values()].map((event) => event.type).join(", ");
          reject(new Error(`${what} never arrived; there was: ${there || "nothing"}`));
        }, 30_000);
        waits.add(look);
        look();
      }),
    stop,
  };
};
