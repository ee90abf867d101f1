/** Where the importer works on host pages of every policy, and the two moments it offers itself: a pasted table, an empty list. */
import { createServer } from "node:http";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../harness/browser.ts";
import { listenOnFreePort } from "../harness/freePort.ts";
import { openReady } from "./sdk/browserPage.ts";
import { type ImporterHost, startImporterHost } from "./sdk/importerHost.ts";

declare global {
  interface Window {
    rows: unknown[];
    /** What a host's error reporting would hear. */
    heard: string[];
  }
}

const DEFINITION = `{
  columns: [
    { key: "name", label: "Full name", required: true },
    { key: "email", label: "E-mail", type: "email" },
    { key: "company", label: "Company" },
  ],
  onRows: async (rows) => { (window.rows ??= []).push(...rows); },
}`;

let browser: Browser;
const ends: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

interface Visit {
  readonly page: Page;
  readonly host: ImporterHost;
  /** Lines of the console. */
  readonly noise: readonly string[];
}

const visit = async (options: Partial<Parameters<typeof startImporterHost>[0]> = {}): Promise<Visit> => {
  const host = await startImporterHost({ definition: DEFINITION, ...options });
  ends.push(host.stop);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  ends.push(() => context.close());
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: host.url });
  const page = await context.newPage();
  const noise: string[] = [];
  page.on("console", (message) => noise.push(message.text()));
  page.on("pageerror", (error) => noise.push(String(error)));
  await page.addInitScript(() => {
    window.heard = [];
    window.addEventListener("error", (event) => window.heard.push(event.message), true);
    window.addEventListener("unhandledrejection", (event) => window.heard.push(String(event.reason)));
  });
  await openReady(page, host.url);
  return { page, host, noise };
};

const widget = (page: Page) => page.locator("handrail-surface");

const openWindow = async ({ page }: Visit): Promise<void> => {
  await page.evaluate(() => window.handrail.show("import"));
  await widget(page).locator(".drop").waitFor();
};

const PEOPLE = "Full name,E-mail,Company\nAda,ada@example.com,Northwind\nBo,bo@example.com,Contoso\n";

const PEOPLE_IN_JSON = '[{"name":"Ada","email":"ada@example.com"},{"name":"Bo","email":"bo@example.com"}]';

/** Puts a small table through, from the choice of the file to the result. */
const goThrough = async ({ page }: Visit): Promise<void> => {
  const file = { name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(PEOPLE) };
  await widget(page).locator("input[type=file]").setInputFiles(file);
  await importIt(page);
  expect(await page.evaluate(() => window.rows)).toEqual([
    { name: "Ada", email: "ada@example.com", company: "Northwind" },
    { name: "Bo", email: "bo@example.com", company: "Contoso" },
  ]);
};
const importIt = async (page: Page): Promise<void> => {
  await widget(page).locator(".review > .foot .button.main").click();
  await widget(page).locator(".sum .accepted").waitFor();
};
const heard = (page: Page): Promise<readonly string[]> => page.evaluate(() => window.heard);

const STRICT =
  "default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic'; style-src 'nonce-{nonce}'; connect-src *";

describe("the engine of an importer", () => {
  it.each([
    ["without a policy", undefined],
    ["under a strict policy that allows workers of blobs", `${STRICT}; worker-src blob:`],
    ["under a strict policy that says nothing of workers", STRICT],
  ])("runs in a worker %s, on a page of another origin, and is gone with its window", async (_, csp) => {
    const seen = await visit({ csp });
    await openWindow(seen);
    expect(seen.page.workers().map((worker) => worker.url())).toEqual([expect.stringMatching(/^blob:/)]);
    await goThrough(seen);
    await widget(seen.page).locator(".foot .button.main").click();
    await expect.poll(() => seen.page.workers().length).toBe(0);
    expect(await heard(seen.page)).toEqual([]);
    expect(seen.noise).toEqual([]);
  });

  it("runs in a worker of the host's own origin that imports the server's, where the policy allows no other", async () => {
    const seen = await visit({
      pageCsp: `${STRICT}; worker-src 'self'`,
      init: `{ importerWorker: "/handrail-worker.js" }`,
      files: { "/handrail-worker.js": `import("{server}/sdk/importer-worker.js");` },
    });
    await openWindow(seen);
    expect(seen.page.workers().map((worker) => worker.url())).toEqual([`${seen.host.url}/handrail-worker.js`]);
    await goThrough(seen);
    expect(await heard(seen.page)).toEqual([]);
    expect(seen.noise).toEqual([]);
  });

  const OWN_FILE = {
    pageCsp: `${STRICT}; worker-src 'self'`,
    init: `{ importerWorker: "/handrail-worker.js" }`,
    // As docs/importer.md has it.
    files: { "/handrail-worker.js": `import("{server}/sdk/importer-worker.js").catch(() => postMessage({}));` },
  };

  it.each([
    ["names the server", "default-src 'none'; script-src {server}"],
    ["trusts what trusted code loads", STRICT],
  ])("runs in a worker of the host's own origin whose own policy %s, with files fetched later", async (_, filesCsp) => {
    const seen = await visit({ ...OWN_FILE, filesCsp });
    await openWindow(seen);
    const file = { name: "people.json", mimeType: "application/json", buffer: Buffer.from(PEOPLE_IN_JSON) };
    await widget(seen.page).locator("input[type=file]").setInputFiles(file);
    await importIt(seen.page);
    expect(await seen.page.evaluate(() => window.rows)).toHaveLength(2);
    expect(seen.page.workers().map((worker) => worker.url())).toEqual([`${seen.host.url}/handrail-worker.js`]);
    expect(await heard(seen.page)).toEqual([]);
    expect(seen.noise).toEqual([]);
  });

  it("does without a worker of the host's own origin whose own policy blocks the server's files", async () => {
    const seen = await visit({ ...OWN_FILE, filesCsp: "default-src 'self'; script-src 'self'" });
    await openWindow(seen);
    expect(seen.page.workers()).toEqual([]);
    await goThrough(seen);
    expect(await heard(seen.page)).toEqual([]);
    // The browser writes about it by itself.
    expect(seen.noise.filter((line) => !/content security policy|dynamically imported/i.test(line))).toEqual([]);
  });

  it.each([
    ["allows no worker", `${STRICT}; worker-src 'none'`, /content security policy/i],
    ["asks for trusted addresses", `${STRICT}; require-trusted-types-for 'script'; trusted-types 'none'`, /trusted/i],
  ])("runs on the page's own thread where the policy %s, and the host's window hears nothing", async (_, csp, line) => {
    const seen = await visit({ csp });
    await openWindow(seen);
    expect(seen.page.workers()).toEqual([]);
    await goThrough(seen);
    expect(await heard(seen.page)).toEqual([]);
    // Asking is the only way to learn what a policy allows; the browser writes a line about it by itself.
    expect(seen.noise.filter((text) => !line.test(text))).toEqual([]);
  });

  it("asks for no worker where the host says that there is to be none, so the strictest policy has nothing to report", async () => {
    const csp = `${STRICT}; worker-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;
    const seen = await visit({ csp, init: "{ importerWorker: null }" });
    await openWindow(seen);
    expect(seen.page.workers()).toEqual([]);
    await goThrough(seen);
    expect(await heard(seen.page)).toEqual([]);
    expect(seen.noise).toEqual([]);
  });

  it.each(["gone.js", "never.js", "other.js"])("does without a worker whose file is %s", async (name) => {
    const server = createServer((request, response) => {
      if (request.url === "/never.js") return;
      const status = request.url === "/other.js" ? 200 : 404;
      const headers = { "content-type": "text/javascript", "access-control-allow-origin": "*" };
      // A page of a proxy's own, and whatever else is not ours.
      response.writeHead(status, headers).end("postMessage({ kind: 'hello' })");
    });
    const { port, stop } = await listenOnFreePort(server);
    ends.push(stop);
    const seen = await visit({ init: `{ importerWorker: "http://127.0.0.1:${port}/${name}" }` });
    await openWindow(seen);
    expect(seen.page.workers()).toEqual([]);
    await goThrough(seen);
    expect(await heard(seen.page)).toEqual([]);
  });
});

describe("a table pasted into a form for one record", () => {
  const body = `<form id="one"><input name="name" aria-label="Name"></form><input id="other" aria-label="Other">`;
  const paste = async (page: Page, into: string, text: string): Promise<void> => {
    await page.evaluate((words) => navigator.clipboard.writeText(words), text);
    await page.locator(into).focus();
    await page.keyboard.press("Control+V");
  };
  const TABLE = "Full name\tE-mail\tCompany\nAda\tada@example.com\tNorthwind\nBo\tbo@example.com\tContoso";

  it("brings a card that says how many rows it has, and the importer begins with it", async () => {
    const seen = await visit({ body, trigger: { kind: "paste", selector: "#one" } });
    const { page } = seen;
    await paste(page, "#one input", TABLE);
    await widget(page).locator(".card").waitFor();
    // The paste itself went on as ever: an input takes it in one line.
    expect(await page.locator("#one input").inputValue()).toContain("Ada");
    await widget(page).getByRole("button", { name: "Import these 2 rows" }).click();
    await importIt(page);
    expect(await page.evaluate(() => window.rows)).toEqual([
      { name: "Ada", email: "ada@example.com", company: "Northwind" },
      { name: "Bo", email: "bo@example.com", company: "Contoso" },
    ]);
    expect(seen.noise).toEqual([]);
    // Nothing of what was pasted left the page for Handrail's server.
    expect(seen.host.collector.bodies().join("\n")).not.toContain("Northwind");
  });

  it("is not looked at in other fields, and a text that is no table brings nothing", async () => {
    const { page } = await visit({ body, trigger: { kind: "paste", selector: "#one" } });
    await paste(page, "#other", TABLE);
    await paste(page, "#one input", "Ada, who called on Monday");
    // What is shown would be shown before a second paste is answered.
    await paste(page, "#one input", TABLE);
    await widget(page).getByRole("button", { name: "Import these 2 rows" }).waitFor();
    expect(await widget(page).locator(".card").count()).toBe(1);
  });
});

describe("an empty list", () => {
  it("brings the card once it is in the page, and the window once the person wants it", async () => {
    const { page } = await visit({ trigger: { kind: "element", selector: "#empty-list" } });
    expect(await widget(page).locator(".card").count()).toBe(0);
    await page.evaluate(() => {
      document.body.insertAdjacentHTML("beforeend", '<p id="empty-list">No contacts yet</p>');
    });
    await widget(page).getByRole("button", { name: "Choose a file" }).click();
    await widget(page).locator(".drop").waitFor();
  });
});
