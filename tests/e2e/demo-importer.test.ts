/** The importer as the demo offers it: at the empty list, after a paste, and a second time with a list that has changed. */
import { readFile } from "node:fs/promises";
import type { EpisodeReport, HandrailEvent } from "@handrail/core/events";
import {
  chooseFile,
  createHands,
  finishImport,
  type Hands,
  takeSuggestions,
  takeUpOffer,
} from "@handrail/demo/personas";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { type RunningDemo, startDemo } from "./demo/startDemo.ts";

let running: RunningDemo;
const leaving: (() => Promise<void>)[] = [];

beforeAll(async () => {
  running = await startDemo();
});
afterAll(() => running?.stop());
afterEach(async () => {
  for (const leave of leaving.splice(0)) await leave();
});

const come = async (name: string): Promise<Hands> => {
  const context = await running.browser.newContext({ viewport: { width: 1280, height: 800 } });
  leaving.push(() => context.close());
  const hands = createHands(await context.newPage(), running.demo.url);
  await hands.visit("/sign-up?lang=en");
  await hands.signUp({ name, email: "someone@quay.example", company: "Quay", plan: "team" });
  await hands.answerWelcome();
  return hands;
};
const windowOf = ({ page }: Hands) => page.locator("dialog.import");
const sumOf = (hands: Hands) => windowOf(hands).locator(".sum > li").allTextContents();

const MESSY = new URL("../../demo/public/messy-contacts.csv", import.meta.url);

it("the empty list offers the importer, and the messy sample goes through with a few presses", async () => {
  const hands = await come("Ida Brandt");
  await hands.follow("/contacts");
  await takeUpOffer(hands);
  await chooseFile(hands, { name: "messy-contacts.csv", buffer: await readFile(MESSY) });
  expect(await takeSuggestions(hands)).toBe(1);
  const importer = windowOf(hands);
  await importer.locator(".foot .button.main").click();
  await importer.locator(".consequence").waitFor();
  expect(await sumOf(hands)).toEqual([
    "111 rows will be new",
    "1 row would not be accepted: it is not sent, and can be put right",
  ]);
  await importer.locator(".foot .button.main").click();
  await importer.locator(".sum .accepted").waitFor();
  // A person at an address that is on the block list is refused, in words.
  await expect
    .poll(() => importer.locator(".sum").textContent())
    .toContain("blocked.example asked not to be written to.");
  await importer.locator(".foot .button.main").click();
  await hands.page.locator("#no-contacts").waitFor({ state: "detached" });
});

it("a table pasted into the card for one person can come in whole", async () => {
  const hands = await come("Nils Ahl");
  const { page } = hands;
  const attempts: EpisodeReport[] = [];
  page.on("request", (request) => {
    if (!request.url().endsWith("/v1/sync")) return;
    const { events }: { events: readonly HandrailEvent[] } = JSON.parse(request.postData() ?? '{"events":[]}');
    for (const event of events) if (event.type === "episodeUpdated") attempts.push(event.episode);
  });
  await hands.follow("/contacts/import");
  await page.locator('[name="first"]').click();
  await page.evaluate(async () => {
    const field = document.createElement("textarea");
    field.value = "Name\tE-mail\nAna Lima\tana@example.com\nBen Okafor\tben@example.com";
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  });
  await page.locator('[name="first"]').click();
  await page.keyboard.press("ControlOrMeta+V");
  expect(await hands.sees(page.locator(".card .button.main"), 10)).toBe(true);
  await takeUpOffer(hands);
  await finishImport(hands);
  await hands.follow("/contacts");
  await expect.poll(() => page.getByRole("row").count()).toBe(1 + 2);
  // They did not manage alone, and nobody may learn from it that people do.
  await expect
    .poll(() => attempts.findLast(({ step }) => step === "import-contacts"), { timeout: 20_000 })
    .toMatchObject({ outcome: "done", helped: true, natural: false });
});

it("a list brought in again says what would change, and changes only that", async () => {
  const hands = await come("Ruth Vance");
  await hands.follow("/contacts");
  await takeUpOffer(hands);
  const list = (tag: string) => Buffer.from(`Name,E-mail,Tag\nAna,ana@example.com,${tag}\nBen,ben@example.com,press\n`);
  await chooseFile(hands, { name: "first.csv", buffer: list("customer") });
  await finishImport(hands);
  await hands.page.evaluate(() => window.handrail?.show("import-prompt"));
  await chooseFile(hands, { name: "second.csv", buffer: list("partner") });
  const importer = windowOf(hands);
  await importer.locator(".foot .button.main").click();
  await importer.locator(".differences").waitFor();
  expect(await importer.locator(".differences tbody td").allTextContents()).toEqual(["2", "customer", "partner"]);
  await importer.locator(".foot .button.main").click();
  await importer.locator(".sum .accepted").waitFor();
  await importer.locator(".foot .button.main").click();
  await expect.poll(() => hands.page.getByRole("row").count()).toBe(1 + 2);
  expect(await hands.page.getByRole("cell", { name: "partner" }).count()).toBe(1);
});
