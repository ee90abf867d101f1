import { afterEach, expect, it, vi } from "vitest";
import { asksForPrivacy } from "./privacySignal.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

it.each([
  [true, "Global Privacy Control", { globalPrivacyControl: true, doNotTrack: null }],
  [true, "Do Not Track", { doNotTrack: "1" }],
  [false, "neither", { globalPrivacyControl: false, doNotTrack: null }],
  [false, "the opposite", { doNotTrack: "0" }],
  [false, "no choice", { doNotTrack: "unspecified" }],
])("is %s with %s", (answer, _, navigator) => {
  vi.stubGlobal("navigator", navigator);
  expect(asksForPrivacy()).toBe(answer);
});
