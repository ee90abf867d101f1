import type { FastifyReply } from "fastify";
import type { EnvironmentId } from "../../ports/environmentId.ts";
import type { Deps } from "../../usecases/deps.ts";
import { liveEventsAfter, newestCursor } from "../../usecases/people/liveEvents.ts";
import { COMMON_HEADERS } from "../headers.ts";

/** How often the log is asked for news: another server process may have written them. */
const POLL_EVERY = 1000;

/** Proxies close what is silent for a minute. */
const HEARTBEAT_EVERY = 15_000;

const PER_POLL = 200;

/**
 * Streams events as they are committed, each with its cursor as id, until the browser goes or the server stops. A
 * browser that comes back names the last id it saw and misses nothing.
 */
export const streamLiveEvents = async (
  deps: Deps,
  environment: EnvironmentId,
  reply: FastifyReply,
  options: { readonly since: string | null; readonly stopped: AbortSignal },
): Promise<void> => {
  const given = Number(options.since);
  let cursor =
    options.since !== null && Number.isSafeInteger(given) && given >= 0 ? given : await newestCursor(deps, environment);
  reply.hijack();
  const stream = reply.raw;
  stream.writeHead(200, {
    ...COMMON_HEADERS,
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
  });
  stream.write("retry: 3000\n\n");
  const poll = async (): Promise<void> => {
    // A reader slower than the events gets them later, not the server's memory.
    if (stream.writableNeedDrain) return;
    for (const event of await liveEventsAfter(deps, environment, cursor, PER_POLL)) {
      cursor = event.cursor;
      stream.write(`id: ${event.cursor}\ndata: ${JSON.stringify(event)}\n\n`);
    }
  };
  const polling = setInterval(() => poll().catch(() => stream.end()), POLL_EVERY);
  const beating = setInterval(() => stream.write(": still here\n\n"), HEARTBEAT_EVERY);
  const end = (): void => {
    clearInterval(polling);
    clearInterval(beating);
    options.stopped.removeEventListener("abort", end);
    stream.end();
  };
  options.stopped.addEventListener("abort", end);
  stream.on("close", end);
  await poll();
};
