import { minutes, seconds } from "@handrail/core/base";
import { Window } from "happy-dom";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { fakeClock } from "../../test/fakeClock.ts";
import type { Dom, Page } from "../ports/index.ts";
import { watchAttending } from "./attending.ts";

beforeEach(() => {
  const view = new Window();
  for (const name of ["document", "HTMLMediaElement", "HTMLAudioElement"] as const) vi.stubGlobal(name, view[name]);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A watch whose page changes and is used when the test says so. */
const arrange = (html = "") => {
  document.body.innerHTML = html;
  const clock = fakeClock();
  const told: boolean[] = [];
  const listeners: { active?: () => void; visible?: (visible: boolean) => void; media?: (event: Event) => void } = {};
  let mark: (present: readonly string[]) => void = () => {};
  let open = 0;
  const subscribe = (put: () => void) => {
    open += 1;
    put();
    return () => {
      open -= 1;
    };
  };
  const page = {
    onActive: (listener: () => void) => subscribe(() => Object.assign(listeners, { active: listener })),
    onVisible: (listener: () => void) => subscribe(() => Object.assign(listeners, { visible: listener })),
    watch: (_: unknown, listener: typeof mark) =>
      subscribe(() => {
        mark = listener;
      }),
  } as unknown as Page;
  const dom = {
    listen: (_: unknown, _types: unknown, listener: () => void) =>
      subscribe(() => Object.assign(listeners, { media: listener })),
  } as unknown as Dom;
  const stop = watchAttending({ dom, clock, page, onAttending: (attending) => told.push(attending) });
  return {
    clock,
    told,
    stop,
    open: () => open,
    reading: (is: boolean) => mark(is ? ["[data-handrail-reading]"] : []),
    touch: () => listeners.active?.(),
    returns: () => listeners.visible?.(true),
    media: (target: Element) => listeners.media?.({ target } as unknown as Event),
  };
};

/** A player in the page; happy-dom plays nothing, so what it says is set by hand. */
const player = (changes: Partial<HTMLMediaElement> = {}): HTMLMediaElement => {
  const media = document.createElement("audio");
  document.body.append(media);
  for (const [name, value] of Object.entries({
    paused: false,
    ended: false,
    muted: false,
    controls: false,
    ...changes,
  })) {
    Object.defineProperty(media, name, { value, configurable: true });
  }
  return media;
};

it("takes somebody before a reading area for attending, for three minutes after the last input", async () => {
  const { clock, told, reading, touch } = arrange();
  expect(told).toEqual([]);
  reading(true);
  expect(told).toEqual([true]);
  await clock.advance(minutes(2));
  touch();
  await clock.advance(minutes(2));
  expect(told).toEqual([true]);
  await clock.advance(minutes(1));
  expect(told).toEqual([true, false]);
  await clock.advance(minutes(60));
  expect([told, clock.timers()]).toEqual([[true, false], 0]);
  touch();
  expect(told).toEqual([true, false, true]);
});

it("ends with the area, and begins again when the page is shown again", async () => {
  const { clock, told, reading, returns } = arrange();
  reading(true);
  reading(false);
  expect(told).toEqual([true, false]);
  await clock.advance(minutes(10));
  reading(true);
  expect(told).toEqual([true, false]);
  returns();
  expect(told).toEqual([true, false, true]);
});

it("takes somebody whose player runs for attending, longer than a reader but not for ever", async () => {
  const { clock, told, media } = arrange();
  media(player());
  await clock.advance(minutes(29));
  expect(told).toEqual([true]);
  await clock.advance(minutes(2));
  expect(told).toEqual([true, false]);
});

it("hears a pause at once, and finds out about a player that was taken away", async () => {
  const { clock, told, media } = arrange();
  const one = player();
  media(one);
  Object.defineProperty(one, "paused", { value: true });
  media(one);
  expect(told).toEqual([true, false]);
  const other = player();
  media(other);
  other.remove();
  await clock.advance(seconds(10));
  expect(told).toEqual([true, false, true, false]);
});

it("takes a film without sound and controls for decoration", () => {
  const { told, media } = arrange();
  media(player({ muted: true }));
  expect(told).toEqual([]);
  media(player({ muted: true, controls: true }));
  expect(told).toEqual([true]);
});

it("leaves neither timer nor listener", () => {
  const { clock, reading, stop, open } = arrange();
  reading(true);
  expect([open(), clock.timers()]).toEqual([4, 1]);
  stop();
  expect([open(), clock.timers()]).toEqual([0, 0]);
});
