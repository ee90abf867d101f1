// What a browser is not needed for: how times are measured, and the mistakes other tools have made in it. The pages that
// fool detectors are in tests/evidence.

import { milliseconds } from "@handrail/core/base";
import { afterEach, expect, it, vi } from "vitest";
import { fakeClock } from "../../test/fakeClock.ts";
import { byPerson, plainDom, stubPage } from "../../test/trustedEvents.ts";
import type { Page } from "../ports/index.ts";
import { collectEvidence } from "./collectEvidence.ts";

const HTML = `
<section><label>Name <input id="name"></label></section>
<section><button id="dead">Refresh</button><p id="near"></p></section>
<section><button id="other">Other</button></section>
<footer><p id="far"></p></footer>`;

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A page that has been there for a while, and what is seen on it. */
const arrange = async () => {
  stubPage(HTML);
  const clock = fakeClock();
  const dom = plainDom();
  const seen: { kind: string; latency: number | null }[] = [];
  const page = {
    surroundings: () => ({ path: "/", device: "desktop", locale: "en" }),
    onPath: () => () => {},
    onReturn: () => () => {},
  } as unknown as Page;
  const stop = collectEvidence({
    dom,
    clock,
    page,
    onEvidence: ({ kind, latency }) => seen.push({ kind, latency }),
  });
  const at = (selector: string): Element => {
    const found = document.querySelector(selector);
    if (found === null) throw new Error(`The page has no ${selector}.`);
    return found;
  };
  await clock.advance(milliseconds(20_000));
  const press = (selector: string): void => {
    byPerson(at(selector), new PointerEvent("pointerdown", { bubbles: true, composed: true, isPrimary: true }));
  };
  const release = (selector: string): void => {
    byPerson(at(selector), new MouseEvent("click", { bubbles: true, composed: true, detail: 1 }));
  };
  return {
    seen,
    kinds: () => seen.map(({ kind }) => kind),
    clock,
    dom,
    at,
    stop,
    press,
    release,
    click: (selector: string) => {
      press(selector);
      release(selector);
    },
    wait: (time: number) => clock.advance(milliseconds(time)),
  };
};

it("tells how long an answer took as it was, from the click and not from the press", async () => {
  const { seen, press, release, wait, dom, at } = await arrange();
  press("#dead");
  await wait(300);
  release("#dead");
  await wait(1637);
  dom.changed(at("#near"));
  await wait(5000);
  expect(seen).toEqual([{ kind: "slowClick", latency: 1637 }]);
});

it("says nothing of an answer within half a second, and that none came when none did", async () => {
  const { seen, click, wait, dom, at } = await arrange();
  click("#dead");
  await wait(450);
  dom.changed(at("#near"));
  await wait(5000);
  expect(seen).toEqual([]);
  click("#dead");
  await wait(2900);
  expect(seen).toEqual([]);
  await wait(200);
  expect(seen).toEqual([{ kind: "deadClick", latency: null }]);
});

it("takes no page for dead because it was out of sight", async () => {
  const { seen, click, wait } = await arrange();
  click("#dead");
  await wait(500);
  document.dispatchEvent(new Event("visibilitychange"));
  await wait(20_000);
  expect(seen).toEqual([]);
});

it.each([0, 7, 17, 33, 49])("hears a scroll as an answer at any millisecond, %i after a round one", async (odd) => {
  const { seen, click, wait } = await arrange();
  await wait(50 + odd);
  click("#dead");
  await wait(20 + odd);
  document.dispatchEvent(new Event("scroll"));
  await wait(5000);
  expect(seen).toEqual([]);
});

it("takes no scrolling of the person for an answer", async () => {
  const { kinds, click, wait } = await arrange();
  click("#dead");
  await wait(1500);
  document.dispatchEvent(new Event("scroll"));
  await wait(5000);
  expect(kinds()).toEqual(["deadClick"]);
});

it("measures rage from click to click, however long it goes on, and not from the first to the last", async () => {
  const { kinds, click, wait } = await arrange();
  for (let time = 0; time < 4; time += 1) {
    click("#dead");
    await wait(900);
  }
  await wait(2000);
  expect(kinds()).toContain("rageClick");
});

it.each([
  ["a longer pause between each", [1100, 1100, 1100]],
  ["a longer pause before the last", [100, 1100]],
  ["a longer pause after the first", [1100, 100]],
])("sees no rage in clicks with %s", async (_, pauses) => {
  const { kinds, click, wait } = await arrange();
  click("#dead");
  for (const pause of pauses) {
    await wait(pause);
    click("#dead");
  }
  await wait(8000);
  expect(kinds()).not.toContain("rageClick");
});

it("judges rage when the clicks are over, so that a page may answer them all at once", async () => {
  const { seen, click, wait, dom, at } = await arrange();
  for (let time = 0; time < 8; time += 1) {
    click("#dead");
    await wait(100);
  }
  await wait(300);
  dom.changed(at("#near"));
  await wait(8000);
  expect(seen).toEqual([]);
});

it("does not take the leaving of a field, or what that does to the page, for an answer", async () => {
  const { kinds, press, release, wait, dom, at } = await arrange();
  press("#dead");
  // All that a press on a button does by itself, when the person was in a field.
  byPerson(at("#name"), new Event("change", { bubbles: true }));
  byPerson(at("#name"), new Event("blur"));
  byPerson(at("#name"), new Event("focusout", { bubbles: true, composed: true }));
  dom.changed(at("label"));
  byPerson(at("#dead"), new Event("focusin", { bubbles: true, composed: true }));
  await wait(50);
  release("#dead");
  await wait(5000);
  expect(kinds()).toEqual(["deadClick"]);
});

it("credits what has no place on the page to what was pressed last", async () => {
  const { kinds, click, wait } = await arrange();
  click("#dead");
  await wait(200);
  click("#other");
  document.dispatchEvent(new Event("copy", { bubbles: true }));
  await wait(5000);
  expect(kinds()).toEqual(["deadClick"]);
});

it("believes no place that moves by itself, near the control or far from it", async () => {
  const { kinds, click, wait, dom, at } = await arrange();
  const tick = async (times: number): Promise<void> => {
    for (let time = 0; time < times; time += 1) {
      await wait(300);
      dom.changed(at("#far"));
      dom.changed(at("#near"));
    }
  };
  byPerson(at("#dead"), new PointerEvent("pointerover", { bubbles: true, composed: true }));
  await tick(5);
  click("#dead");
  await tick(12);
  expect(kinds()).toEqual(["deadClick"]);
});

it("does not hold it against a place that it answered late before", async () => {
  const { seen, click, wait, dom, at } = await arrange();
  for (let time = 0; time < 4; time += 1) {
    click("#dead");
    await wait(700);
    dom.changed(at("#near"));
    await wait(900);
    dom.changed(at("#near"));
    await wait(1600);
  }
  expect(seen.map(({ latency }) => latency)).toEqual([700, 700, 700, 700]);
});

it("tells of each kind at most once a second", async () => {
  const { kinds, click, wait } = await arrange();
  click("#dead");
  await wait(100);
  click("#other");
  await wait(5000);
  expect(kinds()).toEqual(["deadClick"]);
});

it("observes only while a click may come or waits, and leaves nothing behind", async () => {
  const { click, wait, dom, at, clock, stop } = await arrange();
  expect(dom.observers()).toBe(0);
  for (const button of ["#dead", "#other", "#dead"]) {
    byPerson(at(button), new PointerEvent("pointerover", { bubbles: true, composed: true }));
    click(button);
  }
  // One for the page's changes and one for sizes, however much is hovered over and pressed.
  expect(dom.observers()).toBe(2);
  await wait(4000);
  expect([dom.observers(), clock.timers()]).toEqual([0, 0]);
  click("#dead");
  stop();
  expect([dom.observers(), dom.listeners(), clock.timers()]).toEqual([0, 0, 0]);
});
