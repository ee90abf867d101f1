import { minutes, seconds, timestamp } from "@handrail/core/base";
import { expect, it } from "vitest";
import { parseRetryAfter } from "./retryAfter.ts";

const now = timestamp(Date.UTC(2026, 0, 1, 12));

it.each([
  ["30", seconds(30)],
  ["0", seconds(0)],
  ["-5", seconds(0)],
  ["1e12", minutes(15)],
  ["Infinity", minutes(15)],
  ["Thu, 01 Jan 2026 12:01:00 GMT", minutes(1)],
  ["Thu, 01 Jan 2026 11:00:00 GMT", minutes(0)],
  ["Fri, 01 Jan 2027 12:00:00 GMT", minutes(15)],
  ["soon", null],
  ["", null],
  [null, null],
])("reads %j as %j", (header, expected) => {
  expect(parseRetryAfter(header, now)).toBe(expected);
});
