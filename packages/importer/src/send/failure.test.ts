import { describe, expect, it } from "vitest";
import type { SendFailure } from "./answer.ts";
import { failureFrom, readAnswer, retryAfterIn } from "./failure.ts";

const NOW = Date.parse("2026-11-02T10:00:00Z");
const refusal = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    return { answered: await work };
  } catch (error) {
    return error;
  }
};
const kindOf = async (status: number): Promise<unknown> => {
  const failure = await failureFrom({ status }, NOW);
  return failure.kind;
};

describe("what a status means", () => {
  it.each<[number, SendFailure["kind"]]>([
    [0, "unreachable"],
    [302, "unauthorised"],
    [400, "refused"],
    [401, "unauthorised"],
    [403, "unauthorised"],
    [404, "refused"],
    [408, "server"],
    [409, "server"],
    [413, "tooLarge"],
    [422, "refused"],
    [429, "busy"],
    [500, "server"],
    [503, "server"],
  ])("%i is %s", async (status, kind) => {
    expect(await kindOf(status)).toBe(kind);
  });
});

describe("Retry-After", () => {
  it("is seconds or a date, never in the past", () => {
    expect(retryAfterIn("3", NOW)).toBe(3000);
    expect(retryAfterIn(2, NOW)).toBe(2000);
    expect(retryAfterIn("Mon, 02 Nov 2026 10:00:30 GMT", NOW)).toBe(30_000);
    expect(retryAfterIn("Mon, 02 Nov 2026 09:00:00 GMT", NOW)).toBe(0);
  });

  it("is nothing where it is nonsense", () => {
    expect([null, undefined, "", "soon", {}, Number.NaN].map((value) => retryAfterIn(value, NOW))).toEqual(
      Array(6).fill(null),
    );
  });
});

describe("an answer over HTTP", () => {
  it("is the results, and nothing where there is no body", async () => {
    const results = [{ index: 0, error: "no" }];
    expect(await readAnswer(Response.json({ results }), NOW)).toEqual(results);
    expect(await readAnswer(Response.json(results), NOW)).toEqual(results);
    expect(await readAnswer(new Response(null, { status: 204 }), NOW)).toBeUndefined();
    expect(await readAnswer(new Response(""), NOW)).toBeUndefined();
  });

  it("refuses nothing where it is JSON of another shape", async () => {
    for (const body of [{}, { results: "all" }, null, 7, "fine"])
      expect(await readAnswer(Response.json(body), NOW)).toBeUndefined();
  });

  it("is none where a page answered in its place, or half of it is missing", async () => {
    expect(await refusal(readAnswer(new Response("<html>Sign in</html>"), NOW))).toMatchObject({ kind: "server" });
    expect(await refusal(readAnswer(new Response('{"results": [{"ind'), NOW))).toMatchObject({ kind: "server" });
    const broken = new ReadableStream({ start: (stream) => stream.error(new Error("gone")) });
    expect(await refusal(readAnswer(new Response(broken), NOW))).toMatchObject({ kind: "unreachable" });
  });

  it("says why, and how long to wait by the clock of the host", async () => {
    const busy = new Response('{"message":"Slow down"}', {
      status: 429,
      headers: { date: "Mon, 02 Nov 2026 12:00:00 GMT", "retry-after": "Mon, 02 Nov 2026 12:00:09 GMT" },
    });
    expect(await refusal(readAnswer(busy, NOW))).toEqual({ kind: "busy", message: "Slow down", retryAfter: 9000 });
  });
});

describe("what a host's function throws", () => {
  it("is understood as a response, read or not", async () => {
    expect(await failureFrom(new Response("", { status: 413 }), NOW)).toMatchObject({ kind: "tooLarge" });
    const read = Response.json({ error: "Quota" }, { status: 403 });
    await read.text();
    expect(await failureFrom(read, NOW)).toMatchObject({ kind: "unauthorised" });
    expect(await failureFrom(Response.json({}), NOW)).toMatchObject({ kind: "refused" });
  });

  it("is understood as an object with a status, wherever a library puts it", async () => {
    expect(await failureFrom({ status: 429, retryAfter: 2 }, NOW)).toEqual({
      kind: "busy",
      message: "",
      retryAfter: 2000,
    });
    expect(await failureFrom(Object.assign(new Error("x"), { response: { status: 500 } }), NOW)).toMatchObject({
      kind: "server",
    });
    expect(await failureFrom({ statusCode: 413 }, NOW)).toMatchObject({ kind: "tooLarge" });
    const said: SendFailure = { kind: "busy", message: "later", retryAfter: 5 };
    expect(await failureFrom(said, NOW)).toEqual(said);
  });

  it("is no network where fetch says so in any browser, or a request was called off", async () => {
    for (const words of [
      "Failed to fetch",
      "NetworkError when attempting to fetch resource.",
      "Load failed",
      "fetch failed",
    ])
      expect((await failureFrom(new TypeError(words), NOW)).kind).toBe("unreachable");
    expect((await failureFrom(new DOMException("late", "TimeoutError"), NOW)).kind).toBe("unreachable");
  });

  it("is for the person to decide about where it is anything else", async () => {
    expect(await failureFrom(new Error("Out of stock"), NOW)).toEqual({
      kind: "refused",
      message: "Out of stock",
      retryAfter: null,
    });
    for (const junk of [undefined, null, "no", 7, [], () => 1, Object.create(null)])
      expect((await failureFrom(junk, NOW)).kind).toBe("refused");
  });
});
