import { describe, expect, it } from "vitest";
import { hrefOf, placeOf } from "../location/place.ts";
import { type Filters, filtersIn, queryOf } from "./filters.ts";

const at = (href: string) => filtersIn(placeOf(new URL(href, "https://handrail.test")));

describe("filters", () => {
  it("are four weeks of everything by default, with nothing in the address", () => {
    expect(at("/")).toEqual({ days: "28", journey: null, plan: null });
    expect(hrefOf("/", queryOf(at("/")))).toBe("/");
  });

  it.each<Filters>([
    { days: "7", journey: "getting-started", plan: "team" },
    { days: "365", journey: null, plan: "a & b" },
    { days: "28", journey: "über", plan: null },
  ])("come back from the address they make: %o", (filters) => {
    expect(at(hrefOf("/", queryOf(filters)))).toEqual(filters);
  });

  it.each(["0", "366", "-1", "seven", "7.5", "", "1e2"])("take %j days for not set", (days) => {
    expect(at(hrefOf("/", { days })).days).toBe("28");
  });
});
