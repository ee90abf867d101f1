import type { ChunkAnswer, SendFailure } from "./answer.ts";

/** What a status of HTTP means for a chunk. */
export const failureOf = (status: number, message = "", retryAfter: number | null = null): SendFailure => ({
  kind: KINDS[status] ?? (status >= 500 ? "server" : status >= 400 ? "refused" : "unauthorised"),
  message,
  retryAfter,
});

/** A request that leads elsewhere (3xx) leads to a sign-in page; 409 says that the same key is still being worked on. */
const KINDS: Readonly<Record<number, SendFailure["kind"]>> = {
  0: "unreachable",
  401: "unauthorised",
  403: "unauthorised",
  408: "server",
  409: "server",
  413: "tooLarge",
  425: "server",
  429: "busy",
};

/** Milliseconds from a `Retry-After`: seconds, or a date; null for none or nonsense. */
export const retryAfterIn = (value: unknown, now: number): number | null => {
  if ((typeof value !== "string" && typeof value !== "number") || value === "") return null;
  const wait = Number.isNaN(Number(value)) ? Date.parse(String(value)) - now : Number(value) * 1000;
  return Number.isNaN(wait) ? null : Math.max(0, wait);
};

/**
 * The answer in a response; rejects with a `SendFailure`. Taken is only what says so: 204, an empty body, or JSON. A page
 * of a network's own, or half a body, is no answer, and the chunk is sent again under its key.
 */
export const readAnswer = async (response: Response, now: number): Promise<ChunkAnswer> => {
  const fail = (kind: SendFailure["kind"]): SendFailure => ({ kind, message: "", retryAfter: null });
  let text = "";
  try {
    // A host may have read it already. One that was not read would hold the connection.
    if (!response.bodyUsed) text = await response.text();
  } catch {
    throw fail("unreachable");
  }
  if (response.type === "opaqueredirect") throw fail("unauthorised");
  const body = parsed(text);
  if (!response.ok) {
    const { headers } = response;
    // By the host's clock where it tells it: the person's may be wrong.
    const date = Date.parse(headers.get("date") ?? "") || now;
    throw failureOf(response.status, messageIn(body), retryAfterIn(headers.get("retry-after"), date));
  }
  if (text.trim() === "") return undefined;
  if (body === undefined) throw fail("server");
  return answerIn(body);
};

/** The per-row results in what a host answered: a list, or an object with `results`. Anything else speaks of no row. */
export const answerIn = (body: unknown): ChunkAnswer => {
  const list = isObject(body) && !Array.isArray(body) ? body["results"] : body;
  return Array.isArray(list) ? list : undefined;
};

/** Understands what a host's function threw: a `Response`, `{ status, retryAfter }`, a `SendFailure`, or any error. */
export const failureFrom = async (thrown: unknown, now: number): Promise<SendFailure> => {
  if (isResponse(thrown)) {
    try {
      await readAnswer(thrown, now);
      // Thrown all the same, whatever it says.
      return { kind: "refused", message: "", retryAfter: null };
    } catch (error) {
      thrown = error;
    }
  }
  const error = isObject(thrown) ? thrown : {};
  const message = messageIn(thrown);
  const inner = isObject(error["response"]) ? error["response"] : {};
  const status = error["status"] ?? error["statusCode"] ?? inner["status"];
  if (isKind(error["kind"])) return { kind: error["kind"], message, retryAfter: numberIn(error["retryAfter"]) };
  if (typeof status === "number") return failureOf(status, message, retryAfterIn(error["retryAfter"], now));
  const isNetwork = (thrown instanceof TypeError && NETWORK.test(message)) || STOPPED.has(String(error["name"]));
  return { kind: isNetwork ? "unreachable" : "refused", message: isNetwork ? "" : message, retryAfter: null };
};

/** How browsers word a fetch that got no answer: Chromium, Firefox, Safari, Node. */
const NETWORK = /failed to fetch|networkerror|load failed|fetch failed/i;

/** Names of errors of a request that was called off. */
const STOPPED: ReadonlySet<string> = new Set(["AbortError", "TimeoutError"]);

const LONGEST = 500;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** By its shape: a host's may come from another frame, or from a library of its own. */
export const isResponse = (value: unknown): value is Response =>
  isObject(value) && typeof value["status"] === "number" && typeof value["text"] === "function" && "headers" in value;

const ALL: ReadonlySet<unknown> = new Set([...Object.values(KINDS), "refused"]);

const isKind = (kind: unknown): kind is SendFailure["kind"] => ALL.has(kind);

const numberIn = (value: unknown): number | null => (typeof value === "number" ? value : null);

/** Words for people in an error, or in the body of a refusal. */
const messageIn = (body: unknown): string => {
  if (!isObject(body)) return "";
  const found = [body["message"], body["detail"], body["error"], body["title"]].find((one) => typeof one === "string");
  return typeof found === "string" ? found.slice(0, LONGEST) : "";
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
