import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../harness/browser.ts";
import { serveHostPages } from "../harness/hostPages.ts";
import { openReady } from "./sdk/browserPage.ts";
import { startCollector } from "./sdk/collector.ts";
import { CONTENT } from "./sdk/content.ts";
import { page } from "./sdk/pages.ts";

const FORM = "<main><form data-handrail-reading><label>Name <input></label></form></main>";

/** A second of silence, as a player would play it. */
const SOUND = `<main><audio id="sound" loop controls></audio></main><script nonce="{nonce}">
  const bytes = new Uint8Array(44 + 8000).fill(128);
  const view = new DataView(bytes.buffer);
  const put = (at, text) => [...text].forEach((letter, index) => view.setUint8(at + index, letter.charCodeAt(0)));
  put(0, "RIFF"); view.setUint32(4, bytes.length - 8, true); put(8, "WAVEfmt "); view.setUint32(16, 16, true);
  view.setUint16(20, 1, true); view.setUint16(22, 1, true); view.setUint32(24, 8000, true); view.setUint32(28, 8000, true);
  view.setUint16(32, 1, true); view.setUint16(34, 8, true); put(36, "data"); view.setUint32(40, 8000, true);
  document.getElementById("sound").src = URL.createObjectURL(new Blob([bytes], { type: "audio/wav" }));
</script>`;

describe("time that counts without keys and pointers", () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser({ args: ["--autoplay-policy=no-user-gesture-required"] });
  });

  afterAll(async () => {
    await browser?.close();
  });

  /** The active seconds reported of a step, at least `least`, of five minutes before a page without touching it. */
  const secondsBefore = async (
    body: string,
    least: number,
    begin: (tab: Page) => Promise<unknown> = async () => {},
  ) => {
    const collector = await startCollector(CONTENT);
    const host = await serveHostPages({ "*": page(collector, body) });
    const context = await browser.newContext();
    const reported = (): number =>
      Math.max(0, ...collector.events().map((event) => (event.type === "episodeUpdated" ? event.episode.active : 0)));
    try {
      const tab = await context.newPage();
      await tab.clock.install();
      await openReady(tab, `${host.url}/create`);
      await begin(tab);
      await tab.clock.runFor("05:00");
      // A clock that jumps cuts off what was being sent; the next page sends what is left.
      await openReady(tab, `${host.url}/`);
      await collector.until(`a report of ${least} seconds`, () => reported() >= least * 1000);
      return reported() / 1000;
    } finally {
      await context.close();
      await host.stop();
      await collector.stop();
    }
  };

  it("is half a minute after the last of them where nothing is marked", async () => {
    const move = (tab: Page) => tab.mouse.move(20, 20);
    expect(await secondsBefore(FORM.replace("data-handrail-reading", ""), 14, move)).toBeLessThan(35);
  });

  it("is three minutes before something to read", async () => {
    expect(await secondsBefore(FORM, 150)).toBeLessThan(190);
  });

  it("is all of it while something plays", async () => {
    const play = (tab: Page) => tab.evaluate(() => document.querySelector("audio")?.play());
    expect(await secondsBefore(SOUND, 240, play)).toBeLessThan(310);
  });
});
