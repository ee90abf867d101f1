/** What the detector costs: a model's bytes, a second's work in the browser, and the code's size. */
import { gzipSync } from "node:zlib";
import { seconds } from "@handrail/core/base";
import { readTrail, type Signal, sealDetector } from "@handrail/core/stall";
import { build } from "esbuild";
import type { Learned } from "./learn.ts";

/** The most bytes a step's model takes as it is published. */
export const bytesOfModels = ({ steps }: Learned): number =>
  Math.max(0, ...[...steps.values()].map(({ model }) => Buffer.byteLength(JSON.stringify(model))));

/** So many attempts are timed. */
const TIMED = 400;

/**
 * Microseconds for one second of an attempt, the middle one of many attempts: the detector's port is told of every second
 * and each time reads its state and its model anew, as after a reload.
 */
export const microsecondsPerTick = ({ parts, steps }: Learned): number => {
  const times: number[] = [];
  for (const { step, heard } of parts.testing.slice(0, TIMED)) {
    const model = steps.get(step)?.model;
    if (model === undefined || heard.seconds === 0) continue;
    const entries = readTrail(heard.trail);
    const began = performance.now();
    let state = sealDetector.begin(model, 0);
    let next = 0;
    for (let second = 1; second <= heard.seconds; second += 1) {
      const signals: Signal[] = [];
      for (let entry = entries[next]; entry !== undefined && entry.second < second; entry = entries[next]) {
        if (entry.kind === "signal") signals.push(entry.signal);
        next += 1;
      }
      state = sealDetector.look(state, model, { active: seconds(second), signals });
    }
    times.push(((performance.now() - began) * 1000) / heard.seconds);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? 0;
};

/** The size of the detector alone in kB, bundled, minified and packed. */
export const detectorSize = async (): Promise<number> => {
  const { outputFiles } = await build({
    stdin: {
      contents: 'export { sealDetector } from "@handrail/core/stall";',
      resolveDir: import.meta.dirname,
      loader: "ts",
    },
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
  });
  return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length / 1000;
};
