import { describe, expect, it } from "vitest";
import { hrefOf, matchPath, placeOf } from "./place.ts";

describe("matchPath", () => {
  it("reads the named segments, decoded", () => {
    expect(matchPath("/people/:id", "/people/a%2Fb%40c")).toEqual({ id: "a/b@c" });
  });

  it.each([
    ["/people/:id", "/people"],
    ["/people/:id", "/people/a/b"],
    ["/people", "/guides"],
    ["/people/:id", "/people/%E0%A4%A"],
  ])("%s does not match %s", (pattern, path) => {
    expect(matchPath(pattern, path)).toBeNull();
  });

  it("knows the root", () => {
    expect(matchPath("/", "/")).toEqual({});
  });
});

describe("hrefOf", () => {
  it("leaves out what is not set, so that one view has one address", () => {
    expect(hrefOf("/", { days: null, plan: "", journey: undefined })).toBe("/");
  });

  it("and placeOf give back what was put in", () => {
    const query = { q: "Lê & co=1?", plan: "team" };
    const href = hrefOf("/people", query);
    expect(placeOf(new URL(href, "https://handrail.test"))).toEqual({ path: "/people", query });
  });
});
