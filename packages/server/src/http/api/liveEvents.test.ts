import type { AddressInfo } from "node:net";
import { seconds } from "@handrail/core/base";
import type { HandrailEvent } from "@handrail/core/events";
import type { LiveEvent, SessionInfo } from "@handrail/core/protocol";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createMemoryStore } from "../../storage/memory/memoryStore.ts";
import { anEvent, eventId, NOON } from "../../usecases/builders.ts";
import { offerFirstOwnership } from "../../usecases/team/firstOwner.ts";
import { startTestServer, type TestServer } from "../builders.ts";

let server: TestServer;
let url: string;
let cookie: string;
const open: AbortController[] = [];

beforeEach(async () => {
  server = await startTestServer(createMemoryStore());
  await server.app.listen({ host: "127.0.0.1", port: 0 });
  const { port } = server.app.server.address() as AddressInfo; // it listens on a port
  url = `http://127.0.0.1:${port}`;
  const token = new URL((await offerFirstOwnership(server.deps)) ?? "").hash.replace("#token=", "");
  const signedIn = await fetch(`${url}/api/session`, { method: "POST", body: JSON.stringify({ token }) });
  cookie = String(signedIn.headers.get("set-cookie")).split(";")[0] ?? "";
  expect(((await signedIn.json()) as SessionInfo).user.role).toBe("owner");
});

afterEach(async () => {
  for (const controller of open.splice(0)) controller.abort();
  server.app.server.closeAllConnections();
  await server.app.close();
});

const send = async (n: number, event: HandrailEvent = anEvent(n)): Promise<void> => {
  const body = { version: 1, key: server.key, batch: "b", sentAt: NOON, person: "ada", events: [event] };
  expect((await server.sync(body)).statusCode).toBe(200);
};

/** Opens the stream and answers a reader of its events. */
const listen = async (headers: Readonly<Record<string, string>> = {}) => {
  const controller = new AbortController();
  open.push(controller);
  const answer = await fetch(`${url}/api/events/live?env=1`, {
    headers: { cookie, ...headers },
    signal: controller.signal,
  });
  expect(answer.headers.get("content-type")).toContain("text/event-stream");
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  return async (): Promise<{ readonly id: string; readonly event: LiveEvent }> => {
    for (;;) {
      const found = /id: (\d+)\ndata: (.+)\n\n/.exec(text);
      if (found !== null) {
        text = text.slice(found.index + found[0].length);
        return { id: found[1] ?? "", event: JSON.parse(found[2] ?? "null") };
      }
      const chunk = await reader?.read();
      if (chunk === undefined || chunk.done) throw new Error("The stream ended.");
      text += chunk.value;
    }
  };
};

test("the stream tells what comes after it was opened", async () => {
  await send(1);
  const next = await listen();
  await send(2);
  expect((await next()).event).toMatchObject({ id: eventId(2), person: "ada", type: "pageViewed", summary: "/" });
});

test("the stream tells why somebody is stuck, and gives no reasons for anything else", async () => {
  const next = await listen();
  const reasons = ["idle:25", "deadClick:2"];
  await send(
    1,
    anEvent(
      1,
      {},
      { type: "stallDetected", step: "import", episode: "e", probability: 0.9, active: seconds(60), reasons },
    ),
  );
  await send(2);
  expect((await next()).event).toMatchObject({ type: "stallDetected", reasons });
  expect((await next()).event.reasons).toEqual([]);
});

test("a browser that comes back misses nothing", async () => {
  const next = await listen();
  await send(1);
  const { id } = await next();
  for (const controller of open.splice(0)) controller.abort();
  await send(2);
  await send(3);
  const again = await listen({ "last-event-id": id });
  expect([(await again()).event.id, (await again()).event.id]).toEqual([eventId(2), eventId(3)]);
});
