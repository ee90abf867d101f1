import { describe, expect, it, vi } from "vitest";
import type { Handrail } from "../api/types.ts";
import { replay } from "./replay.ts";
import { snippet } from "./snippet.ts";
import { type KeptCall, STUB } from "./stub.ts";

/** Runs the stub as a page does and gives back what it put there. */
const runStub = (): Handrail & { readonly q: readonly KeptCall[] } => {
  const scope: { handrail?: Handrail & { readonly q: readonly KeptCall[] } } = {};
  new Function("window", STUB)(scope);
  if (scope.handrail === undefined) throw new Error("The stub made nothing.");
  return scope.handrail;
};

/** A Handrail that writes down what is called. */
const recorder = () => {
  const calls: unknown[] = [];
  const note =
    (name: string) =>
    (...values: unknown[]) => {
      calls.push([name, ...values]);
    };
  const stop = vi.fn();
  const names = ["init", "identify", "account", "track", "page", "show", "hide", "consent", "reset", "destroy"];
  const handrail = {
    ...Object.fromEntries(names.map((name) => [name, note(name)])),
    step: (key: string) =>
      Object.fromEntries(
        ["start", "complete", "skip", "waiting"].map((name) => [name, () => note(`step.${name}`)(key)]),
      ),
    progress: () => ({ journeys: [] }),
    help: { open: note("help.open") },
    importer: { register: note("importer.register") },
    on: (...values: unknown[]) => {
      note("on")(...values);
      return stop;
    },
  } as unknown as Handrail;
  return { handrail, calls, stop };
};

describe("the snippet", () => {
  it("fits into 500 bytes and says nothing a page could misread", () => {
    expect(new TextEncoder().encode(STUB).length).toBeLessThan(500);
    expect(STUB).not.toMatch(/<\/script|eval|innerHTML|createElement/);
  });

  it("writes two tags, with the values where they belong and nowhere else", () => {
    const text = snippet({ serverUrl: "https://h.example/", key: 'k"><script>alert(1)</script>', nonce: "n&1" });
    expect(text).toContain('src="https://h.example/sdk/handrail.js"');
    expect(text).toContain('data-handrail-key="k&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
    expect(text.match(/nonce="n&amp;1"/g)).toHaveLength(2);
    expect(text.match(/<script/g)).toHaveLength(2);
    expect(snippet({ serverUrl: "https://h.example", key: "k" })).not.toContain("nonce");
  });
});

describe("the stub", () => {
  it("keeps every call and replays them in order, with their arguments", () => {
    const stub = runStub();
    const listener = (): void => {};
    stub.identify("ann", { role: "owner" });
    stub.step("a").complete();
    stub.step("b").waiting();
    stub.track("done", { n: 1 });
    stub.help.open({ query: "import" });
    stub.importer.register("people", { columns: [], onRows: async () => {} });
    stub.on("ready", listener);
    stub.hide();
    const { handrail, calls } = recorder();
    replay(handrail, stub.q);
    expect(calls).toEqual([
      ["identify", "ann", { role: "owner" }],
      ["step.complete", "a"],
      ["step.waiting", "b"],
      ["track", "done", { n: 1 }],
      ["help.open", { query: "import" }],
      ["importer.register", "people", { columns: [], onRows: expect.any(Function) }],
      ["on", "ready", listener],
      ["hide"],
    ]);
  });

  it("has every method of the interface", () => {
    const { handrail } = recorder();
    const { q, ...stub } = runStub();
    expect(q).toEqual([]);
    expect(Object.keys(stub).sort()).toEqual(Object.keys(handrail).sort());
  });

  it("stops a listener that was taken back before or after the file arrived", () => {
    const stub = runStub();
    const [early, late] = [stub.on("ready", () => {}), stub.on("progress", () => {})];
    early();
    const { handrail, calls, stop } = recorder();
    replay(handrail, stub.q);
    expect(calls).toHaveLength(1);
    late();
    expect(stop).toHaveBeenCalledTimes(1);
  });

  it("answers with nothing known, grows no further than its limit, and is not made twice", () => {
    const stub = runStub();
    expect(stub.progress()).toEqual({ journeys: [] });
    for (let index = 0; index < 2000; index += 1) stub.track("x");
    expect(stub.q).toHaveLength(500);
    const scope = { handrail: stub };
    new Function("window", STUB)(scope);
    expect(scope.handrail).toBe(stub);
  });

  it("replays nothing that is no method", () => {
    const { handrail, calls } = recorder();
    const odd: readonly KeptCall[] = [
      ["constructor.constructor", ["x"]],
      ["nothing", []],
      ["step.nothing", ["a"]],
    ];
    replay(handrail, odd);
    expect(calls).toEqual([]);
  });
});
