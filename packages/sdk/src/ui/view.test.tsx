// @vitest-environment happy-dom
import type { Display } from "@handrail/core/session";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { FeatureContext, Intent, Surface } from "../features/feature.ts";
import { defineFeature, type ViewProps } from "./view.tsx";

const errors: unknown[] = [];
const note = (event: Event): void => {
  event.preventDefault();
  errors.push(event);
};

beforeEach(() => window.addEventListener("error", note));

afterEach(() => {
  window.removeEventListener("error", note);
  errors.length = 0;
  document.body.replaceChildren();
});

const Broken = ({ close }: ViewProps<"recap">) => (
  <>
    <button
      type="button"
      id="broken"
      onClick={() => {
        throw new Error("a bug of ours");
      }}
    />
    <button type="button" id="sound" onClick={() => close("dismissed")} />
  </>
);

const Stillborn = (): never => {
  throw new Error("a bug of ours");
};

/** Mounts a guide with this view, as the surface does. */
const mount = async (view: typeof Broken | typeof Stillborn) => {
  const told: Intent[] = [];
  const surface = {
    adopt: () => {},
    layer: () => {
      const element = document.createElement("div");
      element.className = "layer";
      document.body.append(element);
      return { element, release: () => element.remove() };
    },
  } as unknown as Surface;
  const context = {
    locale: "en",
    messageOverrides: {},
    dispatch: (intent: Intent) => told.push(intent),
  } as unknown as FeatureContext;
  const display = { guide: { content: { kind: "recap" } } } as unknown as Display;
  defineFeature({ kind: "recap", view, styles: "" }).mount(surface, display, context);
  await vi.waitFor(() => expect(document.querySelector("button") ?? told[0]).toBeDefined());
  return told;
};

it("ends as failed when a handler throws, and the page hears of no error", async () => {
  const told = await mount(Broken);
  document.querySelector<HTMLElement>("#broken")?.click();
  expect(told).toEqual([{ kind: "failed", reason: "rendererFailed" }]);
  expect([errors, document.querySelector(".layer")]).toEqual([[], null]);
});

it("lets a sound handler do its work", async () => {
  const told = await mount(Broken);
  document.querySelector<HTMLElement>("#sound")?.click();
  expect(told).toEqual([{ kind: "closed", reason: "dismissed" }]);
});

it("ends as failed when it cannot be drawn", async () => {
  const told = await mount(Stillborn);
  await vi.waitFor(() => expect(told).toEqual([{ kind: "failed", reason: "rendererFailed" }]));
  expect(errors).toEqual([]);
});
