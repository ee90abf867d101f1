/** Kills the tab of an upload again and again, opens it anew each time, and counts at the receiver what came of it. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { startImporterHost } from "../../e2e/sdk/importerHost.ts";
import { openLedger } from "../../importer/receiver/ledger.ts";
import { type Fault, startReceiver } from "../../importer/receiver/receiver.ts";
import { chanceOf } from "../../importer/sending/chance.ts";
import { type KillableBrowser, openKillableBrowser } from "./killableBrowser.ts";
import { goOnUntilDone } from "./uploadByHand.ts";

/** What a run is given. */
export interface TabKillOptions {
  /** Rows of the table; all of them are sent. */
  readonly rows: number;
  readonly kills: number;
  readonly seed: number;
}

/** What came of it. */
export interface TabKills {
  /** Rows of the file the receiver does not have, and rows it has too often. */
  readonly lost: number;
  readonly doubled: number;
  /** Chunks it got although it had them, and how many answers it kept to itself. */
  readonly resent: number;
  readonly unanswered: number;
  /** Rows that came under a second key. */
  readonly overlaps: number;
  readonly kills: number;
  /** By what was killed. */
  readonly killed: Readonly<Record<Victim, number>>;
  /** Rows the window said were accepted at the end; null where it ended with nobody there to see it. */
  readonly accepted: number | null;
  readonly seconds: number;
}

type Victim = "page" | "renderer" | "browser";

/** Faults of one request in twelve. */
const FAULTS: readonly Fault[] = [
  "failBefore",
  "failAfter",
  "failAfter",
  "dropBefore",
  "dropAfter",
  "dropWithin",
  "busy",
  "page",
  "slow",
];
const FAULTY = 1 / 12;

/** Rows the tab sends at once, and rows the receiver takes at once. */
const AT_ONCE = 200;
const MOST = 150;

const COLUMNS = JSON.stringify([
  { key: "no", label: "No.", type: "id", required: true, unique: true },
  { key: "name", label: "Name", required: true },
  { key: "email", label: "E-mail", type: "email" },
]);

const tableOf = (rows: number): string =>
  `No.,Name,E-mail\n${Array.from({ length: rows }, (_, n) => `${n},Person ${n},person${n}@example.com`).join("\n")}\n`;

/** Uploads to the end, with so many kills on the way. */
export const killTabs = async ({ rows, kills: wanted, seed }: TabKillOptions): Promise<TabKills> => {
  const chance = chanceOf(seed);
  const directory = await mkdtemp(join(tmpdir(), "handrail-tabs-"));
  const file = join(directory, "people.csv");
  await writeFile(file, tableOf(rows));
  const path = join(directory, "ledger.sqlite");
  const ledger = openLedger(path);
  const killed: Record<Victim, number> = { page: 0, renderer: 0, browser: 0 };
  let [requests, killAt, kills] = [0, 0, 0];
  let kill: () => void = () => undefined;
  const receiver = await startReceiver({
    ledger,
    // What is too large is only ever answered so: what may have been taken is not cut in two.
    faultOf: (count) =>
      count <= MOST && chance() < FAULTY ? (FAULTS[Math.floor(chance() * FAULTS.length)] ?? "none") : "none",
    most: MOST,
    onRequest: () => {
      requests += 1;
      // A little later: before the rows are taken, while they are, while the answer is read or written down.
      if (requests === killAt) setTimeout(kill, chance() * 30);
    },
  });
  const host = await startImporterHost({
    definition: `{ columns: ${COLUMNS}, url: "${receiver.url}", chunkSize: ${AT_ONCE} }`,
  });
  const began = Date.now();
  let browser: KillableBrowser | null = null;

  /** One life of the tab: true where it came to the end. */
  const live = async (): Promise<boolean> => {
    browser ??= await openKillableBrowser(join(directory, "profile"));
    const tab = browser;
    const page = await tab.newPage();
    const victim = victimOf(chance());
    let isKilled = false;
    const dead = new Promise<void>((resolve) => {
      kill = () => {
        kill = () => undefined;
        isKilled = true;
        kills += 1;
        killed[victim] += 1;
        void tab.kill(victim, page).then(resolve);
      };
    });
    let early: ReturnType<typeof setTimeout> | undefined;
    killAt = 0;
    if (kills < wanted) {
      const left = Math.max(1, (rows - ledger.tally().rows) / (MOST / 1.5));
      // Some die before anything is sent, while the page loads or the file is read again, or with the first request.
      const isEarly = chance() < 0.15;
      if (isEarly) early = setTimeout(() => kill(), chance() * 2500);
      // A tab sends on while it is being killed, so the moments lie closer than evenly, or the upload ends before the kills.
      killAt = requests + 1 + (isEarly ? 0 : Math.floor((chance() * 1.2 * left) / (wanted - kills + 1)));
    }
    const upload = goOnUntilDone(page, host.url, file).then(
      () => true,
      (error: unknown) => {
        // What a killed tab says is no fault.
        if (isKilled) return false;
        throw error;
      },
    );
    const isDone = await Promise.race([upload, dead.then(() => false)]);
    clearTimeout(early);
    kill = () => undefined;
    if (isDone) accepted = await acceptedIn(page);
    else if (victim === "browser") browser = null;
    else await page.close().catch(() => undefined);
    return isDone;
  };
  let accepted: number | null = null;

  try {
    while (!(await live()));
    const { rows: taken, written, repeats, overlaps } = ledger.tally();
    const different = differentIn(path);
    return {
      lost: rows - different,
      doubled: written - Math.min(taken, different),
      resent: repeats,
      unanswered: receiver.unanswered(),
      overlaps,
      kills,
      killed,
      accepted,
      seconds: (Date.now() - began) / 1000,
    };
  } finally {
    await (browser as KillableBrowser | null)?.close();
    await host.stop();
    await receiver.stop();
    ledger.close();
    await rm(directory, { recursive: true, force: true, maxRetries: 5 });
  }
};

const victimOf = (chance: number): Victim => (chance < 0.55 ? "page" : chance < 0.8 ? "renderer" : "browser");

/** Rows of the file that are there, by what stands in them. */
const differentIn = (path: string): number => {
  const database = new DatabaseSync(path, { readOnly: true });
  const query = `SELECT count(DISTINCT json_extract("values", '$.no')) AS rows FROM written
    WHERE json_extract("values", '$.email') = 'person' || json_extract("values", '$.no') || '@example.com'`;
  const found = database.prepare(query).get();
  database.close();
  return Number(found?.["rows"]);
};

const acceptedIn = async (page: { locator(selector: string): { allTextContents(): Promise<string[]> } }) => {
  const [said] = await page.locator("handrail-surface .sum .accepted").allTextContents();
  return said === undefined ? null : Number(said.replace(/[^0-9]/g, ""));
};

/** Alone: `node tests/bench/importer/tabKills.ts ROWS KILLS SEED`. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [rows = "100000", kills = "100", seed = "1"] = process.argv.slice(2);
  console.log(JSON.stringify(await killTabs({ rows: Number(rows), kills: Number(kills), seed: Number(seed) })));
}
