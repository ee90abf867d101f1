import { expect, it } from "vitest";
import type { ChunkAnswer, ChunkInfo } from "./answer.ts";
import { dryRun } from "./dryRun.ts";
import { aboutOf, chunksOf, failure, fakePorts, tableOf } from "./sending.test-data.ts";

const runOf = (rows: number, answer: (chunk: ChunkInfo) => ChunkAnswer, chunkSize = 4) => {
  const { ports } = fakePorts();
  return dryRun({
    about: aboutOf(rows),
    chunk: chunksOf(tableOf(rows)),
    deliver: async (_, chunk) => answer(chunk),
    chunkSize,
    ports: {
      ...ports,
      after: (_, callback) => {
        const timer = setTimeout(callback);
        return () => clearTimeout(timer);
      },
    },
    onUnauthorized: null,
    onProgress: () => undefined,
  });
};

it("adds up what the host would do, with what would change", async () => {
  const chunks: ChunkInfo[] = [];
  const result = await runOf(5, (chunk) => {
    chunks.push(chunk);
    if (chunk.offset > 0) return [{ index: 0, action: "skip" }];
    return [
      { index: 0, action: "create" },
      { index: 1, action: "update", changes: { name: ["Ann", "Anne"] } },
      { index: 2, error: "No such team" },
    ];
  }).done;
  expect(result).toMatchObject({
    create: 1,
    update: 1,
    skip: 1,
    unsaid: 1,
    refused: [{ row: 3, column: null, message: "No such team" }],
    changes: [{ row: 2, column: "name", before: "Ann", after: "Anne" }],
    progress: { unsent: 0 },
  });
  expect(chunks.every(({ dryRun: isDry, key }) => isDry && key.endsWith(":dry"))).toBe(true);
});

it("shows the first two hundred changes, and asks again where it was not answered", async () => {
  let attempts = 0;
  const result = await runOf(
    300,
    ({ rows }) => {
      attempts += 1;
      if (attempts === 1) throw failure("unreachable");
      return rows.map((_, index) => ({ index, action: "update", changes: { name: [null, "x"] } }));
    },
    100,
  ).done;
  expect(result).toMatchObject({ update: 300, create: 0 });
  expect(result.changes).toHaveLength(200);
});

it("is not put off by an answer of another shape", async () => {
  const junk = [
    null,
    7,
    { index: "0", action: "create" },
    { index: 9, action: "create" },
    { index: 0, changes: 3 },
    { index: 1, changes: { a: 1 } },
  ];
  const result = await runOf(4, () => junk as unknown as ChunkAnswer).done; // a host may answer anything
  expect(result).toMatchObject({ create: 0, update: 0, skip: 0, unsaid: 4, changes: [] });
});
