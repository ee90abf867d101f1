/** The public interface of Handrail in the browser. Hand-written, so that what a host sees never depends on a library's types. */

/** A property value: flat on purpose. */
export type Scalar = string | number | boolean | null;

/** Options of `init`. */
export interface InitOptions {
  /** The environment's public write key, from Settings. */
  readonly key: string;
  /** Where the Handrail server is, e.g. `https://handrail.example.com`. @default the origin the script came from */
  readonly server?: string | undefined;
  /** Language of the widgets, a BCP 47 tag. @default the page's `lang`, else the browser's */
  readonly locale?: string | undefined;
  /** Reading direction. @default from the locale */
  readonly direction?: "ltr" | "rtl" | undefined;
  /** Own words for the widgets' texts, by message id; see `docs/sdk.md` for the list. */
  readonly messages?: Readonly<Record<string, string>> | undefined;
  /** Colours of the widgets. @default "auto": the page's `color-scheme`, else the system's */
  readonly theme?: "light" | "dark" | "auto" | undefined;
  /**
   * `required`: nothing is stored, sent or made until `consent(true)`. `granted`: begin at once.
   * @default "granted", but "required" where the browser sends Global Privacy Control or Do Not Track
   */
  readonly consent?: "required" | "granted" | undefined;
  /**
   * Where the importer's worker is: a copy of `importer-worker.js` on the page's own origin, for a policy that allows no
   * other; null for none, and importing then takes turns with the page on its own thread.
   * @default the server's
   */
  readonly importerWorker?: string | null | undefined;
  /** Tell the console what is decided and why. @default false: nothing is ever logged */
  readonly debug?: boolean | undefined;
}

/** One step, by its key. */
export interface StepHandle {
  /** The person began it. */
  start(): void;
  /** The person completed it. */
  complete(): void;
  /** The person chose not to do it. */
  skip(): void;
  /** The step now waits for something outside the product: an e-mail, a teammate, a job. */
  waiting(): void;
}

/** How far the person is. */
export interface ProgressView {
  readonly journeys: readonly {
    readonly key: string;
    readonly title: string;
    /** Required steps done, and required steps in all. */
    readonly done: number;
    readonly of: number;
    readonly steps: readonly {
      readonly key: string;
      readonly title: string;
      readonly status: "untouched" | "active" | "waiting" | "skipped" | "done";
      readonly required: boolean;
    }[];
  }[];
}

/** A column an importer fills. */
export interface ImportColumn {
  readonly key: string;
  /** What people call it. */
  readonly label: string;
  /** Other headings it goes by. */
  readonly aliases?: readonly string[] | undefined;
  readonly type?: "text" | "email" | "number" | "date" | undefined;
  readonly required?: boolean | undefined;
}

/** What became of one row: `index` is its place in the chunk handed over. */
export interface RowResult {
  readonly index: number;
  readonly error: string | null;
}

/** An importer the host registers under the name its guides use. */
export interface ImporterDefinition {
  readonly title?: string | undefined;
  readonly columns: readonly ImportColumn[];
  /**
   * Takes some rows, keyed by column. May be called several times; `chunk.key` is the same when a chunk is tried again.
   * Resolve with the rows that failed (or nothing); a rejection fails the whole chunk and is offered for another try.
   */
  readonly onRows: (
    rows: readonly Readonly<Record<string, string>>[],
    chunk: { readonly key: string; readonly offset: number; readonly total: number },
    // biome-ignore lint/suspicious/noConfusingVoidType: a host's async function that returns nothing is Promise<void>.
  ) => Promise<void | readonly RowResult[]>;
  /** The step this import completes. */
  readonly step?: string | undefined;
  /** Rows handed over at once. @default 200 */
  readonly chunkSize?: number | undefined;
}

/** What a host can listen to. */
export interface HandrailEvents {
  readonly ready: Record<string, never>;
  readonly progress: ProgressView;
  readonly stepCompleted: { readonly step: string };
  readonly stall: { readonly step: string; readonly probability: number };
  readonly guideShown: { readonly guide: string };
  readonly guideClosed: { readonly guide: string; readonly reason: string };
}

/**
 * The one global. No method throws, blocks or logs; before the file has arrived each call is kept and replayed, and if it
 * never arrives each call does nothing.
 */
export interface Handrail {
  /** Starts. A second call does nothing. */
  init(options: InitOptions): void;
  /** Says who the person is; what they did anonymously in this browser goes with them. */
  identify(person: string, traits?: Readonly<Record<string, Scalar>>): void;
  /** Says which account they use; `name`, `plan`, `price` (monthly) and `seats` are read by the account reports. */
  account(account: string, traits?: Readonly<Record<string, Scalar>>): void;
  /** Records that something happened, by the name journeys and value metrics use. */
  track(event: string, properties?: Readonly<Record<string, Scalar>>): void;
  /** Says that a page was opened. Called by itself on every route change; call it where a route is not in the URL. */
  page(path?: string): void;
  /** One step, by its key. */
  step(key: string): StepHandle;
  /** How far the person is, now. */
  progress(): ProgressView;
  /** Shows a guide, whatever its trigger; the audience still holds. */
  show(guide: string): void;
  /** Hides a guide, or whatever is shown. */
  hide(guide?: string): void;
  readonly help: {
    /** Opens the help panel, at an entry or a search if given. */
    open(options?: { readonly entry?: string | undefined; readonly query?: string | undefined }): void;
  };
  readonly importer: {
    /** Registers what a guide of the format "importer" opens. Registering a name again replaces it. */
    register(name: string, definition: ImporterDefinition): void;
  };
  /** Grants or withdraws consent; withdrawing forgets everything kept in this browser. */
  consent(granted: boolean): void;
  /** Listens; returns what stops listening. */
  on<Name extends keyof HandrailEvents>(name: Name, listener: (event: HandrailEvents[Name]) => void): () => void;
  /** Forgets the person in this browser (log-out), after sending what is still unsent. */
  reset(): void;
  /** Leaves: no node, listener, timer or observer stays. */
  destroy(): void;
}
