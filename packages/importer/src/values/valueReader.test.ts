import * as fc from "fast-check";
import { expect, test } from "vitest";
import { TYPES } from "../schema/completeSchema.ts";
import { readAll, readerOf } from "./readerOf.test-data.ts";

const faults = (type: string, texts: readonly string[]): readonly unknown[] => readAll(texts, { type });
const allFaulty = (fault: string, texts: readonly string[]): readonly string[] => texts.map(() => `<${fault}>`);

test("nothing is null, whatever the type", () => {
  for (const type of TYPES) expect([type, readerOf({ type, options: ["a"] }).value("")]).toEqual([type, null]);
});

test("marks of writing direction and byte order around a value do not count", () => {
  expect(readAll(["\u200e-5\u200e"], { type: "number" })).toEqual([-5]);
  expect(readAll(["\u200e2025-04-03\ufeff"], { type: "date" })).toEqual(["2025-04-03"]);
  expect(readAll(["\u202aa@b.de\u202c"], { type: "email" })).toEqual(["a@b.de"]);
  expect(readAll(["\ufeffyes"], { type: "boolean" })).toEqual([true]);
  expect(readAll(["\u200e"], { type: "number" })).toEqual([null]);
});

test("an id stays as it is", () => {
  expect(readAll(["007", "12345678901234567890", "1E5"], { type: "id" })).toEqual([
    "007",
    "12345678901234567890",
    "1E5",
  ]);
});

test("yes and no are known in many languages, in letters and in marks", () => {
  const yes = [
    "yes",
    "TRUE",
    "1",
    "y",
    "x",
    "on",
    "checked",
    "active",
    "Ja",
    "oui",
    "sí",
    "да",
    "是",
    "はい",
    "예",
    "ใช่",
    "نعم",
    "vero",
    "✓",
    "WAHR",
  ];
  const no = [
    "no",
    "FALSE",
    "0",
    "n",
    "off",
    "inactive",
    "Nein",
    "non",
    "нет",
    "否",
    "いいえ",
    "아니오",
    "ไม่ใช่",
    "لا",
    "falso",
    "✗",
    "FAUX",
  ];
  expect(faults("boolean", yes)).toEqual(yes.map(() => true));
  expect(faults("boolean", no)).toEqual(no.map(() => false));
  expect(faults("boolean", ["maybe", "2", "?"])).toEqual(allFaulty("boolean", ["", "", ""]));
});

test("addresses are taken as mail systems take them, in every script", () => {
  expect(
    faults("email", [
      "a@b.de",
      "x+y.z@sub.b-c.io",
      "jörg@müller.de",
      "用户@例子.公司",
      "Ann Lee <ann@b.co>",
      "mailto:a@b.de",
      "o'n@b.xn--p1ai",
    ]),
  ).toEqual(["a@b.de", "x+y.z@sub.b-c.io", "jörg@müller.de", "用户@例子.公司", "ann@b.co", "a@b.de", "o'n@b.xn--p1ai"]);
});

test("texts that no mail would reach are no addresses", () => {
  const texts = [
    "a..b@c.de",
    ".a@b.de",
    "a.@b.de",
    "a@b",
    "a@@b.de",
    "a@b@c.de",
    "a@b..de",
    "a b@c.de",
    "a@-b.de",
    "a@b-.de",
    "a@b.c",
    "a@1.2.3.4",
    "@b.de",
    "a@",
    "a@b.de.",
    `${"a".repeat(65)}@b.de`,
    `a@${"b".repeat(64)}.de`,
    `a@${"b.".repeat(130)}de`,
    "a@b_c.de",
    "a@b.de\u00a0x",
    "a＠b.de",
  ];
  expect(faults("email", texts)).toEqual(allFaulty("email", texts));
});

test("addresses of pages are kept as written, with or without a scheme", () => {
  const texts = [
    "https://a.de",
    "http://a.de:8080/x?y=1#z",
    "a.de",
    "www.a.de/path",
    "ftp://x.org/f",
    "http://localhost:3000",
    "http://1.2.3.4/x",
    "https://münchen.de",
    "https://user@a.de/",
    "a.de?x",
    "HTTPS://A.DE",
  ];
  expect(faults("url", texts)).toEqual(texts);
});

test("addresses that run something, or lead nowhere, are refused", () => {
  const texts = [
    "javascript:alert(1)",
    "javascript://a.de/%0aalert(1)",
    "JavaScript://a.de",
    "data:text/html,x",
    "vbscript:x",
    "mailto:a@b.de",
    "a@b.de",
    "http://a b.de",
    "a",
    "https://",
    "//a.de",
    "a.de:x",
    "file:///etc/passwd",
    "https://a.de/<b>",
    "1.2",
  ];
  expect(faults("url", texts)).toEqual(allFaulty("url", texts));
});

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

test("an option is known by value, label or alias, without case, accents, blanks and punctuation", () => {
  const options = [{ value: "ed", label: "Éditeur en chef", aliases: ["Chief Editor"] }, "admin"];
  expect(
    readAll(["ed", "editeur en-chef", "ÉDITEUR EN CHEF", "chief  editor", "ADMIN", "nobody"], {
      type: "enum",
      options,
    }),
  ).toEqual(["ed", "ed", "ed", "ed", "admin", "<option>"]);
});

test("options that differ in signs alone are told apart as written", () => {
  const options = ["C", "C++", "C#", "+", "-"];
  expect(readAll(["C", "C++", "C#", "+", "-", "c", "*"], { type: "enum", options })).toEqual([
    "C",
    "C++",
    "C#",
    "+",
    "-",
    "<option>",
    "<option>",
  ]);
});

test("countries are known by either code, by name in many languages, and by what people call them", () => {
  const german = [
    "DE",
    "de",
    "DEU",
    "Germany",
    "Deutschland",
    "Allemagne",
    "Alemania",
    "Германия",
    "德国",
    "ドイツ",
    "독일",
    "ألمانيا",
    "เยอรมนี",
    "Federal Republic of Germany",
  ];
  expect(faults("country", german)).toEqual(german.map(() => "DE"));
  expect(
    faults("country", [
      "USA",
      "U.S.A.",
      "United States of America",
      "UK",
      "GBR",
      "England",
      "South Korea",
      "Korea, Republic of",
      "Hong Kong",
    ]),
  ).toEqual(["US", "US", "US", "GB", "GB", "GB", "KR", "KR", "HK"]);
});

test("countries with nearly the same name are not mixed up", () => {
  expect(
    faults("country", [
      "Korea, Dem. People's Rep.",
      "Congo, Dem. Rep.",
      "Democratic Republic of the Congo",
      "Congo, Rep.",
      "Republic of China",
      "People's Republic of China",
      "Virgin Islands, U.S.",
      "Guinea-Bissau",
      "Niger",
      "Dominican Republic",
      "Dominica",
    ]),
  ).toEqual(["KP", "CD", "CD", "CG", "TW", "CN", "VI", "GW", "NE", "DO", "DM"]);
});

test("what is no country, or no longer one, is at fault", () => {
  const texts = ["Atlantis", "XX", "EU", "DD", "ZZ", "Europe", "the", "1"];
  expect(faults("country", texts)).toEqual(allFaulty("country", texts));
});

test("every country code of ISO 3166 is known in both lengths", () => {
  const { value } = readerOf({ type: "country" });
  // Drawn from all over the table: first and last of letters, and those whose codes go different ways.
  for (const pair of "ABW:AW AGO:AO ATF:TF AUT:AT BLR:BY CHE:CH CHN:CN COM:KM CYM:KY DNK:DK EST:EE GRL:GL GUF:GF IRL:IE JAM:JM KNA:KN MYT:YT PRK:KP POL:PL PRT:PT SGS:GS SPM:PM SRB:RS SVK:SK SVN:SI SWE:SE UKR:UA URY:UY ZAF:ZA ZMB:ZM ZWE:ZW".split(
    " ",
  )) {
    const [long = "", short = ""] = pair.split(":");
    expect([pair, value(long), value(short)]).toEqual([pair, short, short]);
  }
});

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

test("items of a list are parted by whichever sign is there, and keep it in quotation marks", () => {
  expect(faults("list", ["a; b ;c", "a|b", "a, b", "a\nb, c", '"a;b"; c', 'say ""x""', "a;;b;", "、"])).toEqual([
    ["a", "b", "c"],
    ["a", "b"],
    ["a", "b"],
    ["a", "b, c"],
    ["a;b", "c"],
    ['say ""x""'],
    ["a", "b"],
    [],
  ]);
  expect(readAll(["a, b; c"], { type: "list", separator: "," })).toEqual([["a", "b; c"]]);
});

test("items have options too", () => {
  expect(readAll(["ADMIN; user", "admin; nobody"], { type: "list", options: ["admin", "user"] })).toEqual([
    ["admin", "user"],
    "<item>",
  ]);
});

test("a pattern holds for the whole value", () => {
  expect(readAll(["AB1", "xAB1", "AB1x", "ab1"], { pattern: "[A-Z]{2}\\d|x" })).toEqual([
    "AB1",
    "<pattern>",
    "<pattern>",
    "<pattern>",
  ]);
});

test("a pattern that is no expression is left out of account", () => {
  expect(readAll(["anything"], { pattern: "([" })).toEqual(["anything"]);
});

test("lengths count characters as people do, and items of lists", () => {
  expect(readAll(["a", "ab", "😀😀😀", "abcd"], { minLength: 2, maxLength: 3 })).toEqual([
    "<tooShort>",
    "ab",
    "😀😀😀",
    "<tooLong>",
  ]);
  expect(readAll(["a", "a;b", "a;b;c"], { type: "list", minLength: 2, maxLength: 2 })).toEqual([
    "<tooShort>",
    ["a", "b"],
    "<tooLong>",
  ]);
});

test("limits hold for numbers whatever their decimal sign, and for days and times", () => {
  expect(readAll(["1,4", "1,5", "2,6"], { type: "number", min: 1.5, max: "2.5" }, { decimal: "," })).toEqual([
    "<tooSmall>",
    1.5,
    "<tooLarge>",
  ]);
  expect(
    readAll(["31.12.2024", "2025-01-01", "1 Jan 2026"], { type: "date", min: "2025-01-01", max: "2025-12-31" }),
  ).toEqual(["<tooSmall>", "2025-01-01", "<tooLarge>"]);
  expect(readAll(["8:59", "9:00", "5:01 pm"], { type: "time", min: "09:00", max: "17:00" })).toEqual([
    "<tooSmall>",
    "09:00:00",
    "<tooLarge>",
  ]);
  expect(
    readAll(["2025-01-01T00:30+01:00", "2025-01-01T00:00Z"], { type: "datetime", min: "2025-01-01T00:00Z" }),
  ).toEqual(["<tooSmall>", "2025-01-01T00:00:00Z"]);
});

test("a limit that means nothing for the type is left out of account", () => {
  expect(readAll(["2025-01-01"], { type: "date", max: "soon" })).toEqual(["2025-01-01"]);
  expect(readAll(["abc"], { type: "text", max: 1 })).toEqual(["abc"]);
});

const WELL_FORMED: Readonly<Record<string, (value: unknown) => boolean>> = {
  number: Number.isFinite,
  integer: Number.isInteger,
  boolean: (value) => typeof value === "boolean",
  date: (value) => /^\d{4}-\d\d-\d\d$/.test(String(value)),
  datetime: (value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/.test(String(value)),
  time: (value) => /^\d\d:\d\d:\d\d(\.\d+)?$/.test(String(value)),
  phone: (value) => typeof value === "string" && value.replace(/ ext.*/, "").replace(/\D/g, "").length > 6,
  country: (value) => /^[A-Z]{2}$/.test(String(value)),
  currency: (value) => /^[A-Z]{3}$/.test(String(value)),
  list: Array.isArray,
};

/** Arbitrary text, and text made of what dates, numbers and phone numbers are made of: nearly right is the hard case. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.stringMatching(/^[\d.,:/+() T-]{1,20}$/),
  fc.stringMatching(/^\+?[\d ]{6,17}( x\d)?$/),
  fc.stringMatching(/^\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}( \d\d?[:.h]\d\d( ?pm)?)?$/),
  fc.stringMatching(/^[€$-]?\d{1,3}([., ']\d{2,3}){0,3}[%)-]?$/),
  fc.stringMatching(/^[\d年月日時分秒년월일시분초 上午오후]{1,12}$/),
);

test("no text is too odd for a reader, and what has no fault has a value of its type", () => {
  const readers = TYPES.flatMap((type) =>
    ([undefined, "DE", "US"] as const).map((country) => ({
      type,
      ...readerOf({ type, country, options: ["a", "1"] }),
    })),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      for (const { type, fault, value } of readers) {
        if (text.trim() === "" || fault(text) !== null) continue;
        const found = value(text);
        if (found !== null)
          expect([type, text, found, WELL_FORMED[type]?.(found) ?? typeof found === "string"]).toEqual([
            type,
            text,
            found,
            true,
          ]);
      }
    }),
    { numRuns: 2000 },
  );
});

test("a long text takes no longer than its length", () => {
  // Quadratic work on 200,000 characters would outlast the test's patience many times.
  for (const long of [
    "1,".repeat(100_000),
    "a@".repeat(100_000),
    "a.".repeat(100_000),
    "(".repeat(200_000),
    " 1".repeat(100_000),
    "a-".repeat(100_000),
    '"'.repeat(200_000),
    "https://a".repeat(20_000),
  ])
    for (const type of TYPES) expect(() => readerOf({ type }).fault(long)).not.toThrow();
});
