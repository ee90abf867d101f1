import { expect, it, vi } from "vitest";
import type { ChunkInfo } from "./answer.ts";
import { deliverToUrl } from "./deliverToUrl.ts";

const CHUNK: ChunkInfo = { session: "s1", key: "s1:3-7:ab", offset: 2, total: 9, rows: [3, 7], dryRun: false };
const RECORDS = [{ name: "Ann" }, JSON.parse('{"__proto__":"x","name":null}')];
const { signal } = new AbortController();

const rejection = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    return { answered: await work };
  } catch (error) {
    return error;
  }
};

it("posts rows with their numbers, under a key in quotation marks", async () => {
  const fetch = vi.fn(async () => Response.json({ results: [{ index: 1, error: "no" }] }));
  const headers = async () => ({ authorization: "Bearer t" });
  const answer = await deliverToUrl({ url: "/import", headers, fetch })(RECORDS, CHUNK, signal);
  expect(answer).toEqual([{ index: 1, error: "no" }]);
  const [url, init] = fetch.mock.lastCall as unknown as [string, RequestInit & { readonly body: string }]; // as it was called
  expect(url).toBe("/import");
  expect(init).toMatchObject({
    method: "POST",
    credentials: "same-origin",
    redirect: "manual",
    headers: { authorization: "Bearer t", "content-type": "application/json", "idempotency-key": '"s1:3-7:ab"' },
  });
  expect(init.body).toBe(
    '{"session":"s1","offset":2,"total":9,"dryRun":false,"rows":[{"row":3,"values":{"name":"Ann"}},{"row":7,"values":{"__proto__":"x","name":null}}]}',
  );
});

it("says that nobody was reached, whatever the browser calls it", async () => {
  const fetch = () => Promise.reject(new TypeError("something new"));
  expect(await rejection(deliverToUrl({ url: "/import", fetch })(RECORDS, CHUNK, signal))).toEqual({
    kind: "unreachable",
    message: "",
    retryAfter: null,
  });
});

it("does not take the page a redirection leads to for an answer", async () => {
  const redirect = Object.defineProperties(new Response(null, { status: 200 }), {
    type: { value: "opaqueredirect" },
    status: { value: 0 },
    ok: { value: false },
  });
  const sent = deliverToUrl({ url: "/import", fetch: async () => redirect })(RECORDS, CHUNK, signal);
  expect(await rejection(sent)).toMatchObject({ kind: "unauthorised" });
});
