import { milliseconds, seconds } from "@handrail/core/base";
import { Window } from "happy-dom";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { fakeClock, settle } from "../../test/fakeClock.ts";
import type { Dom, Page } from "../ports/index.ts";
import { createLocator } from "./locator.ts";

beforeEach(() => {
  const view = new Window();
  vi.stubGlobal("document", view.document);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A locator whose page changes when the test says so. */
const arrange = () => {
  const clock = fakeClock();
  const watchers = new Set<() => void>();
  const watch = (listener: () => void) => {
    watchers.add(listener);
    return () => watchers.delete(listener);
  };
  const dom = { observe: (_node: Node, _options: unknown, listener: () => void) => watch(listener) } as unknown as Dom;
  const page = { onPath: (listener: () => void) => watch(listener) } as unknown as Page;
  const change = (html: string): void => {
    document.body.innerHTML = html;
    for (const watcher of [...watchers]) watcher();
  };
  return { clock, watchers, locator: createLocator(dom, clock, page), change };
};

const sought = { selector: "#a", text: null };
const never = new AbortController().signal;

it("finds what is there without watching anything", async () => {
  const { locator, change, watchers, clock } = arrange();
  change('<p id="a"></p>');
  expect((await locator.locate(sought, seconds(1), never))?.id).toBe("a");
  expect([watchers.size, clock.timers()]).toEqual([0, 0]);
});

it("waits for what comes later, and looks once for a burst of changes", async () => {
  const { locator, change, clock, watchers } = arrange();
  const query = vi.spyOn(document, "querySelectorAll");
  const found = locator.locate(sought, seconds(5), never);
  query.mockClear();
  for (let index = 0; index < 50; index += 1) change(`<p>${index}</p>`);
  change('<p id="a"></p>');
  await clock.advance(milliseconds(200));
  expect((await found)?.id).toBe("a");
  expect(query).toHaveBeenCalledTimes(1);
  expect([watchers.size, clock.timers()]).toEqual([0, 0]);
});

it("gives up when its patience ends, and at once when it is told to", async () => {
  const { locator, clock, watchers } = arrange();
  const patient = locator.locate(sought, seconds(3), never);
  const abort = new AbortController();
  const impatient = locator.locate(sought, seconds(60), abort.signal);
  abort.abort();
  expect(await impatient).toBeNull();
  await clock.advance(seconds(3));
  expect(await patient).toBeNull();
  expect([watchers.size, clock.timers()]).toEqual([0, 0]);
  expect(await locator.locate(sought, seconds(1), abort.signal)).toBeNull();
});

it("ends every wait when stopped", async () => {
  const { locator, watchers, clock } = arrange();
  const waits = [locator.locate(sought, seconds(60), never), locator.locate(sought, seconds(60), never)];
  locator.stop();
  await settle();
  expect(await Promise.all(waits)).toEqual([null, null]);
  expect([watchers.size, clock.timers()]).toEqual([0, 0]);
});
