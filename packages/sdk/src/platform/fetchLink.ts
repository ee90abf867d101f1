import type { Answer, Dom, Link } from "../ports/index.ts";
import { natives } from "./natives.ts";

/** A connection that says nothing for so long is as good as none. */
const LONGEST_ANSWER_MILLISECONDS = 30_000;

const readJson = async (response: Response): Promise<unknown> => {
  try {
    // Read to the end whatever it is: unread bodies keep their share of the keepalive quota.
    return JSON.parse(await response.text());
  } catch {
    return undefined;
  }
};

/** The HTTP way to a server, with the `fetch` of before the host could wrap it. */
export const fetchLink = (server: string, key: string, dom: Dom): Link => {
  const open = new Set<AbortController>();

  const request = async (path: string, init: RequestInit): Promise<Answer | null> => {
    const abort = new AbortController();
    // A request that is to outlive the page is not ended with it, and needs no clock.
    const isBound = init.keepalive !== true;
    if (isBound) open.add(abort);
    const timer = isBound
      ? natives.setTimeout.call(globalThis, () => abort.abort(), LONGEST_ANSWER_MILLISECONDS)
      : undefined;
    try {
      const gaveUp = new Promise<null>((resolve) => {
        abort.signal.onabort = () => resolve(null);
      });
      const answered = (async (): Promise<Answer> => {
        const response = await natives.fetch.call(globalThis, server + path, {
          ...init,
          credentials: "omit",
          referrerPolicy: "origin",
          signal: abort.signal,
        });
        return {
          status: response.status,
          retryAfter: response.headers.get("retry-after"),
          body: await readJson(response),
        };
      })();
      // A replaced fetch may never settle and ignore its signal: the race ends all the same.
      return await Promise.race([answered.catch(() => null), gaveUp]);
    } finally {
      natives.clearTimeout.call(globalThis, timer);
      open.delete(abort);
    }
  };

  /** A text body needs no preflight, which would never come back while a page is leaving. */
  const post = (body: string, keepalive: boolean): Promise<Answer | null> =>
    request("/v1/sync", { method: "POST", body, keepalive, headers: { "content-type": "text/plain;charset=UTF-8" } });

  return {
    bootstrap: () => request(`/v1/bootstrap?key=${encodeURIComponent(key)}`, { method: "GET" }),
    sync: (body) => post(body, false),
    leave: async (body) => {
      const answer = await post(body, true);
      if (answer !== null) return answer;
      try {
        // The quota of keepalive requests is shared with the host and may be used up; beacons are counted on their own.
        navigator.sendBeacon(`${server}/v1/sync`, body);
      } catch {
        // Nothing more can be done while leaving; the rows are in the store for the next page.
      }
      return null;
    },
    onOnline: (listener) => dom.listen(window, ["online"], listener),
    close: () => {
      for (const abort of open) abort.abort();
    },
  };
};
