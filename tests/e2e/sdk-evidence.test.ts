import type { EvidenceKind } from "@handrail/core/events";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchBrowser } from "../harness/browser.ts";
import { type HostPages, serveHostPages } from "../harness/hostPages.ts";
import { openReady, untilReady } from "./sdk/browserPage.ts";
import { type Collector, startCollector } from "./sdk/collector.ts";
import { CONTENT } from "./sdk/content.ts";
import { page } from "./sdk/pages.ts";

/** The things detectors take for trouble, and the same things in trouble. */
const CONTROLS = `
<main>
<p id="clock">0</p>
<p id="text">Some words that one may select by clicking on them three times in a row.</p>
<section><button id="dead">Refresh totals</button></section>
<section><button id="alive">Show totals</button> <output id="out"></output></section>
<section><button id="late">Compute totals</button> <output id="late-out"></output></section>
<section><button id="plus" aria-label="Increase">+</button> <input id="count" type="number" value="0"></section>
<section><button id="next">Next page</button></section>
<section><button id="copy">Copy link</button></section>
<section><a id="download" href="data:text/plain,x" download="x.txt">Get the file</a></section>
<section><button id="disabled" disabled>Send invitations</button></section>
<section><button id="menu">Options</button><ul id="menu-list" hidden><li>One</li></ul></section>
<section><label for="tick">Agree</label> <input id="tick" type="checkbox"></section>
<section><canvas id="canvas" width="50" height="30"></canvas></section>
<form id="form" novalidate><input id="field" aria-label="Name"><input id="other" aria-label="Other"><button id="submit">Save</button><p id="problem" role="alert"></p></form>
<section><button id="broken">Open report</button></section>
<section><a id="help" href="#help-centre">Help centre</a></section>
</main>
<script>
  const at = (id) => document.getElementById(id);
  at("alive").onclick = () => { at("out").textContent += "."; };
  at("late").onclick = () => setTimeout(() => { at("late-out").textContent += "."; }, 1600);
  at("plus").onclick = () => { at("count").value++; };
  at("menu").onpointerdown = () => { at("menu-list").hidden = !at("menu-list").hidden; };
  at("broken").onclick = () => { throw new Error("host bug"); };
  at("form").onsubmit = (event) => { event.preventDefault(); at("problem").textContent = "Enter a name"; };
  setInterval(() => { at("clock").textContent = Date.now(); }, 300);
</script>`;

/** Longer than a click waits for its answer. */
const JUDGED_AFTER = 3600;

/** What a new page finds out about the last one is told when the session has begun. */
const TOLD_AFTER = 2500;

describe("evidence", () => {
  let browser: Browser;
  let collector: Collector;
  let host: HostPages;
  let tab: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
  });

  beforeEach(async () => {
    collector = await startCollector(CONTENT);
    host = await serveHostPages({ "*": page(collector, CONTROLS) });
    tab = await (await browser.newContext()).newPage();
    await openReady(tab, `${host.url}/create`);
    // Let the watch see what moves by itself before anything is pressed, and let the load be a while ago.
    await tab.mouse.move(5, 5);
    await tab.waitForTimeout(1200);
    await tab.mouse.move(8, 8);
  });

  afterEach(async () => {
    await tab?.context().close();
    await host?.stop();
    await collector?.stop();
  });

  /** What the page that was left had seen, when pages had been left so often. */
  const seen = async (times = 1): Promise<Partial<Record<EvidenceKind, number>>> => {
    await tab.goto("about:blank");
    await collector.until(
      "the report of leaving",
      (events) =>
        events.filter((event) => event.type === "episodeUpdated" && event.episode.outcome === "left").length >= times,
    );
    const reports = collector.events().flatMap((event) => (event.type === "episodeUpdated" ? [event.episode] : []));
    const last = reports.reduce((a, b) => (b.revision > a.revision ? b : a));
    return Object.fromEntries(Object.entries(last.evidence).filter(([, count]) => count > 0));
  };

  it("is nothing for work that only looks like trouble", async () => {
    await tab.click("#text", { clickCount: 3 });
    for (let press = 0; press < 5; press += 1) await tab.click("#alive", { delay: 40 });
    for (let press = 0; press < 5; press += 1) await tab.click("#plus", { delay: 40 });
    for (let press = 0; press < 4; press += 1) await tab.click("#next", { delay: 20, modifiers: ["Shift"] });
    await tab.click("#copy");
    await tab.click("#download");
    await tab.click("#menu");
    await tab.click("label[for=tick]");
    for (let press = 0; press < 4; press += 1) await tab.click("#canvas");
    await tab.click("#dead", { button: "right" });
    await tab.click("#dead", { modifiers: ["Control"] });
    await tab.focus("#dead");
    for (let press = 0; press < 4; press += 1) await tab.keyboard.press("Enter");
    await tab.fill("#field", "a");
    await tab.evaluate(() => document.querySelector<HTMLElement>("#dead")?.click());
    await tab.waitForTimeout(JUDGED_AFTER);
    expect(await seen()).toEqual({});
  });

  it("is nothing for what is done inside our own widgets", async () => {
    await tab.evaluate(() => window.handrail.show("hello-banner"));
    const surface = tab.locator("handrail-surface");
    const words = surface.getByText("Hello from the banner.");
    await words.waitFor();
    // A button that does nothing, where a widget's own would stand.
    await words.evaluate((element) => {
      const button = document.createElement("button");
      button.textContent = "Press me";
      element.after(button);
    });
    await surface.getByText("Press me").click({ clickCount: 3, delay: 20 });
    await tab.waitForTimeout(JUDGED_AFTER);
    expect(await seen()).toEqual({});
  });

  it("is a dead click where nothing answers, although a clock ticks on the page", async () => {
    await tab.click("#dead");
    await tab.waitForTimeout(JUDGED_AFTER);
    expect(await seen()).toEqual({ deadClick: 1 });
  });

  it("is a slow click where the answer comes late", async () => {
    await tab.click("#late");
    await tab.waitForTimeout(JUDGED_AFTER);
    expect(await seen()).toEqual({ slowClick: 1 });
  });

  it("is a dead click on a disabled control, and rage when it is pressed again and again", async () => {
    for (let press = 0; press < 3; press += 1) await tab.click("#disabled", { force: true });
    await tab.waitForTimeout(JUDGED_AFTER);
    expect(await seen()).toEqual({ deadClick: 1, rageClick: 1 });
  });

  it("is rage where the same dead thing is pressed three times at once", async () => {
    await tab.click("#dead", { clickCount: 3, delay: 30 });
    await tab.waitForTimeout(JUDGED_AFTER);
    expect(await seen()).toMatchObject({ rageClick: 1 });
  });

  it("is an error where the host's script fails under the person's hand, or the page complains", async () => {
    await tab.click("#broken");
    expect(await seen()).toMatchObject({ error: 1 });
  });

  it("is an error where the page complains about what was submitted", async () => {
    await tab.click("#submit");
    await tab.waitForFunction(() => document.querySelector("#problem")?.textContent !== "");
    expect(await seen()).toEqual({ error: 1 });
  });

  it("is a re-edit where a field is edited for the third time", async () => {
    for (let round = 0; round < 3; round += 1) {
      await tab.click("#field");
      await tab.keyboard.type("x");
      await tab.click("#other");
    }
    expect(await seen()).toEqual({ reEdit: 1 });
  });

  it("is going back where the person returns within seconds", async () => {
    await tab.evaluate(() => history.pushState(null, "", "/elsewhere"));
    await tab.evaluate(() => history.back());
    await tab.waitForURL("**/create");
    await tab.waitForTimeout(TOLD_AFTER);
    expect(await seen()).toEqual({ goingBack: 1 });
  });

  it("is going back by the browser's button where each page is loaded anew", async () => {
    await openReady(tab, `${host.url}/other`);
    await tab.goBack();
    await untilReady(tab);
    await tab.waitForTimeout(TOLD_AFTER);
    await tab.goto("about:blank");
    await collector.until("the return", (events) =>
      events.some((event) => event.type === "episodeUpdated" && event.episode.evidence.goingBack === 1),
    );
  });

  it("is not going back where a page nobody touched sends the person on, and leaves no trail without consent", async () => {
    await openReady(tab, `${host.url}/other`);
    await tab.evaluate(() => location.assign("/create"));
    await tab.waitForURL("**/create");
    await untilReady(tab);
    await tab.waitForTimeout(TOLD_AFTER);
    expect(await tab.evaluate(() => sessionStorage.length)).toBe(1);
    expect(await seen(3)).toEqual({});
    await openReady(tab, `${host.url}/create`);
    await tab.evaluate(() => window.handrail.consent(false));
    expect(await tab.evaluate(() => sessionStorage.length)).toBe(0);
  });

  it("is help seeking where the person goes to the host's own help", async () => {
    await tab.click("#help");
    expect(await seen()).toEqual({ helpSeeking: 1 });
  });
});
