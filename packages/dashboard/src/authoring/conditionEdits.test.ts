import type { Condition } from "@handrail/core/content";
import { parseSegment } from "@handrail/core/content/schema";
import { describe, expect, it } from "vitest";
import { asGroup, emptyLeaf, inner, isNegated, LEAF_KINDS, negated } from "./conditionEdits.ts";

const url: Condition = { kind: "url", pattern: "/a" };

describe("the condition builder", () => {
  it("draws a lone row as a group of one", () => {
    expect(asGroup(url)).toEqual({ kind: "all", of: [url] });
    expect(asGroup({ kind: "any", of: [url] })).toEqual({ kind: "any", of: [url] });
  });

  it("turns a row round and back", () => {
    expect(isNegated(negated(url, true))).toBe(true);
    expect(negated(negated(url, true), true)).toEqual({ kind: "not", of: url });
    expect(negated(negated(url, true), false)).toEqual(url);
    expect(inner({ kind: "not", of: { kind: "not", of: url } })).toEqual(url);
  });

  it.each(LEAF_KINDS.map(({ value }) => value))("begins a row of the kind %s with a known shape", (kind) => {
    const parsed = parseSegment({ key: "s", name: "S", condition: emptyLeaf(kind) });
    // Names still to be filled in may be missed; the shape itself must be right.
    const problems = parsed.ok ? [] : parsed.error;
    expect(problems.filter(({ path }) => path === "condition" || path === "condition.kind")).toEqual([]);
  });
});
