import { describe, expect, it } from "vitest";
import type { ImportEngine } from "../engine/engine.ts";
import { callEngine } from "./callEngine.ts";
import { portOf } from "./messages.ts";
import { serveEngine } from "./serveEngine.ts";

/** Calls a test does not make. */
const unused = async (): Promise<never> => {
  throw new Error("not called here");
};
const stub = (own: Partial<ImportEngine>): ImportEngine => ({
  open: unused,
  reopen: unused,
  check: unused,
  edit: unused,
  undo: unused,
  redo: unused,
  tryEdit: unused,
  rows: unused,
  chunk: unused,
  refuse: unused,
  rejects: unused,
  problems: unused,
  close: () => {},
  ...own,
});

const across = (engine: ImportEngine) => {
  const { port1, port2 } = new MessageChannel();
  const called = callEngine(portOf(port1), () => {
    port1.close();
    port2.close();
  });
  serveEngine(engine, portOf(port2));
  return called;
};

const OPTIONS = { name: "a.csv", schema: { columns: [] }, memory: { headings: {}, values: {} } };

describe("an engine behind a port", () => {
  it("answers as the engine does, values as they are", async () => {
    const chunk = { records: [{ name: "Ada", n: 1 }], rows: [4], next: null };
    const engine = across(stub({ chunk: async (from, most) => ({ ...chunk, next: from + most }) }));
    expect(await engine.chunk(3, 5)).toEqual({ ...chunk, next: 8 });
    engine.close();
  });

  it("reports progress to the call it belongs to", async () => {
    const engine = across(
      stub({
        undo: async (onProgress) => {
          onProgress?.({ share: 0.5, rows: 7 });
          throw Object.assign(new Error("off"), { name: "AbortError" });
        },
      }),
    );
    const seen: number[] = [];
    await expect(engine.undo(({ rows }) => seen.push(rows))).rejects.toMatchObject({ name: "AbortError" });
    expect(seen).toEqual([7]);
    engine.close();
  });

  it("asks the host's own check on this side, and only where there is one", async () => {
    const asked: unknown[] = [];
    const engine = across(
      stub({
        open: async (_file, { hostCheck }) => {
          asked.push(hostCheck === null ? null : await hostCheck([{ name: "Ada" }], [1]));
          return { ok: false, error: { kind: "empty" } };
        },
      }),
    );
    await engine.open(new Blob([]), {
      ...OPTIONS,
      hostCheck: async (records, rows) => rows.map((row) => ({ row, column: "name", message: String(records.length) })),
    });
    await engine.open(new Blob([]), { ...OPTIONS, hostCheck: null });
    expect(asked).toEqual([[{ row: 1, column: "name", message: "1" }], null]);
    engine.close();
  });

  it("ends what is still waiting when it is closed", async () => {
    const engine = across(stub({ redo: () => new Promise(() => {}) }));
    const waiting = engine.redo();
    engine.close();
    await expect(waiting).rejects.toMatchObject({ name: "AbortError" });
  });
});
