import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { replaceText } from "./replaceText.ts";

const replaced = (
  text: string,
  find: string,
  replace: string,
  { whole = false, matchCase = false }: { whole?: boolean; matchCase?: boolean } = {},
): string => replaceText({ find, replace, whole, matchCase })(text);

describe("finding and replacing", () => {
  it("takes both texts as they are, whatever they would mean in a pattern", () => {
    expect(replaced("a.b (c)*", ".", "$&")).toBe("a$&b (c)*");
    expect(replaced("1 + 1", "+ 1", "$1")).toBe("1 $1");
    expect(replaced("a$b", "$", "-", { matchCase: true })).toBe("a-b");
  });

  it("keeps the case of what it does not find", () => {
    expect(replaced("NEW York, new YORK", "york", "Haven")).toBe("NEW Haven, new Haven");
    expect(replaced("York york", "york", "x", { matchCase: true })).toBe("York x");
  });

  it("is not led astray by letters that grow in another case", () => {
    expect(replaced("İstanbul İL", "il", "x")).toBe("İstanbul İL");
    expect(replaced("İİİ abc", "ABC", "x")).toBe("İİİ x");
    expect(replaced("STRASSE straße", "ß", "ss")).toBe("STRASSE strasse");
  });

  it("compares the whole value where that is asked", () => {
    expect(replaced("n/a", "N/A", "", { whole: true })).toBe("");
    expect(replaced("n/a too", "N/A", "", { whole: true })).toBe("n/a too");
    expect(replaced("", "", "none", { whole: true })).toBe("none");
  });

  it("leaves a value as it is when there is nothing to find", () => {
    expect(replaced("abc", "", "x")).toBe("abc");
  });

  it("finds with case what splitting by it finds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary", minLength: 1 }), (text, find) => {
        expect(replaced(text, find, "|", { matchCase: true })).toBe(text.split(find).join("|"));
      }),
    );
  });
});
