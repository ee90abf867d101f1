import { type Duration, seconds, type Timestamp, timestamp } from "@handrail/core/base";
import type { Clock } from "../ports/index.ts";

/** Where the code of one format stands. */
export type ChunkState<T> =
  /** Not asked for yet. */
  | { readonly kind: "idle" }
  /** On its way; everybody who asks waits for the same file. */
  | { readonly kind: "loading"; readonly arriving: Promise<T | null> }
  /** Here for good. */
  | { readonly kind: "ready"; readonly value: T }
  /** It did not come; asked again after a while, not at every wish. */
  | { readonly kind: "failed"; readonly until: Timestamp };

/** A connection that broke is tried once more, while the guide may still be of use. */
const ONCE_MORE_AFTER: Duration = seconds(1);

/** A deployment in progress or a loss of network may be over by then; a file that is gone costs two requests a wish. */
const TRY_AGAIN_AFTER: Duration = seconds(20);

/** Code that is fetched when it is first needed. */
export interface ChunkLoader<T> {
  /** The code, or null when it cannot be had now. Never rejects. */
  load(): Promise<T | null>;
}

/** Makes the four-state loader of one chunk. */
export const createChunkLoader = <T>(
  fetchChunk: () => Promise<T>,
  clock: Clock,
  report: (error: unknown) => void,
): ChunkLoader<T> => {
  let state: ChunkState<T> = { kind: "idle" };

  /**
   * The page is never reloaded for it: that is the host's to do. Some browsers remember that a file failed for as long as
   * the page lives; there the second attempt fails at once.
   */
  const fetchTwice = async (): Promise<T> => {
    try {
      return await fetchChunk();
    } catch {
      await new Promise<void>((resolve) => {
        clock.after(ONCE_MORE_AFTER, resolve);
      });
      return fetchChunk();
    }
  };

  const arrive = async (): Promise<T | null> => {
    try {
      const value = await fetchTwice();
      state = { kind: "ready", value };
      return value;
    } catch (error) {
      report(error);
      state = { kind: "failed", until: timestamp(clock.now() + TRY_AGAIN_AFTER) };
      return null;
    }
  };

  return {
    load: () => {
      if (state.kind === "ready") return Promise.resolve(state.value);
      if (state.kind === "loading") return state.arriving;
      if (state.kind === "failed" && clock.now() < state.until) return Promise.resolve(null);
      const arriving = Promise.resolve().then(arrive);
      state = { kind: "loading", arriving };
      return arriving;
    },
  };
};
