/** Every flow of the widgets, from its beginning to its end, without a pointer. */
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { serveGallery } from "../gallery/serve.ts";
import { type Visit, visit } from "../gallery/visit.ts";
import { launchBrowser } from "../harness/browser.ts";
import type { HostPages } from "../harness/hostPages.ts";

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
afterAll(async () => {
  await browser.close();
  await gallery.stop();
});

afterEach(async () => {
  for (const seen of opened.splice(0)) await seen.close();
});

/** Presses Tab until this has the focus; a widget that cannot be reached fails here. */
const tabTo = async (seen: Visit, name: string): Promise<void> => {
  const passed: string[] = [];
  for (let presses = 0; presses < 40; presses += 1) {
    const focused = await seen.focused();
    if (focused === name) return;
    passed.push(focused);
    await seen.page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached "${name}", only: ${passed.join(" > ")}`);
};
/** Waits until this has the focus. */
const focusOn = (page: Page, text: string): Promise<unknown> =>
  page.waitForFunction((wanted) => {
    const root = document.querySelector("handrail-surface")?.shadowRoot;
    return root?.activeElement?.textContent?.trim() === wanted;
  }, text);

describe("a tooltip nobody asked for", () => {
  it("leaves the focus alone, is reached with F6 and left with F6, and Tab leaves it too", async () => {
    const seen = await open("kind=tooltip");
    await seen.page.locator("#import").focus();
    await seen.page.keyboard.press("F6");
    expect(await seen.focused()).toBe("h2 Bring your list along");
    await seen.page.keyboard.press("F6");
    expect(await seen.focused()).toBe("button Import");
    await seen.page.keyboard.press("F6");
    await tabTo(seen, "button Show me how");
    await seen.page.keyboard.press("Tab");
    expect(await seen.focused()).not.toContain("Show me how");
  });
  it("does what its button says, then is gone", async () => {
    const seen = await open("kind=tooltip");
    await seen.page.keyboard.press("F6");
    await tabTo(seen, "button Show me how");
    await seen.page.keyboard.press("Enter");
    expect(await seen.reported("show")).toEqual({ kind: "show", guide: "tour" });
    expect(await seen.reported("closed")).toEqual({ kind: "closed", reason: "action" });
    expect(await seen.page.locator("handrail-surface .card").count()).toBe(0);
  });
  it("closes with Escape, wherever the focus is, and stays closed", async () => {
    const seen = await open("kind=tooltip");
    await seen.page.locator("#search").focus();
    await seen.page.keyboard.press("Escape");
    expect(await seen.reported("closed")).toEqual({ kind: "closed", reason: "dismissed" });
    expect(await seen.focused()).toBe("input Search contacts");
  });
});

describe("a tour", () => {
  it("is walked through over two pages, its element clicked by key, an unreachable card passed over", async () => {
    const seen = await open("kind=tour&requested=1");
    expect(await seen.focused()).toBe("h2 Everyone in one place");
    await tabTo(seen, "button Next");
    await seen.page.keyboard.press("Enter");
    await focusOn(seen.page, "Bring your list along");
    // The element asked for can be reached and used while the card stands beside it.
    await seen.page.locator("#import").focus();
    await seen.page.keyboard.press("Enter");
    await seen.page.locator("handrail-surface").getByText("This goes on on another page.").waitFor();
    expect(await seen.page.locator("handrail-surface .foot .quiet").textContent()).toBe("3 of 3");
    await seen.page.keyboard.press("F6");
    await tabTo(seen, "a Take me there");
    await seen.page.evaluate(() => {
      const button = document.createElement("button");
      button.id = "new-campaign";
      button.textContent = "New campaign";
      document.querySelector("main")?.append(button);
    });
    await seen.page.keyboard.press("Enter");
    expect(await seen.reported("navigate")).toEqual({ kind: "navigate", href: "/campaigns" });
    await seen.page.locator("handrail-surface .card.beside[data-side]").waitFor();
    await seen.page.keyboard.press("F6");
    await tabTo(seen, "button Done");
    await seen.page.keyboard.press("Enter");
    expect(await seen.reported("closed")).toEqual({ kind: "closed", reason: "completed" });
    const advanced = (await seen.intents()).filter((intent) => intent.kind === "advanced");
    expect(advanced.map((intent) => intent.index)).toEqual([1, 2, 3]);
  });
  it("goes back, and ends for now with one key; the focus returns to where it was", async () => {
    const tour = await open("kind=tour&requested=1&index=1");
    await tabTo(tour, "button Back");
    await tour.page.keyboard.press("Enter");
    await focusOn(tour.page, "Everyone in one place");
    await tour.page.keyboard.press("Escape");
    expect(await tour.reported("closed")).toEqual({ kind: "closed", reason: "dismissed" });
    // Nothing had the focus before: it goes to the element the card was about.
    expect(await tour.focused()).toBe("input Search contacts");
  });
  it("moves on when what it asks for happens", async () => {
    const seen = await open("kind=tour&requested=1&index=3&path=/campaigns", { waits: false });
    await seen.page.evaluate(() => {
      const button = document.createElement("button");
      button.id = "new-campaign";
      document.querySelector("main")?.append(button);
    });
    await seen.reported("shown");
    await seen.page.evaluate(() => window.gallery.tell({ kind: "tracked", event: "campaign created" }));
    expect(await seen.reported("closed")).toEqual({ kind: "closed", reason: "completed" });
  });
});

describe("a checklist", () => {
  it("opens from its button, leads to a step, skips one that is optional, folds up again", async () => {
    const seen = await open("kind=checklist");
    await tabTo(seen, "button Getting started1 of 4");
    await seen.page.keyboard.press("Enter");
    expect(await seen.focused()).toBe("h2 Getting started");
    await tabTo(seen, "a Take me there: Import contacts");
    await seen.page.keyboard.press("Enter");
    expect(await seen.reported("navigate")).toEqual({ kind: "navigate", href: "/contacts" });
    await tabTo(seen, "button Skip: Add your logo");
    await seen.page.keyboard.press("Enter");
    expect(await seen.reported("stepSkipped")).toEqual({ kind: "stepSkipped", step: "logo" });
    await seen.page.keyboard.press("Escape");
    expect(await seen.focused()).toBe("button Getting started1 of 4");
    expect((await seen.intents()).some((intent) => intent.kind === "closed")).toBe(false);
  });
  it("ends calmly when everything is done", async () => {
    const seen = await open("kind=checklist");
    await seen.page.evaluate(() => {
      const { journey } = window.gallery;
      window.gallery.journey = { ...journey, steps: journey.steps.map((step) => ({ ...step, status: "done" })) };
      window.gallery.tell({ kind: "progress" });
    });
    await tabTo(seen, "button Getting started4 of 4");
    await seen.page.keyboard.press("Enter");
    await tabTo(seen, "button Done");
    await seen.page.keyboard.press("Enter");
    expect(await seen.reported("closed")).toEqual({ kind: "closed", reason: "completed" });
  });
});

describe("help", () => {
  it("is opened, searched, read and acted on", async () => {
    const seen = await open("kind=help");
    await tabTo(seen, "button Help");
    await seen.page.keyboard.press("Enter");
    const first = seen.page.locator("handrail-surface .entries button").first();
    expect(await first.textContent()).toBe("Which files can I import?");
    await seen.page.keyboard.press("Tab");
    await seen.page.keyboard.press("Tab");
    await seen.page.keyboard.type("RESUME");
    await seen.page.locator("handrail-surface .entries li").first().waitFor();
    expect(await seen.page.locator("handrail-surface .entries li").count()).toBe(1);
    expect(await seen.reported("helpSought")).toMatchObject({ what: "opened" });
    await seen.page.waitForFunction(() =>
      window.gallery.intents.some((intent) => intent.kind === "helpSought" && intent.what === "searched"),
    );
    await tabTo(seen, "button Which files can I import?");
    await seen.page.keyboard.press("Enter");
    expect(await seen.focused()).toBe("h2 Which files can I import?");
    await tabTo(seen, "button Import contacts");
    await seen.page.keyboard.press("Enter");
    expect(await seen.reported("show")).toEqual({ kind: "show", guide: "importer" });
  });
  it("says what to do where nothing is found, and opens at an entry it was asked for", async () => {
    const seen = await open("kind=help&requested=1&entry=csv");
    expect(await seen.focused()).toBe("h2 Which files can I import?");
    await tabTo(seen, "button All answers");
    await seen.page.keyboard.press("Enter");
    await seen.page.locator("handrail-surface input[type=search]").focus();
    await seen.page.keyboard.type("zzz");
    await seen.page.locator("handrail-surface").getByText("Nothing found for “zzz”.").waitFor();
    await seen.page.keyboard.press("Escape");
    expect(await seen.reported("closed")).toEqual({ kind: "closed", reason: "dismissed" });
  });
});

describe("the importer", () => {
  it("goes from the offer to the result", async () => {
    const seen = await open("kind=importer");
    // Asked for early: the browser must know that the test takes the picker's place before the picker opens.
    const chooser = seen.page.waitForEvent("filechooser");
    await seen.page.keyboard.press("F6");
    await tabTo(seen, "button Import a file");
    await seen.page.keyboard.press("Enter");
    await focusOn(seen.page, "Bring your contacts in");
    await tabTo(seen, "button Choose a file");
    await seen.page.keyboard.press("Enter");
    await (await chooser).setFiles({
      name: "people.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("Name,Mail,Firm\nAnn,ann@example.com,Northwind\nBob,nobody,Contoso\nCy,cy@example.com,\n"),
    });
    // Every column was matched by its name, so it asks nothing.
    await focusOn(seen.page, "Check before importing");
    await tabTo(seen, "button How it was read");
    await seen.page.keyboard.press("Enter");
    await focusOn(seen.page, "How it was read");
    await tabTo(seen, "select Firm goes to");
    await seen.page.keyboard.type("Company");
    await tabTo(seen, "button Go on");
    await seen.page.keyboard.press("Enter");
    await focusOn(seen.page, "Check before importing");
    await tabTo(seen, "button Import 2 rows");
    await seen.page.keyboard.press("Enter");
    await focusOn(seen.page, "Import finished");
    expect(await seen.reported("importFinished")).toMatchObject({
      rows: 3,
      accepted: 2,
      rejected: 1,
      cancelled: false,
    });
    expect(await seen.page.evaluate(() => window.gallery.batches.flatMap((batch) => batch.rows))).toEqual([
      { name: "Ann", email: "ann@example.com", company: "Northwind", since: null, revenue: null, role: null },
      { name: "Cy", email: "cy@example.com", company: null, since: null, revenue: null, role: null },
    ]);
    await tabTo(seen, "button Download the rows left out");
    const saved = seen.page.waitForEvent("download");
    await seen.page.keyboard.press("Enter");
    expect((await saved).suggestedFilename()).toBe("people-left-out.csv");
    await tabTo(seen, "button Done");
    await seen.page.keyboard.press("Enter");
    expect(await seen.reported("closed")).toEqual({ kind: "closed", reason: "completed" });
    expect(seen.noise).toEqual([]);
  });
  it("takes pasted rows, pauses, stops, and accounts for all of them", async () => {
    const seen = await open("kind=importer&requested=1");
    await seen.page.evaluate(() => {
      window.gallery.mode = "hold";
    });
    await tabTo(seen, "summary Paste a table");
    await seen.page.keyboard.press("Enter");
    await seen.page.locator("handrail-surface textarea").focus();
    await seen.page.keyboard.insertText(
      `Name\tMail\n${Array.from({ length: 6 }, (_, index) => `P${index}\tp${index}@example.com`).join("\n")}`,
    );
    await tabTo(seen, "button Use this table");
    await seen.page.keyboard.press("Enter");
    await focusOn(seen.page, "Check before importing");
    await tabTo(seen, "button Import 6 rows");
    await seen.page.keyboard.press("Enter");
    await focusOn(seen.page, "Importing");
    await tabTo(seen, "button Pause");
    await seen.page.keyboard.press("Enter");
    await tabTo(seen, "button Go on");
    await seen.page.keyboard.press("Enter");
    // Escape lets the rows on their way arrive and stops there.
    await seen.page.keyboard.press("Escape");
    await seen.page.locator("handrail-surface").getByText("Stopping").waitFor();
    await seen.page.evaluate(() => window.gallery.release());
    await focusOn(seen.page, "Import stopped");
    expect(await seen.reported("importFinished")).toMatchObject({ rows: 6, accepted: 2, rejected: 4, cancelled: true });
  });
  it("names what it was given instead of a table, and what to do", async () => {
    const seen = await open("kind=importer&requested=1");
    const give = (name: string, buffer: Buffer): Promise<void> =>
      seen.page
        .locator("handrail-surface input[type=file]")
        .setInputFiles({ name, mimeType: "application/octet-stream", buffer });
    const alert = seen.page.locator("handrail-surface [role=alert]");
    for (const [name, buffer, text] of [
      ["list.xlsx", Buffer.from("PK\u0003\u0004.. [Content_Types].xml xl/"), "This is a packed file (ZIP)."],
      ["list.csv", Buffer.from(""), "This file is empty."],
      ["list.csv", Buffer.from("Name,Mail\n"), "This file has headings but no rows."],
      ["scan.csv", Buffer.from("%PDF-1.7"), "This is not a table but a file of the kind PDF."],
    ] as const) {
      await give(name, buffer);
      await alert.getByText(text).waitFor();
    }
  });
  it("says so when the host registered no such importer", async () => {
    const seen = await open("kind=importer&unregistered=1", { waits: false });
    expect(await seen.reported("failed")).toEqual({ kind: "failed", reason: "importerMissing" });
  });
});

describe("the welcome question", () => {
  it("is answered with the arrow keys", async () => {
    const seen = await open("kind=welcome");
    expect(await seen.focused()).toBe("h2 What brings you here?");
    await tabTo(seen, "button Continue");
    await seen.page.keyboard.press("Enter");
    await seen.page.locator("handrail-surface").getByText("Please choose one.").waitFor();
    await seen.page.keyboard.press("ArrowDown");
    await tabTo(seen, "button Continue");
    await seen.page.keyboard.press("Enter");
    expect(await seen.reported("answered")).toEqual({ kind: "answered", trait: "goal", value: "customers" });
    expect(await seen.reported("closed")).toEqual({ kind: "closed", reason: "completed" });
  });
  it("closes with Escape", async () => {
    const seen = await open("kind=welcome");
    await seen.page.keyboard.press("Escape");
    expect(await seen.reported("closed")).toEqual({ kind: "closed", reason: "dismissed" });
  });
});

describe("banner and recap", () => {
  it("are reached with F6 and do what their button says", async () => {
    for (const [kind, first, button, href] of [
      ["banner", "a Show the record", "a Show the record", "/settings/domain"],
      ["recap", "h2 Your month with Post", "a See results", "/results"],
    ] as const) {
      const seen = await open(`kind=${kind}`);
      await seen.page.keyboard.press("F6");
      expect(await seen.focused()).toBe(first);
      await tabTo(seen, button);
      await seen.page.keyboard.press("Enter");
      expect(await seen.reported("navigate")).toEqual({ kind: "navigate", href });
      expect(await seen.reported("closed")).toEqual({ kind: "closed", reason: "action" });
    }
  });
  it("close with Escape", async () => {
    for (const kind of ["banner", "recap"]) {
      const seen = await open(`kind=${kind}`);
      await seen.page.keyboard.press("Escape");
      expect(await seen.reported("closed")).toEqual({ kind: "closed", reason: "dismissed" });
    }
  });
});
