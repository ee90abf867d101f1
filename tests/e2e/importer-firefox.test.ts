/** The importer's main way in Firefox: a file chosen, a fault put right, rows sent, the result; with a worker and without. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, ElementHandle, KeyInput, Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { findFirefox, launchFirefox } from "../harness/firefox.ts";
import { type ImporterHost, startImporterHost } from "./sdk/importerHost.ts";

const path = findFirefox();
if (path === null)
  console.warn("There is no Firefox: the importer is not tried in it. Install one, or set FIREFOX_PATH.");

const DEFINITION = `{
  columns: [
    { key: "name", label: "Full name", required: true },
    { key: "email", label: "E-mail", type: "email", unique: true },
    { key: "since", label: "Customer since", type: "date" },
  ],
  chunkSize: 2,
  onRows: async (rows) => {
    (window.rows ??= []).push(...rows);
    return rows.flatMap(({ email }, index) => (email === "cy@example.com" ? [{ index, column: "email", error: "Already there" }] : []));
  },
}`;
const PEOPLE =
  "Full name,E-mail,Customer since\nAda,ada@example.com,2024-03-01\nBo,nobody,3 May 2024\nCy,cy@example.com,\n";

const STRICT =
  "default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic'; style-src 'nonce-{nonce}'; connect-src *";

let browser: Browser;
let folder: string;
const ends: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  if (path === null) return;
  browser = await launchFirefox(path);
  folder = await mkdtemp(join(tmpdir(), "handrail-"));
});
afterAll(async () => {
  if (path === null) return;
  await browser.close();
  await rm(folder, { recursive: true });
});
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** The page of these tests has no icon, and the browser asks for one. */
const ICON = /favicon/;
/** Asking is the only way to learn what a policy allows; the browser writes a line about it by itself. */
const POLICY = /content-security-policy/i;

interface Visit {
  readonly page: Page;
  readonly host: ImporterHost;
  /** Lines of the console, and errors. */
  readonly noise: readonly string[];
}

const visit = async (options: Partial<Parameters<typeof startImporterHost>[0]> = {}): Promise<Visit> => {
  const host = await startImporterHost({ definition: DEFINITION, ...options });
  ends.push(host.stop);
  const context = await browser.createBrowserContext();
  ends.push(() => context.close());
  const page = await context.newPage();
  const noise: string[] = [];
  page.on("pageerror", (error) => noise.push(String(error)));
  page.on("console", (message) => noise.push(message.text()));
  await page.evaluateOnNewDocument(() => {
    window.heard = [];
    window.addEventListener("error", (event) => window.heard.push(event.message), true);
    window.addEventListener("unhandledrejection", (event) => window.heard.push(String(event.reason)));
  });
  await page.goto(host.url);
  await page.evaluate(() => new Promise<void>((resolve) => void window.handrail.on("ready", () => resolve())));
  await page.evaluate(() => window.handrail.show("import"));
  return { page, host, noise };
};

const find = async (page: Page, selector: string): Promise<ElementHandle> => {
  const found = await page.waitForSelector(`handrail-surface >>> ${selector}`, { timeout: 15_000 });
  if (found === null) throw new Error(`There is no ${selector}.`);
  return found;
};
const press = async (page: Page, selector: string): Promise<void> => {
  await (await find(page, selector)).click();
};
const keys = async (page: Page, ...all: readonly KeyInput[]): Promise<void> => {
  for (const key of all) await page.keyboard.press(key);
};
const textOf = async (page: Page, selector: string): Promise<string> =>
  (await find(page, selector)).evaluate((element) => element.textContent ?? "");
const textBecomes = (page: Page, selector: string, text: string): Promise<void> =>
  expect.poll(() => textOf(page, selector), { timeout: 15_000 }).toBe(text);
const headingIs = (page: Page, text: string): Promise<void> =>
  expect
    .poll(
      () => page.evaluate(() => document.querySelector("handrail-surface")?.shadowRoot?.activeElement?.textContent),
      { timeout: 15_000 },
    )
    .toBe(text);

const choose = async (page: Page): Promise<void> => {
  const file = join(folder, "people.csv");
  await writeFile(file, PEOPLE);
  const chooser = page.waitForFileChooser({ timeout: 15_000 });
  await press(page, ".drop .button.main");
  await (await chooser).accept([file]);
};

/** From the choice of the file to the result, a fault put right on the way, and one afterwards. */
const goThrough = async ({ page }: Visit): Promise<void> => {
  await headingIs(page, "Bring your list");
  await choose(page);
  await headingIs(page, "Check before importing");
  expect(await textOf(page, ".sentence")).toBe("2 rows are ready and 1 needs a look");
  await press(page, ".review > .foot .end");
  await headingIs(page, "The rows");
  await press(page, ".grid [data-at='0'][data-column='2']");
  await textBecomes(page, "#row-problem", "E-mail is not an e-mail address");
  await page.keyboard.type("bo@example.com");
  await keys(page, "Enter");
  await find(page, ".nothing");
  await press(page, ".rows > .foot .button");
  await headingIs(page, "Check before importing");
  expect(await textOf(page, ".sentence")).toBe("3 rows are ready");
  await press(page, ".review > .foot .button.main");
  await headingIs(page, "Import finished");
  expect(await textOf(page, ".sum .accepted")).toBe("2 rows imported");
  await press(page, ".foot .button:not(.plain):not(.main)");
  await headingIs(page, "Check before importing");
  await press(page, ".cause .fix");
  await headingIs(page, "The rows");
  await press(page, ".grid [data-at='0'][data-column='2']");
  await page.keyboard.type("cyrus@example.com");
  await keys(page, "Enter");
  await find(page, ".nothing");
  await press(page, ".rows > .foot .button");
  await press(page, ".review > .foot .button.main");
  await textBecomes(page, ".sum .accepted", "3 rows imported");
  expect(await page.evaluate(() => window.rows)).toEqual([
    { name: "Ada", email: "ada@example.com", since: "2024-03-01" },
    { name: "Bo", email: "bo@example.com", since: "2024-05-03" },
    { name: "Cy", email: "cy@example.com", since: null },
    { name: "Cy", email: "cyrus@example.com", since: null },
  ]);
};

describe.skipIf(path === null)("in Firefox, the importer goes from a file to its result", () => {
  it.each([
    ["in a worker, without a policy", undefined],
    ["in a worker, under a strict policy that says nothing of workers", STRICT],
  ])("%s", async (_, csp) => {
    const seen = await visit({ csp });
    await goThrough(seen);
    expect(seen.page.workers().map((worker) => worker.url())).toEqual([expect.stringMatching(/^blob:/)]);
    expect(await seen.page.evaluate(() => window.heard)).toEqual([]);
    expect(seen.noise.filter((line) => !ICON.test(line))).toEqual([]);
  });

  it("on the page's own thread, where the policy allows no worker", async () => {
    const seen = await visit({ csp: `${STRICT}; worker-src 'none'` });
    await goThrough(seen);
    expect(seen.page.workers()).toEqual([]);
    expect(await seen.page.evaluate(() => window.heard)).toEqual([]);
    expect(seen.noise.filter((line) => !POLICY.test(line))).toEqual([]);
  });
});
