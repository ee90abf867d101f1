/**
 * A process that uploads a table: what a tab does, with files for its drawer, so that it can be killed in earnest.
 * `node uploader.ts DIRECTORY URL ROWS SEED`; it takes up what an earlier one left and prints its totals at the end.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Chunk } from "../../../packages/importer/src/engine/engine.ts";
import { deliverToUrl } from "../../../packages/importer/src/send/deliverToUrl.ts";
import type { About, Keep } from "../../../packages/importer/src/send/journal.ts";
import { beginKeeping, readJournals } from "../../../packages/importer/src/send/journals.ts";
import { openJournal } from "../../../packages/importer/src/send/openJournal.ts";
import type { SendProgress } from "../../../packages/importer/src/send/sending.ts";
import { sendRows } from "../../../packages/importer/src/send/sendRows.ts";
import { chanceOf } from "./chance.ts";
import { isReady, readyRows } from "./uploadTable.ts";

const [directory = "", url = "", count = "0", seed = "1"] = process.argv.slice(2);
const rows = Number(count);
const chance = chanceOf(Number(seed));

const filesKeep = (folder: string): Keep => {
  mkdirSync(folder, { recursive: true });
  const pathOf = (name: string): string => join(folder, name.replaceAll("/", "-"));
  return {
    get: async (name) => {
      try {
        return JSON.parse(readFileSync(pathOf(name), "utf8"));
      } catch {
        return undefined;
      }
    },
    // Whole or not at all, as a transaction is: a file is written beside and moved.
    set: async (name, value) => {
      const path = pathOf(name);
      writeFileSync(`${path}.new`, JSON.stringify(value));
      renameSync(`${path}.new`, path);
      return true;
    },
    remove: async (name) => rmSync(pathOf(name), { force: true }),
  };
};

/** Waits a hundredth of what it should: the receiver has no load to be spared. */
const ports = {
  now: Date.now,
  after: (delay: number, callback: () => void) => {
    const timer = setTimeout(callback, delay / 100);
    return () => clearTimeout(timer);
  },
  random: Math.random,
  isOnline: () => true,
  onOnline: () => () => undefined,
};

const chunk = async (from: number, most: number): Promise<Chunk> => {
  const found: number[] = [];
  let at = from;
  for (; at < rows && found.length < most; at += 1) if (isReady(at)) found.push(at);
  return {
    rows: found,
    records: found.map((row) => ({ name: `Name ${row}`, email: `n${row}@example.com`, number: row })),
    next: at < rows ? at : null,
  };
};

const about: About = {
  version: 1,
  session: "upload",
  importer: "people",
  file: { name: "people.csv", size: rows, fingerprint: "people" },
  plan: {
    reading: {
      format: "csv",
      encoding: "utf-8",
      dialect: { delimiter: ",", quote: '"', escape: "double", skipsSpace: false },
      sheets: [],
      fillsMerged: false,
      layout: { headings: [0, 1], body: 1, footer: 0 },
    },
    mapping: {},
    history: { edits: [], done: 0 },
  },
  rows: readyRows(rows),
  round: 0,
  startedAt: Date.now(),
};

const keep = filesKeep(directory);
const [kept] = await readJournals(keep, "people", Date.now());
if (kept === undefined) await beginKeeping(keep, about, null);
const insist = ({ state }: SendProgress): void => {
  if (state === "asking") setImmediate(() => sending.retry());
};
const sending = sendRows({
  chunk,
  deliver: deliverToUrl({ url }),
  journal: openJournal(keep, kept ?? { about }, ports),
  // Another one each time, as after an update of the host.
  chunkSize: 100 + Math.floor(chance() * 200),
  ports,
  onUnauthorized: async () => undefined,
  onProgress: (progress) => insist(progress),
  onRefused: () => undefined,
});
process.stdout.write(`${JSON.stringify(await sending.done)}\n`);
