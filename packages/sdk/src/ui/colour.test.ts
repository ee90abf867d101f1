import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contrast, FOR_MARKS, FOR_TEXT, inkOn, legible, parseColour, type Rgb, toCss } from "./colour.ts";
import { isDark, tokenRule } from "./tokens.ts";

const part = fc.integer({ min: 0, max: 255 }).map((value) => value / 255);
const colour: fc.Arbitrary<Rgb> = fc.tuple(part, part, part);

const LOOK = {
  accent: null,
  surface: null,
  text: null,
  ground: null,
  font: "x",
  radius: "4px",
  colorScheme: "",
  systemIsDark: false,
};
/** The colour a token has in a rule. */
const token = (rule: string, name: string): Rgb => {
  const found = parseColour(new RegExp(`--${name}:(rgb\\([^)]*\\))`).exec(rule)?.[1] ?? "");
  if (found === null) throw new Error(`no --${name} in ${rule}`);
  return found;
};

describe("legible", () => {
  it("keeps the contrast asked for, whatever the colours", () => {
    fc.assert(
      fc.property(colour, colour, fc.constantFrom(FOR_MARKS, FOR_TEXT), (ink, ground, least) => {
        expect(contrast(legible(ink, [ground], least), ground)).toBeGreaterThanOrEqual(least);
      }),
    );
  });
  it("leaves a colour alone that can be read", () => {
    expect(legible([0, 0, 0.5], [[1, 1, 1]], FOR_TEXT).map((value) => Math.round(value * 255))).toEqual([0, 0, 128]);
  });
});

describe("inkOn", () => {
  it("always finds black or white at 4.5:1", () => {
    fc.assert(
      fc.property(colour, (ground) => {
        expect(contrast(inkOn(ground), ground)).toBeGreaterThanOrEqual(FOR_TEXT);
      }),
    );
  });
});

describe("parseColour", () => {
  it("reads what browsers compute, and back what toCss writes", () => {
    expect(parseColour("rgb(255, 0, 51)")).toEqual([1, 0, 0.2]);
    expect(parseColour("color(srgb 0.5 1e-7 1)")).toEqual([0.5, 1e-7, 1]);
    expect(parseColour("rgba(0, 0, 0, 0)")).toBeNull();
    expect(parseColour("oklch(0.5 0.1 195)")).toBeNull();
    expect(parseColour("")).toBeNull();
    expect(parseColour(toCss([1, 0, 0.2]))).toEqual([1, 0, 0.2]);
  });
});

describe("tokenRule", () => {
  it("gives readable text, links and marks for any host, light and dark", () => {
    fc.assert(
      fc.property(
        fc.option(colour),
        fc.option(colour),
        fc.option(colour),
        fc.boolean(),
        (accent, surface, text, dark) => {
          const rule = tokenRule({ ...LOOK, accent, surface, text }, dark);
          const ground = token(rule, "surface");
          const tint = token(rule, "tint");
          for (const name of ["text", "quiet", "link", "danger", "caution"]) {
            expect(contrast(token(rule, name), ground), name).toBeGreaterThanOrEqual(FOR_TEXT);
          }
          for (const name of ["text", "quiet", "link", "danger", "caution"]) {
            expect(contrast(token(rule, name), tint), `${name} on tint`).toBeGreaterThanOrEqual(FOR_TEXT);
          }
          expect(contrast(token(rule, "ink"), token(rule, "accent"))).toBeGreaterThanOrEqual(FOR_TEXT);
          expect(contrast(token(rule, "accent"), ground)).toBeGreaterThanOrEqual(FOR_MARKS);
          expect(contrast(token(rule, "edge"), ground)).toBeGreaterThanOrEqual(FOR_MARKS);
        },
      ),
    );
  });
  it("lets no token of the host out of its place", () => {
    const rule = tokenRule({ ...LOOK, font: "x} *{display:none" }, false);
    expect(rule.split("}")).toHaveLength(2);
  });
});

describe("isDark", () => {
  const dark: Rgb = [0.1, 0.1, 0.1];
  const light: Rgb = [1, 1, 1];
  it("does as told, then follows the host's surface, its scheme, its background and the system", () => {
    expect(isDark("dark", { ...LOOK, surface: light })).toBe(true);
    expect(isDark("auto", { ...LOOK, surface: dark, colorScheme: "light" })).toBe(true);
    expect(isDark("auto", { ...LOOK, colorScheme: "dark", ground: light })).toBe(true);
    expect(isDark("auto", { ...LOOK, ground: light, systemIsDark: true })).toBe(false);
    expect(isDark("auto", { ...LOOK, systemIsDark: true })).toBe(true);
  });
});
