/** Counters in the text form Prometheus reads: few enough to need no library. */
export interface Metrics {
  request(route: string, status: number, milliseconds: number): void;
  events(outcome: "accepted" | "duplicate" | "rejected" | "unreadable", count: number): void;
  /** One transaction of ingest: how many events it took and how long. */
  commit(events: number, milliseconds: number): void;
  text(): string;
}

const BOUNDS = [5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000] as const;

/** Starts all at zero. */
export const createMetrics = (): Metrics => {
  const counters = new Map<string, number>();
  const add = (name: string, labels: string, by: number): void => {
    const key = labels === "" ? name : `${name}{${labels}}`;
    counters.set(key, (counters.get(key) ?? 0) + by);
  };
  const observe = (name: string, labels: string, milliseconds: number): void => {
    const prefix = labels === "" ? "" : `${labels},`;
    for (const bound of BOUNDS) if (milliseconds <= bound) add(`${name}_bucket`, `${prefix}le="${bound / 1000}"`, 1);
    add(`${name}_bucket`, `${prefix}le="+Inf"`, 1);
    add(`${name}_sum`, labels, milliseconds / 1000);
    add(`${name}_count`, labels, 1);
  };
  return {
    request: (route, status, milliseconds) => {
      add("handrail_http_requests_total", `route="${route}",status="${status}"`, 1);
      observe("handrail_http_request_seconds", `route="${route}"`, milliseconds);
    },
    events: (outcome, count) => {
      if (count > 0) add("handrail_events_total", `outcome="${outcome}"`, count);
    },
    commit: (events, milliseconds) => {
      add("handrail_commit_events_total", "", events);
      observe("handrail_commit_seconds", "", milliseconds);
    },
    text: () => {
      const { rss, heapUsed } = process.memoryUsage();
      const { user, system } = process.cpuUsage();
      const gauges = [
        `handrail_rss_bytes ${rss}`,
        `handrail_heap_used_bytes ${heapUsed}`,
        `handrail_cpu_seconds_total ${(user + system) / 1e6}`,
      ];
      return `${[...[...counters].map(([name, value]) => `${name} ${value}`).sort(), ...gauges].join("\n")}\n`;
    },
  };
};
