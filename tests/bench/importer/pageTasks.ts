/** A task of the page's own thread. */
export interface PageTask {
  readonly step: string;
  /** Milliseconds by the wall, which on a busy machine hold the time of others. */
  readonly wall: number;
  /** Milliseconds the thread itself worked. */
  readonly work: number;
}

/** What Chromium is asked to write down: tasks, and the marks steps begin with. */
export const TRACED = ["toplevel", "blink.user_timing"] as const;

/** The name of the mark a step begins with. */
export const markOf = (step: string): string => `step ${step}`;

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number | undefined;
  readonly tdur?: number | undefined;
}

/** The tasks of the thread on which the marks were made that took longer than 50 milliseconds, in their order. */
export const longTasksIn = (trace: Buffer): readonly PageTask[] => {
  // Written by Chromium: its own format.
  const { traceEvents: events }: { traceEvents: readonly TraceEvent[] } = JSON.parse(trace.toString("utf8"));
  const marks = events.filter(({ name }) => name.startsWith(markOf(""))).sort((one, other) => one.ts - other.ts);
  const [first] = marks;
  if (first === undefined) throw new Error("No step was marked in the trace.");
  const tasks: PageTask[] = [];
  let end = 0;
  for (const { name, ph, pid, tid, ts, dur = 0, tdur = 0 } of [...events].sort((one, other) => one.ts - other.ts)) {
    const isTask = ph === "X" && name.endsWith("RunTask") && pid === first.pid && tid === first.tid;
    // A task within one is that one.
    if (!isTask || dur <= 50_000 || ts < end) continue;
    end = ts + dur;
    const step = marks.findLast((mark) => mark.ts <= ts)?.name.slice(markOf("").length) ?? "before";
    tasks.push({ step, wall: dur / 1000, work: tdur / 1000 });
  }
  return tasks;
};
