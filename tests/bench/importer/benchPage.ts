/** Runs in Chromium: the engine in its worker, and Papa Parse in a worker of its own, on the same file. */
import { completeSchema, type ImportEngine, openEngine, type TableSchema } from "@handrail/importer";
import { LARGE_COLUMNS } from "./columns.ts";

/** Seconds. */
export interface Timing {
  readonly rows: number;
  /** From choosing the file to knowing its columns. */
  readonly preview: number;
  readonly index: number;
  /** Parsing and checking every row, the index being there. */
  readonly check: number;
  readonly ready: number;
}

/** What the benchmark calls. */
export interface BenchPage {
  papa(): Promise<number>;
  engine(worker: boolean): Promise<Timing>;
  /** Seconds from choosing the file to its columns, and no more. */
  preview(): Promise<number>;
}

declare global {
  interface Window {
    bench: BenchPage;
  }
}

const seconds = (since: number): number => (performance.now() - since) / 1000;

const chosen = (): File => {
  const file = document.querySelector<HTMLInputElement>("#file")?.files?.[0];
  if (file === undefined) throw new Error("No file was chosen.");
  return file;
};

const schema: TableSchema = completeSchema(LARGE_COLUMNS).schema;

const open = async (engine: ImportEngine, file: File) => {
  const memory = { headings: {}, values: {} };
  const opened = await engine.open(file, { name: file.name, schema, memory, hostCheck: null });
  if (!opened.ok) throw new Error(`The table could not be opened: ${opened.error.kind}`);
  return opened.value;
};

window.bench = {
  papa: () =>
    new Promise((resolve, reject) => {
      const worker = new Worker("/papa-worker.js");
      worker.onmessage = ({ data }) => {
        worker.terminate();
        resolve(Number(data));
      };
      worker.onerror = () => reject(new Error("Papa Parse failed in its worker."));
      worker.postMessage(chosen());
    }),
  engine: async (inWorker) => {
    const engine = await openEngine({ worker: inWorker ? "/importer-worker.js" : null });
    const file = chosen();
    const began = performance.now();
    const opened = await open(engine, file);
    const preview = seconds(began);
    let indexed = 0;
    const started = performance.now();
    const { reading, mapping } = opened;
    const checked = await engine.check({ reading, mapping, history: { edits: [], done: 0 } }, ({ rows }) => {
      // Rows are counted once every one of them is known.
      if (rows === 0) indexed = seconds(started);
    });
    const check = seconds(started) - indexed;
    engine.close();
    return { rows: checked.rows, preview, index: indexed, check, ready: checked.ready };
  },
  preview: async () => {
    const engine = await openEngine({ worker: "/importer-worker.js" });
    const began = performance.now();
    await open(engine, chosen());
    const took = seconds(began);
    engine.close();
    return took;
  },
};
