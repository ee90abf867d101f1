/** The demo under the strict policy: nothing is blocked, and widgets are drawn all the same. */
import { DEMO_CONTENT } from "@handrail/demo/content";
import { createHands } from "@handrail/demo/personas";
import { type DemoServer, startDemoServer } from "@handrail/demo/server";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "../harness/browser.ts";
import { type Stack, startStack } from "../harness/stack.ts";

let stack: Stack;
let demo: DemoServer;
let browser: Browser;

beforeAll(async () => {
  stack = await startStack({ content: DEMO_CONTENT });
  demo = await startDemoServer({ port: 0, handrail: stack.url, key: stack.key });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
  await stack?.stop();
});

it("shows widgets and blocks nothing", async () => {
  const page = await (await browser.newContext()).newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`${event.violatedDirective} blocked ${event.blockedURI}`);
    });
  });
  const hands = createHands(page, demo.url);
  const answer = await page.goto(`${demo.url}/sign-up?lang=en&csp=strict`);
  expect(answer?.headers()["content-security-policy"]).toContain("trusted-types 'none'");
  await hands.signUp({ name: "Ruth Calder", email: "ruth@calder.example", company: "Calder Freight", plan: "free" });
  expect(await hands.answerWelcome()).toBe(true);
  await page.locator("#help-link").click();
  await page.locator("handrail-surface input[type=search]").waitFor();
  expect(complaints).toEqual([]);
});
