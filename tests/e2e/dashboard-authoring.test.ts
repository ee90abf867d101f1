import type { ContentOverview } from "@handrail/core/protocol";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../harness/browser.ts";
import { type HostPages, serveHostPages } from "../harness/hostPages.ts";
import { type Stack, startStack } from "../harness/stack.ts";
import { type SignedIn, signIn } from "./dashboard/signedIn.ts";
import { BODY, page as hostPage } from "./sdk/pages.ts";

/** From an empty server to a guide that is live, the way a product manager goes. */
describe("a first morning with the dashboard", () => {
  let browser: Browser;
  let stack: Stack;
  let host: HostPages;
  let dashboard: SignedIn;

  beforeAll(async () => {
    browser = await launchBrowser();
    stack = await startStack();
    host = await serveHostPages({ "*": hostPage(stack, BODY) });
    dashboard = await signIn(browser, stack);
  });
  afterAll(async () => {
    await dashboard?.close();
    await browser?.close();
    await host?.stop();
    await stack?.stop();
  });

  const content = (): Promise<ContentOverview> => stack.json(`/api/content?env=${stack.environment}`);

  it("signs in by a link that works once and does not stay in the address", async () => {
    const link = await stack.signInLink();
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(link);
    await page.getByRole("navigation", { name: "Main" }).waitFor();
    expect(page.url()).not.toContain("token");
    await context.clearCookies();
    await page.goto(link);
    await page.getByText("This link does not work any more.").waitFor();
    await context.close();
  });

  it("says at the snippet that it waits, and by itself that the first event has come", async () => {
    const { page, open } = dashboard;
    await open("/settings");
    await page.getByText("Waiting for the first event…").waitFor();
    expect(await page.locator("pre").first().textContent()).toContain(stack.key);
    const visitor = await browser.newPage();
    await visitor.goto(`${host.url}/`);
    await page.getByText("First event received").waitFor({ timeout: 30_000 });
    await page.getByRole("heading", { level: 1, name: /has received \d+ events?\.$/ }).waitFor();
    await visitor.close();
  });

  it("writes a journey and publishes it", async () => {
    const { page, open } = dashboard;
    await open("/journeys/new");
    await page.getByLabel("Title", { exact: true }).fill("First sale");
    await page.getByRole("button", { name: "Add a step" }).click();
    await page.getByLabel("Title", { exact: true }).nth(1).fill("Open a shop");
    await page.getByLabel("Where it is done").fill("shop");
    await page.getByRole("button", { name: "Publish" }).click();
    // A path without its slash is refused, at its field.
    await expect.poll(() => page.getByLabel("Where it is done").getAttribute("aria-invalid")).toBe("true");
    await page.getByLabel("Where it is done").fill("/shop");
    await page.getByRole("button", { name: "Publish" }).click();
    await page.locator(".status-published").waitFor();
    const { journeys } = await content();
    expect(journeys.map(({ key, status }) => [key, status])).toEqual([["first-sale", "published"]]);
    expect(journeys[0]?.published?.steps[0]).toMatchObject({ key: "open-a-shop", href: "/shop" });
  });

  it("writes a guide beside its true preview, with the focus left in the form", async () => {
    const { page, open, complaints } = dashboard;
    await open("/guides/new?step=open-a-shop&title=Open%20a%20shop");
    await page.getByRole("link", { name: /^Tooltip/ }).click();
    await page.getByLabel("Title", { exact: true }).fill("");
    await page.getByLabel("Title", { exact: true }).pressSequentially("Begin here");
    await page.getByLabel("Text", { exact: true }).fill("It takes a minute.");
    await page.getByLabel("Element (CSS selector)").pressSequentially("#start");
    const widget = page.frameLocator("iframe").locator("handrail-surface");
    await widget.getByText("Begin here").waitFor();
    await widget.getByText("It takes a minute.").waitFor();
    expect(await page.getByLabel("Element (CSS selector)").inputValue()).toBe("#start");
    await page.getByRole("combobox", { name: "Language of the preview" }).selectOption("ar");
    await expect.poll(() => page.frameLocator("iframe").locator("html").getAttribute("dir")).toBe("rtl");
    await page.getByRole("button", { name: "Publish" }).click();
    await page.locator(".status-published").waitFor();
    const { guides } = await content();
    expect(guides[0]).toMatchObject({
      status: "published",
      draft: { trigger: { kind: "stall", step: "open-a-shop" } },
    });
    expect(complaints.filter((line) => !line.includes("422"))).toEqual([]);
  });

  it("goes on helping with the same step when the guide gets another moment", async () => {
    const { page, open } = dashboard;
    await open("/guides/new?kind=importer&step=open-a-shop&title=Open%20a%20shop");
    await page.getByRole("combobox", { name: "Asks to be shown when" }).selectOption("element");
    await page.getByLabel("Element", { exact: true }).fill("#no-shops");
    const helpsWith = page.getByRole("combobox", { name: "Helps with" });
    expect(await helpsWith.inputValue()).toBe("open-a-shop");
    await page.getByRole("button", { name: "Publish" }).click();
    await page.locator(".status-published").waitFor();
    const published = async () => (await content()).guides.find(({ draft }) => draft.content.kind === "importer");
    expect((await published())?.published?.trigger).toEqual({
      kind: "element",
      selector: "#no-shops",
      step: "open-a-shop",
    });
    await helpsWith.selectOption({ label: "No step in particular" });
    await page.getByRole("button", { name: "Publish" }).click();
    await expect
      .poll(async () => (await published())?.published?.trigger)
      .toEqual({ kind: "element", selector: "#no-shops" });
  });

  it("keeps the author's place while a window is drawn in the preview", async () => {
    const { page, open } = dashboard;
    await open("/guides/new?kind=welcome");
    const question = page.getByLabel("Question", { exact: true });
    await question.fill("");
    await question.pressSequentially("What shall it be?");
    await page.frameLocator("iframe").getByRole("heading", { name: "What shall it be?" }).waitFor();
    expect(await question.evaluate((field) => field === document.activeElement)).toBe(true);
  });

  it("writes a value metric, is told what is missing at its field, and publishes it", async () => {
    const { page, open } = dashboard;
    await open("/accounts");
    await page.locator("main").getByRole("link", { name: "Value metrics" }).click();
    await page.getByRole("link", { name: "Write a value metric" }).click();
    await page.getByLabel("Name", { exact: true }).fill("Letters delivered");
    await page.getByLabel("Unit", { exact: true }).fill("letters");
    await page.getByRole("combobox", { name: "Each one counts" }).selectOption("sum");
    await page.getByLabel("Property to add up").fill("recipients");
    await page.getByLabel("Threshold", { exact: true }).fill("100");
    await page.getByRole("button", { name: "Publish" }).click();
    await expect.poll(() => page.getByLabel("Event", { exact: true }).getAttribute("aria-invalid")).toBe("true");
    await page.getByLabel("Event", { exact: true }).fill("campaign_sent");
    await page.getByRole("button", { name: "Publish" }).click();
    await page.locator(".status-published").waitFor();
    const { valueMetrics } = await content();
    expect(valueMetrics.map(({ key, published }) => [key, published?.threshold])).toEqual([["letters-delivered", 100]]);
  });

  it("writes a segment and publishes it", async () => {
    const { page, open } = dashboard;
    await open("/segments/new");
    await page.getByLabel("Name", { exact: true }).fill("Paying accounts");
    await page.getByRole("combobox", { name: "Add a condition" }).selectOption("account");
    await page.getByLabel("Account's trait").fill("price");
    await page.getByRole("combobox", { name: "Comparison" }).selectOption("greaterThan");
    await page.getByLabel("Value", { exact: true }).fill("0");
    await page.getByRole("button", { name: "Publish" }).click();
    await page.locator(".status-published").waitFor();
    const { segments } = await content();
    expect(segments[0]?.published?.condition).toEqual({
      kind: "all",
      of: [{ kind: "account", property: "price", operator: "greaterThan", value: 0 }],
    });
  });

  it("pauses and resumes", async () => {
    const { page, open } = dashboard;
    await open("/guides");
    await page.locator("main [data-row]").first().click();
    await page.getByRole("button", { name: "Pause" }).click();
    await page.locator(".status-paused").waitFor();
    expect((await content()).guides[0]?.status).toBe("paused");
    await page.getByRole("button", { name: "Resume" }).click();
    await page.locator(".status-published").waitFor();
  });

  it("shows an event in the live list within seconds, and holds it back while paused", async () => {
    const { page, open } = dashboard;
    await open("/live");
    await page.getByText("Connected: events appear here as they are stored.").waitFor();
    const rows = page.locator("main [data-row]");
    const before = await rows.count();
    const visitor = await browser.newPage();
    await visitor.goto(`${host.url}/results/1`);
    await expect.poll(() => rows.count(), { timeout: 20_000 }).toBeGreaterThan(before);
    await page.getByRole("button", { name: "Pause" }).click();
    await visitor.goto(`${host.url}/create`);
    await page.getByRole("button", { name: /^Resume, \d+ waiting$/ }).waitFor({ timeout: 20_000 });
    await visitor.close();
  });

  it("signs out", async () => {
    const { page, open } = dashboard;
    await open("/settings");
    await page.getByRole("button", { name: "Sign out here" }).click();
    await page.getByRole("heading", { name: "You are signed out." }).waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "You are signed out." }).waitFor();
  });
});
