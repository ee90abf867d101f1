import { describe, expect, it } from "vitest";
import { isDate, isEmail, isNumber } from "./values.ts";

describe("isEmail", () => {
  it.each(["a@b.co", "first.last+tag@sub.example.org", "имя@пример.рф"])("takes %s", (text) => {
    expect(isEmail(text)).toBe(true);
  });
  it.each(["", "a@b", "a b@c.de", "@c.de", "a@@c.de", "a@c.d", "one@c.de, two@c.de"])("refuses %j", (text) => {
    expect(isEmail(text)).toBe(false);
  });
});

describe("isNumber", () => {
  it.each(["0", "-3", "1.5", "1,5", "1,234.50", "1.234,50", "12 000", "€ 9", "7 %", "(12)"])("takes %s", (text) => {
    expect(isNumber(text)).toBe(true);
  });
  it.each(["", "x", "1.2.3", "12,34,5x", "--1", "1e5", "NaN"])("refuses %j", (text) => {
    expect(isNumber(text)).toBe(false);
  });
});

describe("isDate", () => {
  it.each(["2026-02-28", "2024-02-29", "28.2.2026", "03/04/2025", "12/31/25", "2026-01-02T03:04:05Z"])(
    "takes %s",
    (text) => {
      expect(isDate(text)).toBe(true);
    },
  );
  it.each(["", "2026-02-30", "31.4.2026", "2026-13-01", "1/2", "13/13/2025", "2026/01-02", "soon"])(
    "refuses %j",
    (text) => {
      expect(isDate(text)).toBe(false);
    },
  );
});
