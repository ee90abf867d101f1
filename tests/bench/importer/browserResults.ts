import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { atLeast, atMost, type BenchResult } from "../bench.ts";
import { measureInChromium, previewInChromium } from "./inChromium.ts";
import { writeLargeTable } from "./largeTable.ts";

const ROWS = 1_000_000;
const ROUNDS = 3;
const LARGE = 500_000_000;

/** A million rows of twelve columns in Chromium, beside Papa Parse in the same page; and how soon half a gigabyte shows. */
export const browserResults = async (): Promise<readonly BenchResult[]> => {
  const folder = await mkdtemp(join(tmpdir(), "handrail-table-"));
  try {
    const million = join(folder, "million.csv");
    await writeLargeTable(million, { rows: ROWS });
    const { papa, worker, workerMegabytes, sliced } = await measureInChromium(million, ROUNDS);
    await rm(million);
    const large = join(folder, "large.csv");
    await writeLargeTable(large, { bytes: LARGE });
    const preview = await previewInChromium(large);
    const unit = "times";
    return [
      atLeast(3, {
        name: "importer.index_ratio_to_papa",
        value: papa / worker.index,
        unit,
        note: `${ROWS} rows, in a worker`,
      }),
      atLeast(1, {
        name: "importer.parse_ratio_to_papa",
        value: papa / worker.check,
        unit,
        note: "parsing and checking, in a worker",
      }),
      {
        name: "importer.sliced.index_ratio_to_papa",
        value: papa / sliced.index,
        unit,
        note: "on the page's own thread",
      },
      { name: "importer.sliced.parse_ratio_to_papa", value: papa / sliced.check, unit, note: "the same" },
      atMost(150, {
        name: "importer.worker_mb",
        value: workerMegabytes,
        unit: "MB",
        note: "heap and buffers, at most",
      }),
      atMost(1, {
        name: "importer.preview_500mb_s",
        value: preview,
        unit: "s",
        note: "from choosing the file to its columns",
      }),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
