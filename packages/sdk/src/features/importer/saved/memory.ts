import { type Memory, plainValue, remember, type TableSchema } from "@handrail/importer";
import type { Drawer } from "../../feature.ts";
import type { Reviewing } from "../flow/stage.ts";

const NOTHING: Memory = { headings: {}, values: {} };

const nameOf = (importer: string): string => `importer-memory/${importer}`;

/** What was chosen in earlier imports of this name. */
export const readMemory = async (drawer: Drawer, importer: string): Promise<Memory> => {
  const found = (await drawer.get(nameOf(importer))) as Partial<Memory> | null | undefined;
  // Written by us, perhaps by an older version of us: whatever is no table of words is forgotten.
  const { headings, values } = found ?? {};
  return typeof headings === "object" && typeof values === "object" ? { headings, values } : NOTHING;
};

/** Keeps where columns went and what values became, as they were when rows were sent. */
export const keepMemory = async (
  drawer: Drawer,
  importer: string,
  { opened, mapping, checked }: Reviewing,
  schema: TableSchema,
): Promise<void> => {
  const before = remember(await readMemory(drawer, importer), opened.columns, mapping, schema);
  const values = new Map(Object.entries(before.values).map(([key, words]) => [key, new Map(Object.entries(words))]));
  for (const edit of checked.history.edits.slice(0, checked.history.done)) {
    if (edit.kind !== "mapValues") continue;
    const words = values.get(edit.column) ?? new Map<string, string>();
    for (const [from, to] of edit.pairs) words.set(plainValue(from), to);
    values.set(edit.column, words);
  }
  // Entries throughout: a value may be called `__proto__`.
  const kept = Object.fromEntries([...values].map(([key, words]) => [key, Object.fromEntries(words)]));
  await drawer.set(nameOf(importer), { ...before, values: kept });
};
