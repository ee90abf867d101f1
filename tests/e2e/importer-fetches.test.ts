/** What an import fetches: code that only some files need comes with those, and with no other. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exactFile, messyFile } from "../gallery/messyFile.ts";
import { serveGallery } from "../gallery/serve.ts";
import { visit } from "../gallery/visit.ts";
import { launchBrowser } from "../harness/browser.ts";
import type { HostPages } from "../harness/hostPages.ts";

let gallery: HostPages;
let browser: Browser;

beforeAll(async () => {
  [gallery, browser] = await Promise.all([serveGallery(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await gallery.stop();
});

/** What the size budget of an ordinary import leaves out, by the names of its files. */
const FOR_SOME =
  /RowsStep|AskStep|HowRead|Findings|Confirm|ResumeCard|guess|mending|gridRows|createPlainLane|plainRows|openTape|openWorkbook|recognise|writeRejects|rejectWords|createHostCheck|createTableCheck|Template|phoneType|countryType|currencyType|listType/;

/** Walks from the choice of a file to the review, and answers the names of the files that were fetched. */
const fetchedFor = async (name: string, buffer: Buffer): Promise<readonly string[]> => {
  const seen = await visit(browser, gallery, "kind=importer&requested=1");
  const names: string[] = [];
  seen.page.context().on("request", (request) => {
    const name = /([\w-]+)-[\w-]{8}\.js$/.exec(new URL(request.url()).pathname)?.[1];
    if (name !== undefined) names.push(name);
  });
  const widget = seen.page.locator("handrail-surface");
  const chooser = seen.page.waitForEvent("filechooser");
  await widget.locator(".drop .button.main").click();
  await (await chooser).setFiles({ name, mimeType: "text/csv", buffer });
  await widget.locator(".review, .choices").first().waitFor();
  // What is fetched beforehand is fetched by then.
  await seen.page.waitForLoadState("networkidle");
  await seen.close();
  return names;
};

describe("an import", () => {
  it("of an exact file fetches nothing that only others need", async () => {
    const names = await fetchedFor("people.csv", exactFile());
    expect(names).toContain("dateTypes");
    expect(names.filter((name) => FOR_SOME.test(name))).toEqual([]);
  });

  it("of a messy one fetches what guesses", async () => {
    const names = await fetchedFor("people.csv", messyFile());
    expect(names).toEqual(expect.arrayContaining(["guessDialect", "guessTable", "guessLegacy"]));
  });
});
