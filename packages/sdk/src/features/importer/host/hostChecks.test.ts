import { describe, expect, it } from "vitest";
import type { ImporterDefinition, StandardSchema } from "../../../api/types.ts";
import { hostCheckOf } from "./hostChecks.ts";

/** A schema that refuses what the function says something about. */
const aStandard = (judge: (value: unknown) => string | null, path?: readonly PropertyKey[]): StandardSchema => ({
  "~standard": {
    version: 1,
    vendor: "test",
    validate: async (value) => {
      const message = judge(value);
      return message === null ? { value } : { issues: [{ message, path: path ?? [] }] };
    },
  },
});

/** A clock that moves by a millisecond each time it is looked at, and counts the breaths. */
const aThread = () => {
  let time = 0;
  let breaths = 0;
  return {
    breaths: () => breaths,
    now: () => {
      time += 1;
      return time;
    },
    breathe: async () => {
      breaths += 1;
    },
  };
};
const check = async (part: Partial<ImporterDefinition>, rows: readonly Record<string, string | null>[]) => {
  const columns = part.columns ?? [{ key: "name", label: "Name" }];
  const own = hostCheckOf({ ...part, columns }, aThread());
  if (own === null) throw new Error("There is no check.");
  return await own(
    rows,
    rows.map((_, at) => at + 1),
  );
};

describe("the host's own checks", () => {
  it("are none where it has none", () => {
    expect(hostCheckOf({ columns: [{ key: "name", label: "Name" }] }, aThread())).toBeNull();
  });
  it("look at one row at a time", async () => {
    const checkRow = ({ name }: Readonly<Record<string, unknown>>) =>
      name === "Bob" ? [{ column: "name", message: "Not Bob" }] : undefined;
    expect(await check({ checkRow }, [{ name: "Ann" }, { name: "Bob" }])).toEqual([
      { row: 2, column: "name", message: "Not Bob" },
    ]);
  });
  it("look at some rows at a time, and a place outside them is no row", async () => {
    const checkRows = async () => [
      { index: 1, message: "Taken" },
      { index: 7, message: "Nowhere" },
    ];
    expect(await check({ checkRows }, [{ name: "Ann" }, { name: "Bob" }])).toEqual([
      { row: 2, column: null, message: "Taken" },
    ]);
  });
  it("ask Standard Schemas, of a row and of each value that is there", async () => {
    const schema = aStandard(() => "Odd row", ["name", "first"]);
    const column = { key: "name", label: "Name", schema: aStandard((value) => (value === "x" ? "Odd value" : null)) };
    expect(await check({ columns: [column], schema }, [{ name: "x" }])).toEqual([
      { row: 1, column: "name", message: "Odd value" },
      { row: 1, column: "name", message: "Odd row" },
    ]);
    expect(await check({ columns: [column] }, [{ name: null }])).toEqual([]);
  });
  it("make what they throw a fault of that row alone", async () => {
    const checkRow = ({ name }: Readonly<Record<string, unknown>>) => {
      if (name === "Ann") throw new Error("Cannot tell");
      return [];
    };
    expect(await check({ checkRow }, [{ name: "Ann" }, { name: "Bob" }])).toEqual([
      { row: 1, column: null, message: "Cannot tell" },
    ]);
  });
  it("give the page its turn between slices", async () => {
    const thread = aThread();
    const own = hostCheckOf({ columns: [], checkRow: () => [] }, thread);
    await own?.(
      Array.from({ length: 100 }, () => ({})),
      Array.from({ length: 100 }, (_, at) => at),
    );
    expect(thread.breaths()).toBeGreaterThan(8);
  });
});
