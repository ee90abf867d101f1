/** The demo under the strict policy: nothing is blocked, and widgets are drawn all the same. */
import { createHands } from "@handrail/demo/personas";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type RunningDemo, startDemo } from "./demo/startDemo.ts";

let running: RunningDemo;

beforeAll(async () => {
  running = await startDemo();
});
afterAll(() => running?.stop());

it("shows widgets and blocks nothing", async () => {
  const page = await (await running.browser.newContext()).newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`${event.violatedDirective} blocked ${event.blockedURI}`);
    });
  });
  const hands = createHands(page, running.demo.url);
  const answer = await page.goto(`${running.demo.url}/sign-up?lang=en&csp=strict`);
  expect(answer?.headers()["content-security-policy"]).toContain("trusted-types 'none'");
  await hands.signUp({ name: "Ruth Calder", email: "ruth@calder.example", company: "Calder Freight", plan: "free" });
  expect(await hands.answerWelcome()).toBe(true);
  await page.locator("#help-link").click();
  await page.locator("handrail-surface input[type=search]").waitFor();
  expect(complaints).toEqual([]);
});
