import type { GridRow, ImportEngine } from "@handrail/importer";
import { expect, it } from "vitest";
import { createRowWindow, type Window } from "./rowWindow.ts";

const rowAt = (row: number): GridRow => ({ row, values: [], faults: [], state: "ready" });
type Answer = Awaited<ReturnType<ImportEngine["rows"]>>;

/** An engine of 1000 rows that answers when it is told to. */
const setUp = () => {
  const asked: { readonly from: number; readonly count: number; readonly answer: () => void; fail(): void }[] = [];
  const seen: Window[] = [];
  const engine: Pick<ImportEngine, "rows"> = {
    rows: (_, { from, count }) =>
      new Promise<Answer>((resolve, reject) => {
        const rows = Array.from({ length: Math.max(0, Math.min(1000, from + count) - from) }, (_unused, at) =>
          rowAt(from + at),
        );
        asked.push({ from, count, answer: () => resolve({ rows, count: 1000 }), fail: () => reject(new Error("off")) });
      }),
  };
  const window = createRowWindow(engine, { kind: "all" }, (next) => seen.push(next));
  return { window, asked, seen };
};
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

it("asks once for what is wanted by the time an answer comes, and skips what lies between", async () => {
  const { window, asked, seen } = setUp();
  window.want(0, 20);
  for (let from = 100; from <= 500; from += 100) window.want(from, from + 20);
  expect(asked).toHaveLength(1);
  asked[0]?.answer();
  await settle();
  expect(asked).toHaveLength(2);
  expect(asked[1]?.from).toBeGreaterThan(400);
  asked[1]?.answer();
  await settle();
  expect(seen.at(-1)?.rows.some(({ row }) => row === 510)).toBe(true);
  expect(asked).toHaveLength(2);
});
it("asks for nothing that is at hand", async () => {
  const { window, asked } = setUp();
  window.want(0, 20);
  asked[0]?.answer();
  await settle();
  window.want(10, 40);
  await settle();
  expect(asked).toHaveLength(1);
});
it("asks anew after an edit, also where the call before was called off by it", async () => {
  const { window, asked, seen } = setUp();
  window.want(0, 20);
  asked[0]?.fail();
  await settle();
  window.refresh({ kind: "all" });
  await settle();
  asked[1]?.answer();
  await settle();
  expect(seen).toHaveLength(1);
});
it("is content where fewer rows come than were wanted", async () => {
  const { window, asked } = setUp();
  window.want(990, 2000);
  asked[0]?.answer();
  await settle();
  expect(asked).toHaveLength(1);
});
it("tells nothing once it is over", async () => {
  const { window, asked, seen } = setUp();
  window.want(0, 20);
  window.dispose();
  asked[0]?.answer();
  await settle();
  expect(seen).toEqual([]);
});
