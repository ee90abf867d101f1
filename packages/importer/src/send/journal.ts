import type { RowSet } from "../edits/edit.ts";
import type { HostFault, Plan } from "../engine/engine.ts";

/** Where journals are kept, by name; the drawer of the SDK is one. No member rejects. */
export interface Keep {
  /** Undefined where nothing was kept. */
  get(name: string): Promise<unknown>;
  /** Resolves once it is on disk; false where it is not. */
  set(name: string, value: unknown): Promise<boolean>;
  remove(name: string): Promise<void>;
}

/** What is imported, and how: written when sending begins. */
export interface About {
  readonly version: 1;
  readonly session: string;
  /** The host's name for the importer. */
  readonly importer: string;
  readonly file: { readonly name: string; readonly size: number; readonly fingerprint: string };
  readonly plan: Plan;
  /** Rows ready to be sent, those accepted in earlier rounds included. */
  readonly rows: number;
  /** Counts up when rows that were put right are sent: what was refused before may be sent again. */
  readonly round: number;
  readonly startedAt: number;
}

/** The chunk of which it is not known whether it was taken. */
export interface Out {
  readonly rows: RowSet;
  readonly key: string;
}

/** What became of rows in one stretch. Pages are written once and never changed. */
export interface Page {
  readonly round: number;
  readonly accepted: RowSet;
  readonly leftOut: RowSet;
  readonly refused: readonly HostFault[];
}

/** How far it is; small, since it is written before each chunk. */
export interface Head {
  readonly round: number;
  /** Ready rows before this one are dealt with, in this round. */
  readonly at: number;
  /** Rows sent at once, lately. */
  readonly size: number;
  readonly out: Out | null;
  /** Nothing is left to send. */
  readonly isDone: boolean;
  /** Names of the pages before `open`. */
  readonly pages: readonly string[];
  readonly open: Page;
  readonly savedAt: number;
}

/** An import as it was kept. */
export interface Kept {
  readonly about: About;
  readonly head: Head;
  /** Those of `head.pages`. */
  readonly pages: readonly Page[];
}

/** Whether rows remain to be sent, or to be asked for. */
export const resumable = ({ head }: Kept): boolean => !head.isDone || head.out !== null;

/** The names of what is kept of one import. */
export const namesOf = (session: string): { readonly about: string; readonly head: string; readonly file: string } => ({
  about: `import/${session}/about`,
  head: `import/${session}/head`,
  file: `import/${session}/file`,
});

/** Reads what was kept of one import; null where anything of it is missing or not as we write it. */
export const readKept = async (keep: Keep, session: string): Promise<Kept | null> => {
  const names = namesOf(session);
  const [about, head] = [await keep.get(names.about), await keep.get(names.head)];
  if (!isAbout(about) || about.session !== session || !isHead(head)) return null;
  const pages = await Promise.all(head.pages.map((name) => keep.get(name)));
  return pages.every(isPage) ? { about, head, pages } : null;
};

// Parsers of our own writing: whole shapes of what is counted and looped over, kinds alone of what is handed on.

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

const fits = (value: unknown, kinds: Readonly<Record<string, string>>): value is Readonly<Record<string, unknown>> =>
  isObject(value) && Object.entries(kinds).every(([name, kind]) => typeof value[name] === kind);

const isRowSet = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every((range) => Array.isArray(range) && Number.isInteger(range[0]) && Number.isInteger(range[1]));

const isAbout = (value: unknown): value is About =>
  fits(value, { session: "string", importer: "string", rows: "number", round: "number", startedAt: "number" }) &&
  value["version"] === 1 &&
  fits(value["file"], { name: "string", size: "number", fingerprint: "string" }) &&
  fits(value["plan"], { reading: "object", mapping: "object", history: "object" });

const isPage = (value: unknown): value is Page =>
  fits(value, { round: "number" }) &&
  isRowSet(value["accepted"]) &&
  isRowSet(value["leftOut"]) &&
  Array.isArray(value["refused"]) &&
  value["refused"].every((fault) => fits(fault, { row: "number", message: "string" }));

const isHead = (value: unknown): value is Head =>
  fits(value, { round: "number", at: "number", size: "number", isDone: "boolean", savedAt: "number", out: "object" }) &&
  (value["out"] === null || (fits(value["out"], { key: "string" }) && isRowSet(value["out"]["rows"]))) &&
  Array.isArray(value["pages"]) &&
  value["pages"].every((name) => typeof name === "string") &&
  isPage(value["open"]);
