import { describe, expect, test } from "vitest";
import { after, hours, milliseconds, minutes, timestamp } from "../base/index.ts";
import { correctedAt } from "./clock.ts";
import { REFUSAL_STATUS, refusal } from "./refusal.ts";
import { dashboardRoutes, routes } from "./routes.ts";

const RECEIVED = timestamp(1_770_000_000_000);
const before = (duration: number) => timestamp(RECEIVED - duration);

describe("[WP15] clocks", () => {
  test("a clock within five minutes is taken at its word", () => {
    expect(correctedAt(before(hours(2)), before(minutes(5)), RECEIVED)).toBe(before(hours(2)));
  });

  test("a clock that is behind is moved on by as much as it is behind", () => {
    expect(correctedAt(before(hours(50)), before(hours(48)), RECEIVED)).toBe(before(hours(2)));
  });

  test("a clock that is ahead is moved back by as much as it is ahead", () => {
    const ahead = after(RECEIVED, hours(24));
    expect(correctedAt(timestamp(ahead - minutes(3)), ahead, RECEIVED)).toBe(before(minutes(3)));
  });

  test("no event is later than its arrival", () => {
    const slightlyAhead = after(RECEIVED, minutes(4));
    expect(correctedAt(slightlyAhead, slightlyAhead, RECEIVED)).toBe(RECEIVED);
    expect(correctedAt(after(RECEIVED, hours(1)), RECEIVED, RECEIVED)).toBe(RECEIVED);
  });
});

test("[WP16] each refusal has a status of its own", () => {
  const statuses = Object.values(REFUSAL_STATUS);
  expect(new Set(statuses).size).toBe(statuses.length);
  expect(statuses.every((status) => status >= 400)).toBe(true);
  expect(refusal("tooMany", "Wait.", milliseconds(5))).toEqual({ error: "tooMany", message: "Wait.", retryAfter: 5 });
  expect(refusal("notFound", "Gone.").retryAfter).toBeNull();
});

test("[WP16] no two routes share method and path", () => {
  const all = [...Object.values(routes), ...Object.values(dashboardRoutes)].map(
    ({ method, path }) => `${method} ${path}`,
  );
  expect(new Set(all).size).toBe(all.length);
});
