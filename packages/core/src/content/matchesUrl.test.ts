import { describe, expect, test } from "vitest";
import { matchesUrl } from "./matchesUrl.ts";

describe("[CO2] wildcards", () => {
  test.each([
    ["/contacts", "/contacts", true],
    ["/contacts", "/contacts/7", false],
    ["/contacts/*", "/contacts/7", true],
    ["/contacts/*", "/contacts", false],
    ["/contacts/*", "/contacts/7/edit", false],
    ["/contacts/new-*", "/contacts/new-list", true],
    ["/contacts/new-*", "/contacts/old-list", false],
    ["/contacts/**", "/contacts", true],
    ["/contacts/**", "/contacts/7/edit", true],
    ["/**/edit", "/contacts/7/edit", true],
    ["/**/edit", "/edit", true],
    ["/**/edit", "/contacts/7", false],
    ["/**/7/**/edit", "/a/7/b/7/c/edit", true],
    ["/**", "/", true],
    ["/", "/", true],
    ["/", "/a", false],
  ])("%s on %s: %s", (pattern, path, expected) => {
    expect(matchesUrl(pattern, path)).toBe(expected);
  });
});

describe("[CO3] what of a path counts", () => {
  test.each([
    ["/contacts", "/contacts?page=2", true],
    ["/contacts", "/contacts#top", true],
    ["/contacts", "/contacts/", true],
    ["/contacts", "/Contacts", false],
  ])("%s on %s: %s", (pattern, path, expected) => {
    expect(matchesUrl(pattern, path)).toBe(expected);
  });
});

test("[CO4] a pattern that would explode a regular expression is answered", () => {
  const hostile = `/${"a*".repeat(250)}b`;
  expect(matchesUrl(hostile, `/${"a".repeat(2_000)}`)).toBe(false);
  expect(matchesUrl("/**/a".repeat(100), `${"/a".repeat(600)}/b`)).toBe(false);
});
