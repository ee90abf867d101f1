/**
 * The load generator, a process of its own: a number of connections that each send a batch, wait for the
 * acknowledgement, check it, and send the next. Batches are made before the clock starts.
 */
import { Agent, request } from "node:http";
import { timestamp } from "@handrail/core/base";
import { BATCH, makeBatch } from "./traffic.ts";

/** What the load is told, as JSON in its first argument. */
export interface LoadOptions {
  readonly url: string;
  readonly key: string;
  readonly people: number;
  readonly batches: number;
  readonly firstBatch: number;
  readonly connections: number;
  /** Batches a second, evenly spaced; null sends as fast as acknowledgements come. */
  readonly perSecond: number | null;
}

/** What it saw, as JSON on its last line. */
export interface LoadReport {
  readonly acknowledged: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
  readonly failures: readonly string[];
}

const run = async (options: LoadOptions): Promise<LoadReport> => {
  const { url, key, people, batches, firstBatch, connections, perSecond } = options;
  const now = timestamp(Date.now());
  const bodies = Array.from({ length: batches }, (_, index) =>
    Buffer.from(makeBatch(key, people, firstBatch + index, now)),
  );
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latencies: number[] = [];
  const failures: string[] = [];
  let acknowledged = 0;
  let next = 0;
  const begun = performance.now();
  const sender = async (): Promise<void> => {
    for (;;) {
      const index = next;
      next += 1;
      const body = bodies[index];
      if (body === undefined) return;
      const due = perSecond === null ? performance.now() : begun + (index * 1000) / perSecond;
      const wait = due - performance.now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      const { status, text } = await send(agent, url, body);
      // Measured from when it was due: a sender that is late must not hide a server that is slow.
      latencies.push(performance.now() - due);
      const accepted = status === 200 ? acceptedIn(text) : 0;
      acknowledged += accepted;
      if (accepted !== BATCH) failures.push(`${status} ${text.slice(0, 200)}`);
    }
  };
  await Promise.all(Array.from({ length: connections }, sender));
  const seconds = (performance.now() - begun) / 1000;
  agent.destroy();
  latencies.sort((a, b) => a - b);
  const at = (share: number): number =>
    latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
  return { acknowledged, seconds, p50: at(0.5), p99: at(0.99), failures: failures.slice(0, 5) };
};

/** Counts the ids in `accepted` without parsing the whole reply: on two cores the load must leave the server its share. */
const acceptedIn = (text: string): number => {
  const from = text.indexOf('"accepted":[');
  const list = text.slice(from, text.indexOf("]", from));
  return from < 0 ? 0 : (list.match(/"[0-9a-f-]{36}"/g) ?? []).length;
};

const send = (agent: Agent, url: string, body: Buffer): Promise<{ readonly status: number; readonly text: string }> =>
  new Promise((resolve, reject) => {
    const sent = request(
      `${url}/v1/sync`,
      { method: "POST", agent, headers: { "content-type": "text/plain", "content-length": body.length } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }));
        response.on("error", reject);
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });

const [argument] = process.argv.slice(2);
if (argument !== undefined) {
  // Only the benchmark beside it starts this process.
  const report = await run(JSON.parse(argument) as LoadOptions);
  process.stdout.write(`${JSON.stringify(report)}\n`);
}
