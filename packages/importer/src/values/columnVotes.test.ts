import { expect, test } from "vitest";
import { ALL_TYPES } from "./allTypes.test-data.ts";
import { type Decision, UNDECIDED } from "./columnVotes.ts";
import { columnOf } from "./readerOf.test-data.ts";

const decide = (type: string, texts: readonly string[]): Decision => {
  const votes = ALL_TYPES.votes(columnOf({ type }));
  for (const text of texts) votes?.add(text);
  return votes?.decide() ?? UNDECIDED;
};
const times = (count: number, text: string): readonly string[] => Array<string>(count).fill(text);

test("one day above twelve decides for its column", () => {
  expect(decide("date", ["03/04/2025", "13/04/2025"]).dateOrder).toBe("dmy");
  expect(decide("datetime", ["03/04/2025 10:00", "04/13/2025 10:00"]).dateOrder).toBe("mdy");
  expect(decide("date", ["01/04/03", "99/04/03"]).dateOrder).toBe("ymd");
});

test("dates that read both ways decide nothing, and are counted", () => {
  expect(decide("date", ["03/04/2025", "04/05/2025", "05/05/2025"])).toMatchObject({
    dateOrder: null,
    dates: { dmy: 0, mdy: 0, ambiguous: 2 },
  });
});

test("ISO dates, dates with points and months by name have nothing to say", () => {
  expect(decide("date", ["2025-04-03", "03.04.2025", "3 Apr 2025"])).toMatchObject({
    dateOrder: null,
    dates: { dmy: 0, mdy: 0, ambiguous: 0 },
  });
});

test("three quarters win against a few slips, and less decides nothing", () => {
  expect(decide("date", [...times(9, "13/04/2025"), "04/13/2025"])).toMatchObject({
    dateOrder: "dmy",
    dates: { mdy: 1 },
  });
  expect(decide("date", [...times(5, "13/04/2025"), ...times(4, "04/13/2025")]).dateOrder).toBeNull();
});

test("days that cannot be have no vote", () => {
  expect(decide("date", ["45/04/2025", "13/13/2025", "04/45/2025", "abc"])).toMatchObject({
    dateOrder: null,
    dates: { dmy: 0, mdy: 0, ambiguous: 0 },
  });
});

test("a number with both signs, a short fraction or repeated groups decides", () => {
  for (const text of ["1.234,56", "1,5", "1.234.567", "€ 1.234,50", "1 234,5", "(3,25)"])
    expect([text, decide("number", ["1.234", text]).decimal]).toEqual([text, ","]);
  for (const text of ["1,234.56", "1.5", "1,234,567", "0.512", "1234.567", ".5"])
    expect([text, decide("number", ["1,234", text]).decimal]).toEqual([text, "."]);
});

test("a sign before three digits alone decides nothing", () => {
  expect(decide("number", ["1,234", "12,500"])).toMatchObject({ decimal: null, decimals: { ambiguous: 2 } });
});

test("shorter numbers without a sign show that it sets off thousands", () => {
  expect(decide("number", ["1,234", "250", "12,500"]).decimal).toBe(".");
  expect(decide("number", ["1.234", "250", "12.500"]).decimal).toBe(",");
});

test("longer numbers without a sign show that it does not", () => {
  expect(decide("number", ["1.234", "12345"]).decimal).toBe(".");
  expect(decide("number", ["1,234", "250", "12345"]).decimal).toBe(",");
});

test("in whole numbers a sign before three digits sets off thousands", () => {
  expect(decide("integer", ["1.234", "5000"]).decimal).toBe(",");
});

test("texts that are no numbers have no vote, and neither have other columns", () => {
  expect(decide("number", ["a, b", "x.y", "1,2,3"])).toMatchObject({ decimal: null, decimals: { point: 0, comma: 0 } });
  expect(decide("text", ["1.234,56", "13/04/2025"])).toMatchObject({ decimal: null, dateOrder: null });
});
