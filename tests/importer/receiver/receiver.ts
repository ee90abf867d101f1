import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { listenOnFreePort } from "../../harness/freePort.ts";
import type { Ledger, PostedChunk } from "./ledger.ts";

/** What goes wrong with one request. */
export type Fault =
  | "none"
  /** 500, with nothing taken, or with everything. */
  | "failBefore"
  | "failAfter"
  /** The connection ends without an answer. */
  | "dropBefore"
  | "dropAfter"
  /** It ends in the middle of the answer. */
  | "dropWithin"
  /** 429, to come again in a second. */
  | "busy"
  /** 401. */
  | "unauthorised"
  /** 200 with a page in place of the answer, after everything was taken. */
  | "page"
  /** Answered late. */
  | "slow";

/** Faults after which the receiver has what the sender does not know about. */
const UNANSWERED: ReadonlySet<Fault> = new Set(["failAfter", "dropAfter", "dropWithin", "page"]);

const CORS = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "content-type, idempotency-key",
  "access-control-expose-headers": "retry-after",
  "access-control-max-age": "600",
};

/** What a receiver is made from. */
export interface ReceiverOptions {
  readonly ledger: Ledger;
  /** Asked once for each request, which has so many rows. */
  readonly faultOf: (rows: number) => Fault;
  /** Rows; more at once are answered 413, unless their key is known. */
  readonly most: number;
  /** A request has come in, and is about to be dealt with. */
  readonly onRequest: () => void;
}

/** Starts a receiver that does to requests what it is told, and to rows what a good one does. */
export const startReceiver = async (options: ReceiverOptions) => {
  const { ledger, faultOf, most, onRequest } = options;
  let unanswered = 0;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    onRequest();
    const key = String(request.headers["idempotency-key"]);
    const chunk: PostedChunk = JSON.parse(Buffer.concat(parts).toString("utf8"));
    const reply = (status: number, body: string, headers: Readonly<Record<string, string>> = {}): void => {
      response.writeHead(status, { "content-type": "application/json", ...headers });
      response.end(body);
    };
    const fault = faultOf(chunk.rows.length);
    if (fault === "failBefore") return reply(500, "{}");
    if (fault === "dropBefore") return void request.socket.destroy();
    if (fault === "busy") return reply(429, "{}", { "retry-after": "1" });
    if (fault === "unauthorised") return reply(401, "{}");
    if (chunk.rows.length > most) return reply(413, "{}");
    const results = ledger.take(key, chunk);
    if (UNANSWERED.has(fault)) unanswered += 1;
    if (fault === "failAfter") return reply(500, "{}");
    if (fault === "dropAfter") return void request.socket.destroy();
    if (fault === "page") return reply(200, "<html>Welcome to the network of this hotel</html>");
    if (fault === "dropWithin") {
      response.writeHead(200, { "content-length": String(results.length) });
      response.write(results.slice(0, results.length >> 1), () => request.socket.destroy());
      return;
    }
    if (fault === "slow") await new Promise((resolve) => setTimeout(resolve, 30));
    reply(200, results);
  };

  const server = createServer((request, response) => {
    // Pages of every origin may post, and read how long they are to wait.
    for (const [name, value] of Object.entries(CORS)) response.setHeader(name, value);
    if (request.method === "OPTIONS") return void response.writeHead(204).end();
    // A sender that is killed takes its request with it.
    answer(request, response).catch(() => request.socket.destroy());
  });
  const { port, stop } = await listenOnFreePort(server);
  return { url: `http://127.0.0.1:${port}/import`, unanswered: () => unanswered, stop };
};
