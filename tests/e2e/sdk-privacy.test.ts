import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../harness/browser.ts";
import { type HostPages, serveHostPages } from "../harness/hostPages.ts";
import { openReady, untilReady } from "./sdk/browserPage.ts";
import { type Collector, startCollector } from "./sdk/collector.ts";
import { CONTENT } from "./sdk/content.ts";
import { BODY, page } from "./sdk/pages.ts";

/** Counts every reading of what a person typed or chose, and every reading of the clipboard. */
const SPY = `<script>
  const reads = [];
  for (const [type, names] of [
    [HTMLInputElement, ["value", "checked", "valueAsNumber", "valueAsDate", "files", "selectionStart"]],
    [HTMLTextAreaElement, ["value", "textLength", "selectionStart"]],
    [HTMLSelectElement, ["value", "selectedIndex", "selectedOptions"]],
    [HTMLOptionElement, ["selected", "value"]],
    [Document, ["title", "cookie"]],
    [DataTransfer, ["files", "items"]],
  ]) for (const name of names) {
    const found = Object.getOwnPropertyDescriptor(type.prototype, name);
    Object.defineProperty(type.prototype, name, { ...found, get() { reads.push(type.name + "." + name); return found.get.call(this); } });
  }
  const text = Object.getOwnPropertyDescriptor(Node.prototype, "textContent");
  Object.defineProperty(Node.prototype, "textContent", { ...text, get() {
    if (this instanceof Element && this.closest("textarea,[contenteditable]")) reads.push("editable textContent");
    return text.get.call(this);
  } });
  Clipboard.prototype.readText = () => { reads.push("clipboard"); return Promise.resolve(""); };
</script>`;

const FIELDS = `
<title>canary-title</title>
<form onsubmit="return false">
<input id="text" aria-label="Text"><input id="secret" type="password"><input id="tick" type="checkbox">
<textarea id="area"></textarea><select id="choice"><option>a</option><option value="canary-option">b</option></select>
<div id="rich" contenteditable="true">rich</div>
<button id="send">Send</button>
</form>`;

describe("privacy", () => {
  let browser: Browser;
  let collector: Collector;
  let host: HostPages;

  beforeAll(async () => {
    browser = await launchBrowser();
    collector = await startCollector(CONTENT);
    const waiting = page(collector, BODY).replace(
      "data-handrail-key",
      'data-handrail-consent="required" data-handrail-key',
    );
    host = await serveHostPages({
      "/fields": page(collector, BODY + FIELDS).replace("<head>", `<head>${SPY}`),
      "/waiting": waiting,
      "*": page(collector, BODY),
    });
  });

  afterAll(async () => {
    await browser?.close();
    await host?.stop();
    await collector?.stop();
  });

  it("reads nothing a person enters, and sends none of it", async () => {
    const context = await browser.newContext();
    const tab = await context.newPage();
    await openReady(tab, `${host.url}/fields?q=canary-query#canary-hash`);
    for (let round = 0; round < 4; round += 1) {
      await tab.click("#text");
      await tab.keyboard.type("canary-text");
      await tab.click("#secret");
      await tab.keyboard.type("canary-secret");
      await tab.click("#area");
      await tab.keyboard.type("canary-area");
      await tab.click("#rich");
      await tab.keyboard.type("canary-rich");
      await tab.click("#tick");
      await tab.locator("#choice").press("ArrowDown");
      await tab.click("#send", { clickCount: 3 });
    }
    expect(await tab.evaluate("reads")).toEqual([]);
    await tab.evaluate(() =>
      window.handrail.track("done", {
        email: "canary@example.com",
        phone: "+44 20 7946 0958",
        card: "4111 1111 1111 1111",
        note: "fine",
      }),
    );
    await collector.until("the last event", (events) =>
      events.some((event) => event.type === "tracked" && event.name === "done"),
    );
    for (const personal of ["canary", "7946", "4111"]) expect(collector.bodies().join("\n")).not.toContain(personal);
    expect(collector.requests().join("\n")).not.toContain("canary");
    expect(collector.bodies().join("\n")).toContain("fine");
    await context.close();
  });

  it("stores, sends and makes nothing before consent", async () => {
    const context = await browser.newContext();
    const tab = await context.newPage();
    const before = collector.requests().filter((line) => !line.includes("/sdk/")).length;
    await tab.goto(`${host.url}/waiting`);
    await tab.waitForLoadState("networkidle");
    await tab.evaluate(() => {
      window.handrail.identify("ann");
      window.handrail.track("before_consent");
      window.handrail.show("hello-banner");
    });
    await tab.click("#dead");
    await tab.waitForLoadState("networkidle");
    const kept = await tab.evaluate(async () => ({
      databases: (await indexedDB.databases()).length,
      local: localStorage.length,
      session: sessionStorage.length,
      cookies: document.cookie,
    }));
    expect(kept).toEqual({ databases: 0, local: 0, session: 0, cookies: "" });
    expect(collector.requests().filter((line) => !line.includes("/sdk/")).length).toBe(before);

    await tab.evaluate(() => {
      window.handrail.consent(true);
      window.handrail.track("after_consent");
    });
    await collector.until("the event after consent", (events) =>
      events.some((event) => event.type === "tracked" && event.name === "after_consent"),
    );
    const tracked = collector.events().filter((event) => event.type === "tracked" && event.name.endsWith("_consent"));
    expect(tracked.map((event) => [event.type === "tracked" && event.name, event.person])).toEqual([
      ["after_consent", "ann"],
    ]);
    await context.close();
  });

  it.each([
    ["Global Privacy Control", "globalPrivacyControl", true],
    ["Do Not Track", "doNotTrack", "1"],
  ])("waits for consent where the browser sends %s", async (_, name, value) => {
    const context = await browser.newContext();
    await context.addInitScript(
      (signal) => Object.defineProperty(Navigator.prototype, signal.name, { value: signal.value }),
      { name, value },
    );
    const tab = await context.newPage();
    await tab.goto(`${host.url}/`);
    await tab.waitForLoadState("networkidle");
    expect(await tab.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    await context.close();
  });

  it("forgets everything kept when consent is withdrawn, and at log-out keeps nothing of the person", async () => {
    const context = await browser.newContext();
    const tab = await context.newPage();
    await openReady(tab, `${host.url}/`);
    await tab.evaluate(() => window.handrail.identify("forgettable-person", { plan: "canary-plan" }));
    const stored = (): Promise<string> =>
      tab.evaluate(
        () =>
          new Promise<string>((resolve, reject) => {
            const open = indexedDB.open("handrail");
            open.onerror = () => reject(open.error);
            open.onsuccess = () => {
              const database = open.result;
              if (!database.objectStoreNames.contains("kept")) return resolve("[]");
              const all = database.transaction("kept").objectStore("kept").getAll();
              all.onsuccess = () => {
                database.close();
                resolve(JSON.stringify(all.result));
              };
            };
          }),
      );
    await expect.poll(stored, { timeout: 10_000 }).toContain("forgettable-person");
    await tab.evaluate(() => window.handrail.reset());
    await collector.until("the last words", (events) => events.some((event) => event.person === "forgettable-person"));
    await expect.poll(stored, { timeout: 10_000 }).not.toContain("forgettable-person");
    await untilReady(tab);
    await tab.evaluate(() => window.handrail.track("as_somebody_new"));
    await collector.until("somebody new", (events) =>
      events.some((event) => event.type === "tracked" && event.name === "as_somebody_new"),
    );
    const next = collector.events().find((event) => event.type === "tracked" && event.name === "as_somebody_new");
    expect(next?.person).toMatch(/^anon-/);
    await tab.evaluate(() => window.handrail.consent(false));
    await expect.poll(stored, { timeout: 10_000 }).toBe("[]");
    await context.close();
  });
});
