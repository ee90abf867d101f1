import { expect, it } from "vitest";
import { looksPersonal } from "./personalData.ts";

it.each([
  "ann@example.com",
  "write to ann.b+c@mail.example.co.uk",
  "+44 20 7946 0958",
  "(020) 7946-0958",
  "4111 1111 1111 1111",
  "378282246310005",
  "5555555555554444",
])("%j is personal", (text) => {
  expect(looksPersonal(text)).toBe(true);
});

it.each([
  "",
  "pro",
  "2026-11-21",
  "2026-11-21T09:30:00Z",
  "1795297410422",
  "order 12345",
  "12,500.00",
  "v1.22.333",
  "4111 1111 1111 1112",
  "9f2ef8a-cb6a-4669-8405",
  "50% @ checkout",
  "#1234567",
])("%j is not", (text) => {
  expect(looksPersonal(text)).toBe(false);
});
