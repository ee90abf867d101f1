/** Everybody who uses the demo in a real browser gets through what they set out to do, and the page stays quiet. */
import type { EpisodeReport, HandrailEvent } from "@handrail/core/events";
import { PERSONAS, type Persona, runPersona } from "@handrail/demo/personas";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type RunningDemo, startDemo } from "./demo/startDemo.ts";

let running: RunningDemo;

beforeAll(async () => {
  running = await startDemo();
});
afterAll(() => running?.stop());

/** Writes down what a page complained of, and what its SDK sent. */
const listen = (page: Page, into: { readonly complaints: string[]; readonly sent: HandrailEvent[] }): void => {
  page.on("console", (message) => into.complaints.push(message.text()));
  page.on("pageerror", (error) => into.complaints.push(error.message));
  page.on("request", (request) => {
    if (request.url().endsWith("/v1/sync")) into.sent.push(...JSON.parse(request.postData() ?? "{}").events);
  });
};

interface Visit {
  readonly story: string;
  readonly complaints: readonly string[];
  readonly sent: readonly HandrailEvent[];
}

/** Lets a persona use the demo and writes down what their pages said and sent. */
const use = async (persona: Persona): Promise<Visit> => {
  const complaints: string[] = [];
  const sent: HandrailEvent[] = [];
  const watched: Pick<Browser, "newContext"> = {
    newContext: async (options) => {
      const context = await running.browser.newContext(options);
      context.on("page", (page) => listen(page, { complaints, sent }));
      return context;
    },
  };
  return { story: await runPersona(watched, running.demo.url, persona), complaints, sent };
};

// Who is confused has a test of their own; the others come two at a time, as `npm start` lets them.
const OTHERS = PERSONAS.filter(({ name }) => name !== "somebody confused by the import");
const visits = new Map<string, Promise<Visit>>();

beforeAll(() => {
  const lanes = [Promise.resolve(), Promise.resolve()];
  OTHERS.forEach((persona, index) => {
    const lane = index === 0 ? 0 : 1;
    const visit = (lanes[lane] ?? Promise.resolve()).then(() => use(persona));
    visits.set(persona.name, visit);
    // A visit that fails fails its own test; the next persona comes all the same.
    lanes[lane] = visit.then(
      () => undefined,
      () => undefined,
    );
  });
});

it.each(OTHERS)(
  "$name does what they came for, in a page that says nothing on the console",
  async ({ name, story }) => {
    const visit = await visits.get(name);
    expect(visit?.story).toBe(story);
    expect(visit?.complaints).toEqual([]);
    expect(visit?.sent.some(({ type }) => type === "pageViewed")).toBe(true);
  },
);

it("takes steppers, calendars, canvases, menus, late answers and tickers for no trouble, and interrupts nobody careful", async () => {
  const sent = (await visits.get("somebody careful, who does every step by hand"))?.sent ?? [];
  const episodes = new Map<string, EpisodeReport>();
  for (const event of sent) if (event.type === "episodeUpdated") episodes.set(event.episode.step, event.episode);
  expect([...episodes.keys()]).toContain("first-campaign");
  for (const [step, { evidence }] of episodes) {
    const { rageClick, deadClick, error } = evidence;
    expect({ step, rageClick, deadClick, error }).toEqual({ step, rageClick: 0, deadClick: 0, error: 0 });
  }
  const shown = sent.flatMap((event) => (event.type === "guideShown" ? [event.guide] : []));
  expect(shown).not.toContain("import-prompt");
  expect(shown).not.toContain("campaign-tour");
});
