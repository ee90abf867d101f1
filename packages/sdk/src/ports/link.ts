import type { Stop } from "./clock.ts";

/** What came back for a request that got an HTTP answer from somebody; not yet proof that it was our server. */
export interface Answer {
  readonly status: number;
  /** The `Retry-After` header as sent. */
  readonly retryAfter: string | null;
  /** The body as JSON; undefined when it was none. */
  readonly body: unknown;
}

/** The way to the server. Nothing throws or rejects: `null` stands for "no answer", whatever the reason. */
export interface Link {
  /** Fetches the bootstrap through the browser's cache. */
  bootstrap(): Promise<Answer | null>;
  /** Sends a batch and waits for the answer, at most half a minute. */
  sync(body: string): Promise<Answer | null>;
  /**
   * Sends a batch that outlives the page, best effort. The answer, if the page lives to see it, is passed on; a row is
   * never deleted for having been sent this way.
   */
  leave(body: string): Promise<Answer | null>;
  /** The browser says that there is a network again; it may be wrong. */
  onOnline(listener: () => void): Stop;
  /** Ends what is under way. */
  close(): void;
}
