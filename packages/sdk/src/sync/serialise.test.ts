import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { serialise } from "./serialise.ts";

afterEach(() => {
  Reflect.deleteProperty(Array.prototype, "toJSON");
  Reflect.deleteProperty(Object.prototype, "toJSON");
});

describe("the serialiser", () => {
  it("writes what JSON.stringify writes", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(serialise(value)).toBe(JSON.stringify(value));
      }),
    );
  });

  it("is not changed by a page that put toJSON on built-ins", () => {
    const event = { list: [1, "two", { three: [3] }], text: 'quo"te' };
    const clean = JSON.stringify(event);
    const pollute = (prototype: object): void => {
      Reflect.set(prototype, "toJSON", () => "polluted");
    };
    pollute(Array.prototype);
    pollute(Object.prototype);
    expect(JSON.stringify(event)).not.toBe(clean);
    expect(serialise(event)).toBe(clean);
  });

  it("leaves out what JSON has no word for", () => {
    expect(serialise({ a: undefined, b: Number.NaN, c: () => {}, d: 1n })).toBe('{"b":null,"c":null,"d":null}');
  });
});
