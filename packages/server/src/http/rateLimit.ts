/** Tells whether one more may pass. */
export interface RateLimit {
  /** Seconds to wait, or 0 when it may pass now. */
  take(who: string): number;
}

/** More callers than this at once and the quietest are forgotten: memory has a bound, an attacker gains a full bucket. */
const MOST_CALLERS = 10_000;

/**
 * A bucket of tokens per caller. It is kept in this process alone: it protects the process and decides nothing about
 * data, so a second server that counts for itself does no harm.
 */
export const createRateLimit = (options: {
  readonly perSecond: number;
  readonly burst: number;
  readonly now: () => number;
}): RateLimit => {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return {
    take: (who) => {
      const now = options.now();
      const held = buckets.get(who) ?? { tokens: options.burst, at: now };
      // A clock that is set back must not freeze the bucket.
      const passed = Math.max(0, now - held.at) / 1000;
      const tokens = Math.min(options.burst, held.tokens + passed * options.perSecond);
      const may = tokens >= 1;
      buckets.delete(who);
      buckets.set(who, { tokens: may ? tokens - 1 : tokens, at: now });
      if (buckets.size > MOST_CALLERS)
        for (const oldest of buckets.keys()) {
          buckets.delete(oldest);
          break;
        }
      return may ? 0 : Math.max(1, Math.ceil((1 - tokens) / options.perSecond));
    },
  };
};
