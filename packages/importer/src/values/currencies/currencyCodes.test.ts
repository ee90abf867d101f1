import { expect, test } from "vitest";
import { readAll } from "../readerOf.test-data.ts";

const faults = (type: string, texts: readonly string[]): readonly unknown[] => readAll(texts, { type });
const allFaulty = (fault: string, texts: readonly string[]): readonly string[] => texts.map(() => `<${fault}>`);

test("currencies are known by code, name and a sign only one has", () => {
  expect(
    faults("currency", [
      "EUR",
      "eur",
      "€",
      "Euro",
      "US Dollar",
      "US dollars",
      "US$",
      "£",
      "₽",
      "zł",
      "Schweizer Franken",
      "人民币",
    ]),
  ).toEqual(["EUR", "EUR", "EUR", "EUR", "USD", "USD", "USD", "GBP", "RUB", "PLN", "CHF", "CNY"]);
  expect(faults("currency", ["$", "¥", "kr", "foo"])).toEqual(allFaulty("currency", ["", "", "", ""]));
});

test("the unit alone is enough where only one currency has it", () => {
  expect(faults("currency", ["Zloty", "Baht", "Yen", "rupiah", "Real"])).toEqual(["PLN", "THB", "JPY", "IDR", "BRL"]);
  expect(faults("currency", ["Dollar", "Pound", "Franc"])).toEqual(allFaulty("currency", ["", "", ""]));
});
