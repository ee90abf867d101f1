import { minutes, timestamp } from "@handrail/core/base";
import { type Bootstrap, parseBootstrap, parseRefusal } from "@handrail/core/protocol";
import type { Clock, Link, Stop } from "../ports/index.ts";
import { backoff } from "../sync/backoff.ts";

/** Publishing often must not make every open page fetch as often. */
const AT_MOST_EVERY = minutes(1);

/** Keeps the published content current. */
export interface BootstrapFetch {
  /** Fetches now; tries again, ever more slowly, until it has an answer. */
  start(): void;
  /** The server says which revision is published: fetch again when it is not ours. */
  expect(revision: string): void;
  stop(): void;
}

/** Makes the fetching of the bootstrap; `onBootstrap` hears of each one that differs from the last. */
export const createBootstrapFetch = (options: {
  readonly link: Link;
  readonly clock: Clock;
  readonly random: () => number;
  readonly onBootstrap: (bootstrap: Bootstrap) => void;
  readonly report: (what: string) => void;
}): BootstrapFetch => {
  const { link, clock } = options;
  let current: string | null = null;
  let fetchedAt = timestamp(0);
  let failures = 0;
  let cancel: Stop | null = null;
  let isBusy = false;
  let isOver = false;

  const attempt = async (): Promise<void> => {
    cancel = null;
    if (isBusy || isOver) return;
    isBusy = true;
    const answer = await link.bootstrap();
    isBusy = false;
    if (isOver) return;
    const bootstrap = answer?.status === 200 ? parseBootstrap(answer.body) : null;
    if (bootstrap !== null) {
      failures = 0;
      fetchedAt = clock.now();
      if (bootstrap.revision !== current) {
        current = bootstrap.revision;
        options.onBootstrap(bootstrap);
      }
      return;
    }
    const refused = parseRefusal(answer?.body);
    options.report(`no content from the server: ${refused?.message ?? answer?.status ?? "no answer"}`);
    // Our own server's "no" to this key will not change while this page is open.
    if (refused?.error === "unauthorised" || refused?.error === "forbiddenOrigin") return;
    cancel = clock.after(backoff(failures, options.random()), () => void attempt());
    failures += 1;
  };

  return {
    start: () => void attempt(),
    expect: (revision) => {
      if (revision === current || current === null) return;
      if (clock.now() - fetchedAt >= AT_MOST_EVERY) void attempt();
    },
    stop: () => {
      isOver = true;
      cancel?.();
    },
  };
};
