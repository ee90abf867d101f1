import { expect, test } from "vitest";
import { readAll } from "../readerOf.test-data.ts";

const faults = (type: string, texts: readonly string[]): readonly unknown[] => readAll(texts, { type });
const allFaulty = (fault: string, texts: readonly string[]): readonly string[] => texts.map(() => `<${fault}>`);

test("a phone number with its country code becomes E.164", () => {
  expect(
    faults("phone", [
      "+49 30 123456",
      "0049 30 123456",
      "+49 (0)30 123456",
      "+49.30.12-34-56",
      "(+49) 30 123456",
      "tel:+4930123456",
    ]),
  ).toEqual(Array(6).fill("+4930123456"));
});

test("one without stays as written, unless the column has a country", () => {
  expect(faults("phone", ["030 123456", "(030) 123-456", "٠٣٠ ١٢٣٤٥٦"])).toEqual([
    "030 123456",
    "(030) 123-456",
    "030 123456",
  ]);
  expect(readAll(["030 123456", "+33 1 23456789"], { type: "phone", country: "de" })).toEqual([
    "+4930123456",
    "+33123456789",
  ]);
  expect(
    readAll(["564-564-5644", "(564) 564-5644", "1 564 564 5644", "011 49 30 123456"], { type: "phone", country: "US" }),
  ).toEqual([...Array(3).fill("+15645645644"), "+4930123456"]);
  expect(readAll(["06 12345678"], { type: "phone", country: "IT" })).toEqual(["+390612345678"]);
  expect(readAll(["8 912 345 67 89"], { type: "phone", country: "RU" })).toEqual(["+79123456789"]);
});

test("an extension comes along", () => {
  expect(faults("phone", ["+49 30 123456 ext. 12", "+49 30 123456x12", "+49 30 123456 #12"])).toEqual(
    Array(3).fill("+4930123456 ext. 12"),
  );
});

test("too few digits, too many, letters and ruined numbers are no phone numbers", () => {
  const texts = [
    "12345",
    "+1234567890123456",
    "1-800-FLOWERS",
    "4.91512E+11",
    "abc",
    "+0 123 4567",
    "++49 30 123456",
    "000 123 4567",
  ];
  expect(faults("phone", texts)).toEqual(allFaulty("phone", texts));
});
