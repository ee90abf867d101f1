import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readAll, readerOf } from "../readerOf.test-data.ts";
import type { ColumnReading } from "../valueType.ts";

const dates = (texts: readonly string[], dateOrder: ColumnReading["dateOrder"] = null): readonly unknown[] =>
  readAll(texts, { type: "date" }, { dateOrder });
const moments = (texts: readonly string[]): readonly unknown[] => readAll(texts, { type: "datetime" });

test("a year of four digits in front leaves nothing to decide", () => {
  expect(
    dates(["2025-04-03", "2025/4/3", "2025.04.03", "2025 04 03", "20250403", "2025年4月3日", "2025년 4월 3일"]),
  ).toEqual(Array(7).fill("2025-04-03"));
});

test("a date that reads both ways is asked about, and one that cannot is not", () => {
  expect(dates(["03/04/2025", "13/04/2025", "04/13/2025", "05/05/2025", "3-4-25"])).toEqual([
    "<dateOrder>",
    "2025-04-13",
    "2025-04-13",
    "2025-05-05",
    "<dateOrder>",
  ]);
});

test("points are written with the day first", () => {
  expect(dates(["03.04.2025", "3. 4. 2025", "3.4.25"])).toEqual(Array(3).fill("2025-04-03"));
});

test("a decided order is kept to", () => {
  expect(dates(["03/04/2025", "04/13/2025"], "dmy")).toEqual(["2025-04-03", "<date>"]);
  expect(dates(["03/04/2025", "13/04/2025"], "mdy")).toEqual(["2025-03-04", "<date>"]);
  expect(dates(["25/04/03", "03/04/2025"], "ymd")).toEqual(["2025-04-03", "<dateOrder>"]);
});

test("years of two digits are those from 1950 to 2049", () => {
  expect(dates(["13/04/49", "13/04/50", "13/04/00", "3 Apr 99"])).toEqual([
    "2049-04-13",
    "1950-04-13",
    "2000-04-13",
    "1999-04-03",
  ]);
});

test("days that never were are at fault", () => {
  const texts = [
    "31/02/2025",
    "2025-02-29",
    "2025-13-01",
    "2025-04-31",
    "0000-00-00",
    "2025-00-10",
    "00/01/2025",
    "1900-02-29",
  ];
  expect(dates(texts)).toEqual(texts.map(() => "<date>"));
  expect(dates(["2024-02-29", "2000-02-29"])).toEqual(["2024-02-29", "2000-02-29"]);
});

test("months by name are read in the languages of the browser", () => {
  const texts = [
    "3 Apr 2025",
    "April 3rd, 2025",
    "Thu, 3 Apr 2025",
    "03-Apr-25",
    "3. April 2025",
    "3 de abril de 2025",
  ];
  const others = [
    "3 апреля 2025 г.",
    "3 kwietnia 2025",
    "3 avril 2025",
    "3 Nisan 2025",
    "3 أبريل 2025",
    "3 เมษายน 2568",
  ];
  expect(dates([...texts, ...others])).toEqual(Array(12).fill("2025-04-03"));
});

test("a word that is no month is no date", () => {
  expect(dates(["12 foo 2025", "Apr 2025", "Apr Mai 3 2025", "3 Apr 2025 x"])).toEqual(Array(4).fill("<date>"));
});

test("Thai years and digits of other scripts are understood", () => {
  expect(dates(["13/04/2568", "๑๓/๐๔/๒๕๖๘", "١٣/٤/٢٠٢٥"])).toEqual(Array(3).fill("2025-04-13"));
});

test("years of calendars we cannot turn into ours are refused, not guessed", () => {
  expect(dates(["1404/01/14", "1446-09-01"])).toEqual(["<date>", "<date>"]);
});

test("dates programs write for never are dates", () => {
  expect(dates(["0001-01-01", "9999-12-31", "1900-01-01"])).toEqual(["0001-01-01", "9999-12-31", "1900-01-01"]);
});

test("midnight behind a date is no time, anything else is", () => {
  expect(dates(["2025-04-03T00:00:00.000Z", "13/04/2025 0:00", "2025-04-03 10:00"])).toEqual([
    "2025-04-03",
    "2025-04-13",
    "<date>",
  ]);
});

test("a spreadsheet's day number is no date by itself", () => {
  expect(dates(["45750", "1"])).toEqual(["<date>", "<date>"]);
});

test("a moment keeps its offset, and gets none where none is written", () => {
  expect(
    moments([
      "2025-04-03T14:30:00Z",
      "2025-04-03 14:30",
      "2025-04-03T14:30:15.250+02:00",
      "2025-04-03T14:30:00-0330",
      "20250403T143000Z",
      "2025-04-03 14:30 UTC",
      "2025-04-03",
    ]),
  ).toEqual([
    "2025-04-03T14:30:00Z",
    "2025-04-03T14:30:00",
    "2025-04-03T14:30:15.250+02:00",
    "2025-04-03T14:30:00-03:30",
    "2025-04-03T14:30:00Z",
    "2025-04-03T14:30:00Z",
    "2025-04-03T00:00:00",
  ]);
});

test("moments are read as people and programs write them", () => {
  expect(
    moments([
      "13/04/2025 2:30 PM",
      "4/13/2025, 2:30:00 PM",
      "13.04.2025 14.30",
      "13 Apr 2025 14:30",
      "2025年4月13日 14時30分",
      "2025. 4. 13. 오후 2:30",
      "2025/4/13 下午2:30",
    ]),
  ).toEqual(Array(7).fill("2025-04-13T14:30:00"));
  expect(
    moments(["Sun, 13 Apr 2025 14:30:00 +0200", "Sun Apr 13 2025 14:30:00 GMT+0200 (Central European Time)"]),
  ).toEqual(Array(2).fill("2025-04-13T14:30:00+02:00"));
});

test("a zone by name means several things and is refused", () => {
  expect(moments(["2025-04-03 14:30 CST", "2025-04-03 25:00", "2025-04-03 14:60"])).toEqual(
    Array(3).fill("<datetime>"),
  );
});

test("times are read as people write them", () => {
  expect(
    readAll(["14:30", "2:30 pm", "2:30 p.m.", "14h30", "14.30", "14:30:00", "下午2:30", "14時30分", "٢:٣٠ م"], {
      type: "time",
    }),
  ).toEqual(Array(9).fill("14:30:00"));
  expect(readAll(["12 am", "12:30 AM", "12 pm", "0:00", "14h", "9:05:07.5"], { type: "time" })).toEqual([
    "00:00:00",
    "00:30:00",
    "12:00:00",
    "00:00:00",
    "14:00:00",
    "09:05:07.5",
  ]);
});

test("what is no time of day is at fault", () => {
  expect(readAll(["24:00", "14:60", "14", "13 pm", "0 am", "14:30Z", "14:3"], { type: "time" })).toEqual(
    Array(7).fill("<time>"),
  );
});

const anyDay = fc.record({
  year: fc.integer({ min: 1950, max: 2049 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});
const two = (part: number): string => String(part).padStart(2, "0");

test("a date written in any of the known ways is that day again", () => {
  const shapes: readonly (readonly [ColumnReading["dateOrder"], (y: number, m: number, d: number) => string])[] = [
    ["dmy", (y, m, d) => `${d}/${m}/${y}`],
    ["dmy", (y, m, d) => `${two(d)}-${two(m)}-${two(y % 100)}`],
    ["mdy", (y, m, d) => `${two(m)}/${two(d)}/${y}`],
    ["mdy", (y, m, d) => `${m}.${d}.${y}`],
    ["ymd", (y, m, d) => `${two(y % 100)}/${m}/${two(d)}`],
    [null, (y, m, d) => `${y}/${m}/${d}`],
    [null, (y, m, d) => `${y}${two(m)}${two(d)}`],
    [null, (y, m, d) => `${y}年${m}月${d}日`],
    ["dmy", (y, m, d) => `${d}.${m}.${y + 543}`],
  ];
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...shapes), ({ year, month, day }, [dateOrder, write]) => {
      expect(dates([write(year, month, day)], dateOrder)).toEqual([`${year}-${two(month)}-${two(day)}`]);
    }),
  );
});

test("a date the browser writes with the month's name is that day again", () => {
  const languages = [
    "en",
    "en-GB",
    "de",
    "fr",
    "es",
    "it",
    "pt",
    "nl",
    "pl",
    "ru",
    "uk",
    "tr",
    "sv",
    "da",
    "fi",
    "cs",
    "el",
    "ro",
    "id",
    "hi",
  ];
  fc.assert(
    fc.property(
      anyDay,
      fc.constantFrom(...languages),
      fc.constantFrom("long", "medium"),
      ({ year, month, day }, language, dateStyle) => {
        const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
          dateStyle: dateStyle === "long" ? "long" : "medium",
          timeZone: "UTC",
        });
        const text = format.format(Date.UTC(year, month - 1, day));
        expect([text, ...dates([text], "dmy")]).toEqual([text, `${year}-${two(month)}-${two(day)}`]);
      },
    ),
    { numRuns: 300 },
  );
});

test("a time written in any of the known ways is that time again", () => {
  const shapes: readonly ((h: number, m: number) => string)[] = [
    (h, m) => `${h}:${two(m)}`,
    (h, m) => `${two(h)}.${two(m)}`,
    (h, m) => `${h}h${two(m)}`,
    (h, m) => `${h % 12 === 0 ? 12 : h % 12}:${two(m)} ${h < 12 ? "AM" : "pm"}`,
    (h, m) => `${h}時${m}分`,
  ];
  fc.assert(
    fc.property(fc.nat(23), fc.nat(59), fc.constantFrom(...shapes), (hour, minute, write) => {
      expect(readAll([write(hour, minute)], { type: "time" })).toEqual([`${two(hour)}:${two(minute)}:00`]);
    }),
  );
});

test("what is told at one look is what reading with care tells", () => {
  const careful = readerOf({ type: "datetime" });
  fc.assert(
    fc.property(anyDay, fc.nat(23), fc.nat(59), ({ year, month, day }, hour, minute) => {
      const text = `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
      expect(careful.value(text)).toBe(`${text}:00`);
    }),
  );
});
