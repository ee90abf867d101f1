// @vitest-environment happy-dom
import { seconds } from "@handrail/core/base";
import { EVERYONE, type GuideContent, type LocalizedText, matchesUrl, type TourStep } from "@handrail/core/content";
import type { Display } from "@handrail/core/session";
import { fireEvent, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import type { FeatureContext, FeatureHandle, Intent, Surface } from "../feature.ts";
import { feature } from "./index.tsx";

const handles: FeatureHandle[] = [];
afterEach(() => {
  for (const handle of handles.splice(0)) handle.dispose();
  document.body.replaceChildren();
});

const text = (value: LocalizedText): string => (typeof value === "string" ? value : value.default);

/** A card; `target` is an element id. */
const card = (title: string, rest: Partial<TourStep> & { readonly to?: string } = {}): TourStep => ({
  key: title,
  url: null,
  href: null,
  target: rest.to === undefined ? null : { selector: `#${rest.to}`, text: null },
  placement: "auto",
  title,
  body: "…",
  advance: { kind: "button" },
  missingTarget: "skip",
  ...rest,
});

const element = (id: string): HTMLElement => {
  const made = document.createElement("button");
  made.id = id;
  made.getBoundingClientRect = () => new DOMRect(10, 10, 80, 20);
  document.body.append(made);
  return made;
};

/** Mounts a tour into a bare shadow root; elements that are not there never come. */
const mount = (steps: readonly TourStep[], options: { readonly index?: number; readonly path?: string } = {}) => {
  const host = document.createElement("div");
  document.body.append(host);
  const root = host.attachShadow({ mode: "open" });
  const said: string[] = [];
  const intents: Intent[] = [];
  let path = options.path ?? "/";
  const listeners = new Set<Parameters<FeatureContext["subscribe"]>[0]>();
  const layer = document.createElement("div");
  root.append(layer);
  const surface: Surface = {
    root,
    layer: () => ({ element: layer, release: () => layer.remove() }),
    announce: (what) => said.push(what),
    adopt: () => undefined,
  };
  const context: FeatureContext = {
    locale: "en",
    direction: "ltr",
    theme: "light",
    messageOverrides: {},
    text,
    isAt: (pattern) => matchesUrl(pattern, path),
    journey: () => null,
    currentStep: () => null,
    value: () => null,
    importer: () => null,
    pasted: () => null,
    drawer: { get: async () => undefined, set: async () => false, remove: async () => undefined },
    locate: async ({ selector }) => document.querySelector(selector),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch: (intent) => intents.push(intent),
  };
  const content: GuideContent = { kind: "tour", steps };
  const display: Display = {
    id: "d",
    guide: {
      key: "t",
      name: "T",
      audience: EVERYONE,
      trigger: { kind: "manual" },
      tier: "panel",
      priority: 1,
      frequency: { times: 1, atLeastApart: seconds(0), untilDismissed: true },
      holdout: { share: 0, unit: "person" },
      content,
    },
    step: null,
    index: options.index ?? 0,
    requested: false,
    persistent: false,
    about: null,
  };
  const handle = feature.mount(surface, display, context);
  handles.push(handle);
  const screen = within(layer);
  return {
    screen,
    said,
    intents,
    listeners,
    handle,
    layer,
    display,
    title: (name: string) => screen.findByRole("heading", { name }),
    press: async (name: string) => fireEvent.click(await screen.findByRole("button", { name })),
    tell: (change: Parameters<Parameters<FeatureContext["subscribe"]>[0]>[0]) => {
      if (change.kind === "path") path = change.path;
      for (const listener of [...listeners]) listener(change);
    },
  };
};

describe("a tour", () => {
  it("says where one is, moves on and back, and ends as completed", async () => {
    element("a");
    const tour = mount([card("One", { to: "a" }), card("Two")]);
    await tour.title("One");
    expect(tour.screen.getByText("1 of 2")).toBeDefined();
    expect(tour.screen.queryByRole("button", { name: "Back" })).toBeNull();
    await tour.press("Next");
    await tour.title("Two");
    await tour.press("Back");
    await tour.title("One");
    await tour.press("Next");
    await tour.press("Done");
    expect(tour.intents.filter((intent) => intent.kind !== "shown")).toEqual([
      { kind: "advanced", index: 1 },
      { kind: "advanced", index: 0 },
      { kind: "advanced", index: 1 },
      { kind: "closed", reason: "completed" },
    ]);
  });

  it("passes over a card without its element, forwards and back, and does not count it", async () => {
    element("a");
    const tour = mount([card("One", { to: "a" }), card("Gone", { to: "gone" }), card("Three")]);
    await tour.title("One");
    await tour.press("Next");
    await tour.title("Three");
    expect(tour.screen.getByText("2 of 2")).toBeDefined();
    await tour.press("Back");
    await tour.title("One");
  });

  it("draws a card in the middle where its author said so", async () => {
    const tour = mount([card("One", { to: "gone", missingTarget: "center" })]);
    expect((await tour.screen.findByRole("dialog")).className).toContain("middle");
    expect(tour.intents.some((intent) => intent.kind === "failed")).toBe(false);
  });

  it("fails where its author said to stop, and where no card can be drawn", async () => {
    for (const step of [card("One", { to: "gone", missingTarget: "stop" }), card("One", { to: "gone" })]) {
      const tour = mount([step]);
      await waitFor(() => expect(tour.intents).toEqual([{ kind: "failed", reason: "targetMissing" }]));
    }
  });

  it("goes on where it was left", async () => {
    const tour = mount([card("One"), card("Two")], { index: 1 });
    await tour.title("Two");
  });

  it("follows when another tab moved it on, and does not report that as its own doing", async () => {
    const tour = mount([card("One"), card("Two")]);
    await tour.title("One");
    tour.handle.update({ ...tour.display, index: 1 });
    await tour.title("Two");
    expect(tour.intents.filter((intent) => intent.kind === "advanced")).toEqual([]);
  });

  it("offers the way to a card of another page, and goes on there", async () => {
    const tour = mount([card("Far", { url: "/far", href: "/far" })], { path: "/near" });
    await tour.title("Far");
    fireEvent.click(tour.screen.getByRole("link", { name: "Take me there" }));
    expect(tour.intents).toContainEqual({ kind: "navigate", href: "/far" });
    tour.tell({ kind: "path", path: "/far" });
    await tour.screen.findByRole("button", { name: "Done" });
  });

  it("moves on by a click on the element and by an event, without taking the focus", async () => {
    const target = element("a");
    const tour = mount([
      card("One", { to: "a", advance: { kind: "click" } }),
      card("Two", { advance: { kind: "event", event: "sent" } }),
    ]);
    await tour.title("One");
    fireEvent.click(target);
    await tour.title("Two");
    await waitFor(() => expect(tour.said.at(-1)).toBe("Two. 2 of 2. Press F6 to read it."));
    tour.tell({ kind: "tracked", event: "other" });
    tour.tell({ kind: "tracked", event: "sent" });
    await waitFor(() => expect(tour.intents.at(-1)).toEqual({ kind: "closed", reason: "completed" }));
  });

  it("leaves no listener and draws nothing after dispose, however often", async () => {
    const tour = mount([card("One")]);
    await tour.title("One");
    tour.handle.dispose();
    tour.handle.dispose();
    tour.handle.update({ ...tour.display, index: 0 });
    expect([tour.listeners.size, tour.layer.childElementCount, tour.layer.isConnected]).toEqual([0, 0, false]);
    expect(tour.intents.filter((intent) => intent.kind === "closed")).toEqual([]);
  });
});
