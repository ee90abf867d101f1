import { LIMITS } from "@handrail/core/protocol";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanProperties } from "./properties.ts";

describe("a host's properties", () => {
  it("pass as they are when they are plain", () => {
    const given = { text: "a", count: 2, isDone: true, nothing: null };
    expect(cleanProperties(given, true)).toEqual({ properties: given, problems: [] });
  });

  it("lose what is no scalar, and say so by name", () => {
    const { properties, problems } = cleanProperties(
      { a: 1, list: [1], nested: {}, when: new Date(0), big: 1n, nan: Number.NaN, call: () => 1 },
      true,
    );
    expect(properties).toEqual({ a: 1 });
    expect(problems.map((problem) => /"(\w+)"/.exec(problem)?.[1])).toEqual([
      "list",
      "nested",
      "when",
      "big",
      "nan",
      "call",
    ]);
  });

  it("survive getters that throw and proxies that refuse", () => {
    const thrower = {
      fine: 1,
      get bad(): string {
        throw new Error("no");
      },
    };
    expect(cleanProperties(thrower, true).properties).toEqual({ fine: 1 });
    const closed = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error("no");
        },
      },
    );
    expect(cleanProperties(closed, true).properties).toEqual({});
  });

  it("cannot reach a prototype", () => {
    const given: unknown = JSON.parse('{"__proto__": "x", "constructor": "y", "prototype": "z", "ok": 1}');
    expect(cleanProperties(given, true).properties).toEqual({ ok: 1 });
    expect(Object.getPrototypeOf(cleanProperties(given, true).properties)).toBe(Object.prototype);
  });

  it("do not include what a page put on Object.prototype", () => {
    Reflect.set(Object.prototype, "polluted", "x");
    const { properties } = cleanProperties({ own: 1 }, true);
    Reflect.deleteProperty(Object.prototype, "polluted");
    expect(Object.keys(properties)).toEqual(["own"]);
  });

  it("leave personal data out of facts, and keep it in traits", () => {
    const given = { contact: "ann@example.com" };
    expect(cleanProperties(given, true).properties).toEqual({});
    expect(cleanProperties(given, false).properties).toEqual(given);
  });

  it("stay within the server's limits whatever is given", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: "binary", maxLength: 200 }), fc.anything(), { maxKeys: 150 }),
        (given) => {
          const { properties } = cleanProperties(given, false);
          expect(Object.keys(properties).length).toBeLessThanOrEqual(LIMITS.propertiesPerEvent);
          for (const [name, value] of Object.entries(properties)) {
            expect(name.length).toBeLessThanOrEqual(LIMITS.propertyNameLength);
            if (typeof value === "string") {
              expect(value.length).toBeLessThanOrEqual(LIMITS.stringLength);
              expect(encodeURIComponent(value)).toBeTypeOf("string");
            }
          }
        },
      ),
    );
  });

  it("make whole what is half a character", () => {
    expect(cleanProperties({ a: "x\ud83d", b: `${"x".repeat(1023)}\ud83d\ude00` }, true).properties).toEqual({
      a: "x\ufffd",
      b: `${"x".repeat(1023)}\ufffd`,
    });
  });
});
