/** The thread behind `startCheckpointer`. A passive checkpoint waits for nobody and blocks nobody. */
import { DatabaseSync } from "node:sqlite";
import { parentPort, workerData } from "node:worker_threads";

/** What the thread is told at its start. */
export interface CheckpointerOptions {
  readonly file: string;
  /** Milliseconds between two looks at the log. */
  readonly every: number;
}

const { file, every }: CheckpointerOptions = workerData;

const database = new DatabaseSync(file, { timeout: 0 });
// As on the writer: with less, the log would not be synced before its pages reach the file.
database.exec("PRAGMA synchronous = FULL; PRAGMA cache_size = -256");
const checkpoint = database.prepare("PRAGMA wal_checkpoint(PASSIVE)");
const timer = setInterval(() => checkpoint.get(), every);

parentPort?.once("message", () => {
  clearInterval(timer);
  database.close();
});
