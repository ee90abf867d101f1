/** Kills an upload again and again, starts it again each time, and counts at the receiver what came of it. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { SendProgress } from "../../../packages/importer/src/send/sending.ts";
import { openLedger } from "../receiver/ledger.ts";
import { type Fault, startReceiver } from "../receiver/receiver.ts";
import { chanceOf } from "./chance.ts";
import { readyRows, refusalOf, refusedRows } from "./uploadTable.ts";

/** What a run is given. */
export interface KillOptions {
  /** Rows of the table; nine of ten are sent. */
  readonly rows: number;
  readonly kills: number;
  readonly seed: number;
}

/** What came of it. */
export interface KillResult {
  readonly kills: number;
  /** Rows the receiver had to take. */
  readonly rows: number;
  readonly lost: number;
  readonly doubled: number;
  /** Chunks it got although it had them, and how often that was its own fault: it took them and did not say so. */
  readonly repeats: number;
  readonly unanswered: number;
  /** Rows that came under a second key. */
  readonly overlaps: number;
  readonly progress: SendProgress;
  readonly seconds: number;
}

const UPLOADER = fileURLToPath(new URL("uploader.ts", import.meta.url));

/** Faults of one request in four. */
const FAULTS: readonly Fault[] = [
  "failBefore",
  "failAfter",
  "failAfter",
  "dropBefore",
  "dropAfter",
  "dropWithin",
  "busy",
  "unauthorised",
  "page",
  "slow",
];

/** Rows; some of the uploads begin with more at once. */
const MOST_AT_ONCE = 240;

/** Runs an upload to its end; rejects where it ends by itself before that. */
export const runKills = async ({ rows, kills: wanted, seed }: KillOptions): Promise<KillResult> => {
  const chance = chanceOf(seed);
  const directory = mkdtempSync(join(tmpdir(), "handrail-kill-"));
  const ledger = openLedger(join(directory, "ledger.sqlite"), refusalOf);
  let [requests, killAt, kills] = [0, 0, 0];
  let child: ChildProcess | null = null;
  const kill = (): void => {
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    kills += 1;
    child.kill("SIGKILL");
    child = null;
  };
  const receiver = await startReceiver({
    ledger,
    faultOf: () => (chance() < 0.25 ? (FAULTS[Math.floor(chance() * FAULTS.length)] ?? "none") : "none"),
    most: MOST_AT_ONCE,
    onRequest: () => {
      requests += 1;
      // Some milliseconds later: before the rows are taken, while they are, while the answer is read or written down.
      if (requests === killAt) setTimeout(kill, chance() * 8);
    },
  });
  const began = Date.now();

  /** One life of the upload; its last words where it came to its end. */
  const live = async (): Promise<string | null> => {
    const ready = readyRows(rows);
    const done = ledger.tally().rows / ready;
    const left = Math.max(1, ((1 - done) * ready) / MOST_AT_ONCE);
    const deadline = kills < wanted;
    killAt = deadline ? requests + 1 + Math.floor(chance() * 2 * Math.max(1, left / (wanted - kills))) : 0;
    const process_ = spawn(process.execPath, [UPLOADER, directory, receiver.url, String(rows), String(seed + kills)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    child = process_;
    // Some die before they have said anything.
    if (deadline && chance() < 0.05) setTimeout(kill, chance() * 200);
    let words = "";
    process_.stdout.on("data", (part: Buffer) => {
      words += part.toString("utf8");
    });
    const [code, signal] = await once(process_, "close");
    if (code !== 0 && signal !== "SIGKILL") throw new Error(`the upload ended with ${code ?? signal}`);
    return code === 0 ? words : null;
  };

  try {
    let words = await live();
    while (words === null) words = await live();
    const { written, rows: taken, repeats, overlaps } = ledger.tally();
    const owed = readyRows(rows) - refusedRows(rows);
    return {
      kills,
      rows: owed,
      lost: owed - taken,
      doubled: written - taken,
      repeats,
      unanswered: receiver.unanswered(),
      overlaps,
      progress: JSON.parse(words),
      seconds: (Date.now() - began) / 1000,
    };
  } finally {
    await receiver.stop();
    ledger.close();
    rmSync(directory, { recursive: true, force: true });
  }
};
