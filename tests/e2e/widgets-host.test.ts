/** What widgets do to the page they are in, and what the page does to them. */
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { serveGallery } from "../gallery/serve.ts";
import { type Visit, visit } from "../gallery/visit.ts";
import { launchBrowser } from "../harness/browser.ts";
import type { HostPages } from "../harness/hostPages.ts";

const KINDS = ["tooltip", "tour", "checklist", "help", "importer", "banner", "recap", "welcome"] as const;
const PHONE = { width: 375, height: 667 };

let gallery: HostPages;
let browser: Browser;
const opened: Visit[] = [];
const open = async (query: string, options?: Parameters<typeof visit>[3]): Promise<Visit> => {
  const seen = await visit(browser, gallery, query, options);
  opened.push(seen);
  return seen;
};

beforeAll(async () => {
  [gallery, browser] = await Promise.all([serveGallery(), launchBrowser()]);
});
afterEach(async () => {
  for (const seen of opened.splice(0)) await seen.close();
});
afterAll(async () => {
  await browser.close();
  await gallery.stop();
});

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
const boxOf = async (seen: Visit, selector: string): Promise<Box> => {
  const box = await seen.page.locator(selector).boundingBox();
  if (box === null) throw new Error(`${selector} is not drawn.`);
  return box;
};
const overlap = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

describe("the page stays the host's", () => {
  it.each(KINDS)(
    "%s: no word on the console, no violation of the strictest policy, nothing left after",
    async (kind) => {
      const seen = await open(`kind=${kind}&requested=1`);
      expect(await seen.page.locator("handrail-surface").count()).toBe(1);
      const before = await seen.page.evaluate(() => {
        window.gallery.dispose();
        return document.documentElement.outerHTML.includes("handrail");
      });
      // The page's own script is named after the gallery; nothing of ours is in it.
      expect(before).toBe(false);
      expect(await seen.page.evaluate(() => document.documentElement.getAttribute("style"))).toBeNull();
      expect(seen.noise).toEqual([]);
    },
  );

  it("keeps its looks under the page's own rules for everything", async () => {
    const seen = await open("kind=tooltip");
    const text = await seen.page
      .locator("handrail-surface h2")
      .evaluate((heading) => getComputedStyle(heading).letterSpacing);
    expect(text).toBe("normal");
  });

  it("takes accent and font from the page, and dark from its colours", async () => {
    const seen = await open("kind=tooltip");
    const button = seen.page.locator("handrail-surface .button.main");
    expect(await button.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe("rgb(59, 76, 202)");
    expect(await button.evaluate((element) => getComputedStyle(element).fontFamily)).toContain("Segoe UI");
    await seen.page.evaluate(() => document.documentElement.classList.add("dark"));
    await seen.page.waitForFunction(() => {
      const card = document.querySelector("handrail-surface")?.shadowRoot?.querySelector(".card");
      return card !== null && card !== undefined && getComputedStyle(card).backgroundColor === "rgb(33, 37, 42)";
    });
  });

  it("clicks pass through to the page beside a card and through the spotlight", async () => {
    const seen = await open("kind=tour&requested=1&index=1");
    const clicked = seen.page.evaluate(
      () =>
        new Promise<string>((resolve) =>
          document.addEventListener("click", (event) =>
            resolve(event.target instanceof Element ? event.target.id : ""),
          ),
        ),
    );
    const { x, y, width, height } = await boxOf(seen, "#import");
    await seen.page.mouse.click(x + width / 2, y + height / 2);
    expect(await clicked).toBe("import");
  });

  it("a launcher gives way to what has the focus under it", async () => {
    const seen = await open("kind=checklist");
    await seen.page.evaluate(() => {
      const button = document.createElement("button");
      button.id = "under";
      button.textContent = "Under";
      Object.assign(button.style, { position: "fixed", bottom: "20px", right: "40px" });
      document.querySelector("main")?.append(button);
    });
    const launcher = seen.page.locator("handrail-surface .launcher");
    await seen.page.locator("#under").focus();
    expect(await launcher.isVisible()).toBe(false);
    await seen.page.locator("#search").focus();
    expect(await launcher.isVisible()).toBe(true);
    await launcher.focus();
    expect(await launcher.isVisible()).toBe(true);
  });

  it("gives the room a banner took back to the page", async () => {
    const seen = await open("kind=banner");
    const banner = await boxOf(seen, "handrail-surface .banner");
    expect((await boxOf(seen, "header")).y).toBeGreaterThanOrEqual(banner.y + banner.height - 1);
    await seen.page.locator("handrail-surface .banner .icon").click();
    await seen.reported("closed");
    expect((await boxOf(seen, "header")).y).toBe(0);
  });
});

describe("the host's own windows", () => {
  it("moves into an open modal dialog, can be used there, and moves back", async () => {
    const seen = await open("kind=help");
    const parent = (): Promise<string | undefined> =>
      seen.page.evaluate(() => document.querySelector("handrail-surface")?.parentElement?.tagName);
    expect(await parent()).toBe("HTML");
    await seen.page.locator("#open-dialog").click();
    await seen.page.waitForFunction(() => document.querySelector("dialog handrail-surface") !== null);
    await seen.page.locator("handrail-surface .launcher").click();
    await seen.page.locator("handrail-surface .entries button").first().click();
    expect(await seen.focused()).toBe("h2 Which files can I import?");
    await seen.page.evaluate(() => document.querySelector("dialog")?.close());
    await seen.page.waitForFunction(
      () => document.querySelector("handrail-surface")?.parentElement === document.documentElement,
    );
  });

  it("comes back when the dialog is taken out of the page with it inside", async () => {
    const seen = await open("kind=help");
    await seen.page.locator("#open-dialog").click();
    await seen.page.waitForFunction(() => document.querySelector("dialog handrail-surface") !== null);
    await seen.page.evaluate(() => document.querySelector("dialog")?.remove());
    await seen.page.waitForFunction(
      () => document.querySelector("handrail-surface")?.parentElement === document.documentElement,
    );
    await seen.page.locator("handrail-surface .launcher").click();
    await seen.page.locator("handrail-surface .panel").waitFor();
  });

  it("removes copies of itself that a page cache brought back without their inside", async () => {
    const seen = await open("kind=tooltip");
    await seen.page.evaluate(() => {
      document.body.append(document.createElement("handrail-surface"));
      window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    });
    await seen.page.waitForFunction(() => document.querySelectorAll("handrail-surface").length === 1);
    expect(await seen.page.locator("handrail-surface .card").count()).toBe(1);
  });

  it("is back after the page took its element out", async () => {
    const seen = await open("kind=tooltip");
    await seen.page.evaluate(() => document.querySelector("handrail-surface")?.remove());
    await seen.page.locator("handrail-surface .card").waitFor();
  });
});

describe("a card and its element", () => {
  it("touches it with the arrow, and follows it", async () => {
    // At rest: while it arrives it is on its way to where it will touch.
    const seen = await open("kind=tooltip", { reducedMotion: "reduce" });
    const touches = async (): Promise<void> => {
      const target = await boxOf(seen, "#import");
      const tip = await boxOf(seen, "handrail-surface .tip");
      expect(Math.abs(tip.y - (target.y + target.height))).toBeLessThan(1.5);
      expect(Math.abs(tip.x + tip.width / 2 - (target.x + target.width / 2))).toBeLessThan(1.5);
    };
    await touches();
    await seen.page.evaluate(() => {
      const main = document.querySelector("main");
      if (main !== null) main.style.marginTop = "120px";
    });
    const moved = (await boxOf(seen, "#import")).y;
    await seen.page.waitForFunction(
      (below) =>
        (document.querySelector("handrail-surface")?.shadowRoot?.querySelector(".card")?.getBoundingClientRect().top ??
          0) > below,
      moved,
    );
    await touches();
  });

  it("finds it again when the page draws it anew", async () => {
    const seen = await open("kind=tour&requested=1&index=1");
    await seen.page.evaluate(() => {
      const old = document.querySelector("#import");
      const anew = old?.cloneNode(true);
      if (anew instanceof HTMLElement) {
        anew.style.marginInlineStart = "200px";
        old?.replaceWith(anew);
      }
    });
    await seen.page.waitForFunction(() => {
      const card = document
        .querySelector("handrail-surface")
        ?.shadowRoot?.querySelector(".tip")
        ?.getBoundingClientRect();
      const target = document.querySelector("#import")?.getBoundingClientRect();
      return card !== undefined && target !== undefined && Math.abs(card.right - target.left) < 6;
    });
  });

  it("turns its side with the reading direction", async () => {
    for (const [locale, isLeft] of [
      ["en", true],
      ["ar", false],
    ] as const) {
      const seen = await open(`kind=tour&requested=1&index=1&locale=${locale}`);
      await seen.page.locator("handrail-surface .card[data-side]").waitFor();
      const card = await boxOf(seen, "handrail-surface .card");
      const target = await boxOf(seen, "#import");
      expect(card.x < target.x).toBe(isLeft);
    }
  });

  it.each([0, 1])("is a sheet on a phone that does not cover it (card %i)", async (index) => {
    const seen = await open(`kind=tour&requested=1&index=${index}`, { viewport: PHONE });
    const target = ["#search", "#import"][index] ?? "";
    await seen.page.locator("handrail-surface .card[data-side]").waitFor();
    const sheet = await boxOf(seen, "handrail-surface .card");
    expect(sheet.x).toBe(0);
    expect(sheet.width).toBe(PHONE.width);
    expect(overlap(sheet, await boxOf(seen, target))).toBe(false);
  });

  it("goes to the top where the element is at the bottom and cannot be scrolled away", async () => {
    const seen = await open("kind=tooltip", { viewport: PHONE });
    await seen.page.evaluate(() => {
      const target = document.querySelector<HTMLElement>("#import");
      if (target !== null) Object.assign(target.style, { position: "fixed", bottom: "10px", left: "10px" });
    });
    await seen.page.locator("handrail-surface .card[data-side=top]").waitFor();
    expect(overlap(await boxOf(seen, "handrail-surface .card"), await boxOf(seen, "#import"))).toBe(false);
  });
});

describe("people's own settings", () => {
  it.each(KINDS)("%s: nothing moves where motion is to be reduced", async (kind) => {
    const seen = await open(`kind=${kind}&requested=1`, { reducedMotion: "reduce" });
    const running = await seen.page.evaluate(() =>
      document
        .querySelector("handrail-surface")
        ?.shadowRoot?.getAnimations()
        .map((animation) => ("animationName" in animation ? animation.animationName : "transition")),
    );
    expect(running).toEqual([]);
  });

  it("arrives with a movement otherwise, so that the test above can fail", async () => {
    const seen = await open("kind=recap", { waits: false });
    await seen.page.waitForFunction(
      () => (document.querySelector("handrail-surface")?.shadowRoot?.getAnimations().length ?? 0) > 0,
    );
  });

  it("keeps borders and marks in forced colours", async () => {
    const seen = await open("kind=checklist&requested=1", { forcedColors: "active" });
    const border = await seen.page
      .locator("handrail-surface .panel")
      .evaluate((panel) => getComputedStyle(panel).borderTopWidth);
    expect(border).toBe("1px");
  });

  it("has targets of 44 px on a phone", async () => {
    for (const kind of ["tooltip", "tour", "recap", "importer"]) {
      const seen = await open(`kind=${kind}`, { viewport: PHONE, reducedMotion: "reduce" });
      for (const button of await seen.page.locator("handrail-surface button").all()) {
        const box = await button.boundingBox();
        expect(Math.round(box?.height ?? 0), `${kind}: ${await button.textContent()}`).toBeGreaterThanOrEqual(44);
      }
    }
  });

  it("says what appears to those who do not see it", async () => {
    const seen = await open("kind=recap");
    await seen.page
      .locator("handrail-surface [role=status]")
      .getByText("Your month with Post. Press F6 to read it.")
      .waitFor({ state: "attached" });
  });
});
