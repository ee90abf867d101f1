import { describe, expect, it } from "vitest";
import type { InitOptions } from "../api/types.ts";
import { directionOf, readSettings } from "./settings.ts";

const plain = { defaultServer: "https://handrail.example.com/", privacyAsked: false };

const read = (options: unknown, surroundings: Partial<typeof plain> = {}) =>
  readSettings(options as InitOptions, { ...plain, ...surroundings });

describe("the options of init", () => {
  it("need a key and nothing else", () => {
    expect(read({ key: "k" })).toEqual({
      key: "k",
      server: "https://handrail.example.com",
      locale: null,
      direction: null,
      messages: {},
      theme: "auto",
      importerWorker: "https://handrail.example.com/sdk/importer-worker.js",
      consentRequired: false,
      debug: false,
    });
  });

  it.each([[undefined], [null], ["key"], [{}], [{ key: "" }], [{ key: 5 }]])(
    "%j is explained, not thrown",
    (options) => {
      expect(read(options)).toEqual(expect.stringContaining("init()"));
    },
  );

  it.each(["nonsense", "javascript:alert(1)", "ftp://x", 5])("refuses %j as a server and names it", (server) => {
    expect(read({ key: "k", server })).toEqual(expect.stringContaining(JSON.stringify(server)));
  });

  it("take a server under a path, without its last slash", () => {
    expect(read({ key: "k", server: "https://example.com/help/?x=1#y" })).toMatchObject({
      server: "https://example.com/help",
    });
  });

  it("wait for consent where the browser signals it, unless the host has it", () => {
    const signal = { privacyAsked: true };
    expect(read({ key: "k" }, signal)).toMatchObject({ consentRequired: true });
    expect(read({ key: "k", consent: "granted" }, signal)).toMatchObject({ consentRequired: false });
    expect(read({ key: "k", consent: "required" })).toMatchObject({ consentRequired: true });
  });

  it("name a copy of the importer's worker, or none at all", () => {
    expect(read({ key: "k", importerWorker: "/own/worker.js" })).toMatchObject({ importerWorker: "/own/worker.js" });
    expect(read({ key: "k", importerWorker: null })).toMatchObject({ importerWorker: null });
  });

  it("are not read from a polluted prototype", () => {
    Reflect.set(Object.prototype, "server", "https://evil.example");
    Reflect.set(Object.prototype, "debug", true);
    const settings = read({ key: "k" });
    Reflect.deleteProperty(Object.prototype, "server");
    Reflect.deleteProperty(Object.prototype, "debug");
    expect(settings).toMatchObject({ server: "https://handrail.example.com", debug: false });
  });

  it("keep only texts as messages", () => {
    expect(read({ key: "k", messages: { next: "Weiter", bad: 5 } })).toMatchObject({ messages: { next: "Weiter" } });
  });
});

it("knows which languages run from right to left", () => {
  expect(["ar", "ar-EG", "he", "fa-IR", "ur"].map(directionOf)).toEqual(["rtl", "rtl", "rtl", "rtl", "rtl"]);
  expect(["en", "ko", "th", "ru", "it", "arn"].map(directionOf)).toEqual(["ltr", "ltr", "ltr", "ltr", "ltr", "ltr"]);
});
