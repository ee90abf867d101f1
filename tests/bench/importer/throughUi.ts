/** A large table through the built SDK and its window, step by step, as a person goes; what the page's own thread felt of it. */
import { fileURLToPath } from "node:url";
import type { Browser, Locator, Page } from "playwright-core";
import { openReady } from "../../e2e/sdk/browserPage.ts";
import { startImporterHost } from "../../e2e/sdk/importerHost.ts";
import { launchBrowser } from "../../harness/browser.ts";
import { startReceiver } from "../../importer/receiver/receiver.ts";
import { LARGE_COLUMNS } from "./columns.ts";
import { longTasksIn, markOf, type PageTask, TRACED } from "./pageTasks.ts";
import { watchWorkerMemory } from "./workerMemory.ts";

/** What is measured. */
export interface ThroughUiOptions {
  /** Written by `writeLargeTable`. */
  readonly file: string;
  /** Of the file. */
  readonly rows: number;
  /** `blocked`: the page's policy allows none. */
  readonly worker: "allowed" | "blocked";
  /** @default function */
  readonly to?: "function" | "url" | undefined;
}

/** What came of it. */
export interface ThroughUi {
  /** Milliseconds by the wall, as the page's own observer sees it; 0 where none was longer than 50. */
  readonly longestTask: number;
  readonly tasksOver50: number;
  /** The same tasks as Chromium traces them, and the most that the thread itself worked in one of them. */
  readonly tasks: readonly PageTask[];
  readonly longestWork: number;
  readonly workerMegabytes: number;
  /** By step. */
  readonly seconds: Readonly<Record<string, number>>;
  /** Rows the host was handed, and rows the window says were accepted. */
  readonly sent: number;
  readonly accepted: number;
}

declare global {
  interface Window {
    /** Rows handed over. */
    taken: number;
    tasks: number[];
  }
}

const WATCH = `<script nonce="{nonce}">
window.taken = 0;
window.tasks = [];
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) tasks.push(duration);
}).observe({ type: "longtask", buffered: true });
</script>`;

/** Rows are counted and no more: what a host does with them is its own time. */
const ON_ROWS = "async (rows) => { taken += rows.length; }";

/** No step takes longer, in milliseconds. */
const LIMIT = 600_000;

/** Puts the file through the importer of a host page, once. */
export const measureThroughUi = async ({
  file,
  rows,
  worker,
  to = "function",
}: ThroughUiOptions): Promise<ThroughUi> => {
  let posted = 0;
  const receiver = await startReceiver({
    ledger: {
      take: (_, chunk) => {
        posted += chunk.rows.length;
        return "{}";
      },
      tally: () => ({ written: posted, rows: posted, repeats: 0, overlaps: 0 }),
      close: () => undefined,
    },
    faultOf: () => "none",
    most: Number.POSITIVE_INFINITY,
    onRequest: () => undefined,
  });
  const take = to === "url" ? `url: "${receiver.url}"` : `onRows: ${ON_ROWS}`;
  const host = await startImporterHost({
    definition: `{ columns: ${JSON.stringify(LARGE_COLUMNS)}, chunkSize: 5000, ${take} }`,
    body: `<h1>Contacts</h1>${WATCH}`,
    csp: worker === "blocked" ? "worker-src 'none'" : undefined,
  });
  let browser: Browser | null = null;
  try {
    browser = await launchBrowser({ args: ["--enable-precise-memory-info"] });
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(LIMIT);
    const memory = await watchWorkerMemory(page);
    await openReady(page, host.url);
    const { seconds, tasks, accepted } = await goThrough(browser, page, file, rows);
    const workerMegabytes = memory.most();
    await memory.stop();
    const { taken, lengths } = await page.evaluate(() => ({ taken: window.taken, lengths: window.tasks }));
    return {
      longestTask: Math.max(0, ...lengths),
      tasksOver50: lengths.length,
      tasks,
      longestWork: Math.max(0, ...tasks.map(({ work }) => work)),
      workerMegabytes,
      seconds,
      sent: taken + posted,
      accepted,
    };
  } finally {
    await browser?.close();
    await host.stop();
    await receiver.stop();
  }
};

/**
 * The calmest of some rounds: what a task takes by the wall on a machine that does other work too says more of that work
 * than of the page. `longestWork` hardly differs from round to round.
 */
export const calmestThroughUi = async (options: ThroughUiOptions, rounds: number): Promise<ThroughUi> => {
  let calmest = await measureThroughUi(options);
  for (let round = 1; round < rounds && calmest.tasksOver50 > 0; round += 1) {
    const next = await measureThroughUi(options);
    if (next.longestTask < calmest.longestTask) calmest = next;
  }
  return calmest;
};

/** From the file to the result. Answers what each step took, and how many rows the window says were accepted. */
const goThrough = async (
  browser: Browser,
  page: Page,
  file: string,
  rows: number,
): Promise<Pick<ThroughUi, "seconds" | "tasks" | "accepted">> => {
  const widget = page.locator("handrail-surface");
  const sentence = widget.locator(".sentence");
  const seconds: Record<string, number> = {};
  const tasks: PageTask[] = [];
  const step = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    // Step by step: the trace of all of them is more than Chromium keeps.
    await browser.startTracing(page, { categories: [...TRACED] });
    await page.evaluate((mark) => void performance.mark(mark), markOf(name));
    const began = performance.now();
    await work();
    seconds[name] = (performance.now() - began) / 1000;
    tasks.push(...longTasksIn(await browser.stopTracing()));
  };
  /** Presses, and waits until what it begins has been done to every row. */
  const change = async (button: Locator, done: () => Promise<unknown>): Promise<void> => {
    await button.click();
    await done();
    await widget.locator("progress").waitFor({ state: "detached" });
  };
  await step("open", async () => {
    await page.evaluate(() => window.handrail.show("import"));
    await widget.locator(".drop").waitFor();
  });
  await step("check", async () => {
    await widget.locator("input[type=file]").setInputFiles(file);
    await sentence.waitFor();
  });
  await step("fix", async () => {
    const before = await sentence.textContent();
    await change(widget.locator(".map .fix"), () => otherText(sentence, before));
  });
  await step("grid", async () => {
    await widget.locator(".foot .end").click();
    await widget.locator(".filter select").selectOption("all");
    await page.waitForFunction(
      (count) =>
        document.querySelector("handrail-surface")?.shadowRoot?.querySelector(".grid")?.ariaRowCount === String(count),
      rows + 1,
    );
    await scrollAbout(page, widget);
  });
  await step("replace", async () => {
    await widget.locator(".tools .button[aria-expanded]").click();
    await widget.locator(".replace input").nth(0).fill("Fabrikam");
    await widget.locator(".replace input").nth(1).fill("Fabrikam Inc.");
    await widget.locator(".replace [type=submit]:not([aria-disabled=true])").waitFor();
    const undo = widget.locator(".undo .icon").first();
    const before = await undo.getAttribute("aria-label");
    await change(widget.locator(".replace [type=submit]"), () => widget.locator("progress").waitFor());
    if (before === null) throw new Error("Undoing has no name.");
    await widget.locator(".rows > .foot .button").click();
    await sentence.waitFor();
  });
  await step("send", async () => {
    await widget.locator(".review > .foot .button.main").click();
    await widget.locator(".sum").waitFor();
  });
  const said = (await widget.locator(".sum .accepted").textContent()) ?? "";
  return { seconds, tasks, accepted: Number(said.replace(/[^0-9]/g, "")) };
};

const otherText = async (locator: Locator, before: string | null): Promise<void> => {
  while ((await locator.textContent()) === before) await new Promise((resolve) => setTimeout(resolve, 50));
};

/** By wheel, by page, and to both ends, each with its rows drawn. */
const scrollAbout = async (page: Page, widget: Locator): Promise<void> => {
  const cell = widget.locator(".grid [role=gridcell]").first();
  await cell.waitFor();
  await cell.click();
  for (let turn = 0; turn < 40; turn += 1) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(30);
  }
  for (let turn = 0; turn < 20; turn += 1) {
    await page.keyboard.press("PageDown");
    await page.waitForTimeout(30);
  }
  for (const key of ["Control+End", "Control+Home", "Control+End"]) {
    await page.keyboard.press(key);
    await page.waitForFunction(() => {
      const grid = document.querySelector("handrail-surface")?.shadowRoot?.querySelector(".grid");
      const cells = [...(grid?.querySelectorAll("[role=gridcell]") ?? [])];
      return cells.length > 50 && cells.some((one) => (one.textContent ?? "") !== "");
    });
  }
};

/** Alone, one round: `node tests/bench/importer/throughUi.ts FILE ROWS [blocked] [url]`. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [file = "", rows = "1000000", ...rest] = process.argv.slice(2);
  const worker = rest.includes("blocked") ? "blocked" : "allowed";
  const to = rest.includes("url") ? "url" : "function";
  console.log(JSON.stringify(await measureThroughUi({ file, rows: Number(rows), worker, to }), null, 1));
}
