/**
 * The main job, end to end, on the real demo: somebody gets stuck on typing contacts in, Handrail notices, offers the
 * importer, and the product manager's report says so.
 */
import type { PeopleReport, PersonReport, StallPointsReport } from "@handrail/core/protocol";
import { beConfused, createHands, importAddressBook } from "@handrail/demo/personas";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type RunningDemo, startDemo } from "./demo/startDemo.ts";

let running: RunningDemo;

beforeAll(async () => {
  running = await startDemo();
});
afterAll(() => running?.stop());

const personNamed = async (name: string): Promise<PersonReport> => {
  const found = await running.stack.json<PeopleReport>(
    `/api/people?env=${running.stack.environment}&q=${encodeURIComponent(name)}`,
  );
  const [row] = found.people;
  if (row === undefined) throw new Error(`Nobody is called ${name}.`);
  return await running.stack.json(`/api/people/${encodeURIComponent(row.person)}?env=${running.stack.environment}`);
};

it("somebody stuck on the import is offered the importer, imports, and the report shows it within seconds", async () => {
  const context = await running.browser.newContext({ viewport: { width: 1280, height: 800 } });
  const hands = createHands(await context.newPage(), running.demo.url);
  await hands.visit("/sign-up?lang=en");
  await hands.signUp({ name: "Grace Lowell", email: "grace@lowell.example", company: "Lowell Dairy", plan: "team" });
  expect(await hands.answerWelcome()).toBe(true);
  await hands.follow("/contacts/import");

  expect(await beConfused(hands)).toBe(true);
  await importAddressBook(hands);

  await hands.follow("/contacts");
  await expect.poll(() => hands.page.getByRole("row").count()).toBe(1 + 8);
  await expect
    .poll(async () => (await personNamed("Grace Lowell")).steps.find(({ step }) => step === "import-contacts"), {
      timeout: 10_000,
    })
    .toMatchObject({ status: "done" });
  const { traits } = await personNamed("Grace Lowell");
  expect(traits).toMatchObject({ goal: "newsletter" });

  const report = await running.stack.json<StallPointsReport>(
    `/api/reports/stall-points?env=${running.stack.environment}&days=28`,
  );
  expect(report.points[0]).toMatchObject({
    step: "import-contacts",
    entered: 1,
    stuck: { count: 1 },
    done: { count: 1 },
    helped: { people: 1, done: { count: 1 } },
  });
  await context.close();
});
