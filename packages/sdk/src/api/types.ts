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

/** What a value of a column is; `id` is text that keeps its leading zeros and long digits. */
export type ImportType =
  | "text"
  | "id"
  | "number"
  | "integer"
  | "boolean"
  | "date"
  | "datetime"
  | "time"
  | "email"
  | "url"
  | "phone"
  | "enum"
  | "country"
  | "currency"
  | "list";

/** A value as it is handed over: dates and times as ISO text, countries and currencies as ISO codes, nothing as null. */
export type ImportValue = string | number | boolean | readonly string[] | null;

/** A row as it is handed over, by column key. */
export type ImportRow = Readonly<Record<string, ImportValue>>;

/** Any schema of a library that follows standardschema.dev: valibot, zod, arktype and others. */
export interface StandardSchema {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => StandardResult | Promise<StandardResult>;
  };
}

type StandardResult =
  | { readonly value: unknown; readonly issues?: undefined }
  | {
      readonly issues: readonly {
        readonly message: string;
        readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
      }[];
    };

/** A column an importer fills. */
export interface ImportColumn {
  readonly key: string;
  /** What people call it. */
  readonly label: string;
  /** Other headings it goes by. */
  readonly aliases?: readonly string[] | undefined;
  /** @default "text" */
  readonly type?: ImportType | undefined;
  /** A value in every row. @default false */
  readonly required?: boolean | undefined;
  /** No two rows with the same value. @default false */
  readonly unique?: boolean | undefined;
  /** The values of an `enum`, or of the items of a `list`. */
  readonly options?:
    | readonly (
        | string
        | {
            readonly value: string;
            readonly label?: string | undefined;
            readonly aliases?: readonly string[] | undefined;
          }
      )[]
    | undefined;
  /** The whole value must match. */
  readonly pattern?: RegExp | string | undefined;
  /** Characters; items of a `list`. */
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  /** Of numbers; of dates as ISO text. */
  readonly min?: number | string | undefined;
  readonly max?: number | string | undefined;
  /** Where phone numbers without a country code belong, ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
  /** Between the items of a `list`. @default whichever of `;` `|` `,` and line ends is found */
  readonly separator?: string | undefined;
  /** Rules that look at another column of the same row. */
  readonly rules?:
    | readonly {
        /** The other column, by key. */
        readonly when: string;
        readonly is: "filled" | "empty" | readonly string[];
        readonly then: "required" | "empty";
      }[]
    | undefined;
  /** Shown in templates. */
  readonly example?: string | undefined;
  /** Checks one value. */
  readonly schema?: StandardSchema | undefined;
}

/** What became of one row: `index` is its place in the chunk handed over; rows not spoken of were taken. */
export interface RowResult {
  readonly index: number;
  /** Why it was not taken, in words for people; null or nothing where it was. */
  readonly error?: string | null | undefined;
  /** The column at fault, by key. */
  readonly column?: string | null | undefined;
  /** Answering a dry run: what would be done with it. */
  readonly action?: "create" | "update" | "skip" | undefined;
  /** Answering a dry run with `update`: by column key, before and after. */
  readonly changes?: Readonly<Record<string, readonly [before: unknown, after: unknown]>> | undefined;
}

/** Which rows a call carries. */
export interface ImportChunk {
  /** The import; the same after a closed tab. */
  readonly session: string;
  /** The same whenever these rows are handed over again: who remembers keys takes no row twice. */
  readonly key: string;
  /** Rows before these, and rows in all. */
  readonly offset: number;
  readonly total: number;
  /** Their row numbers in the file, from 0. */
  readonly rows: readonly number[];
  /** Nothing may be written: say what would be done. Only where `dryRun` was asked for. */
  readonly dryRun: boolean;
}

/** What a check of the host's found. */
export interface ImportIssue {
  /** Place among the rows handed over. */
  readonly index: number;
  readonly column?: string | null | undefined;
  readonly message: string;
}

/** An importer the host registers under the name its guides use. */
export interface ImporterDefinition {
  readonly title?: string | undefined;
  readonly columns: readonly ImportColumn[];
  /**
   * Takes some rows, keyed by column. May be called several times; `chunk.key` is the same when a chunk is tried again.
   * Resolve with what became of the rows (or nothing, when all were taken). A rejection is tried again where it may help:
   * reject with `{ status, retryAfter }`, or with the `Response` itself, and it is understood.
   */
  readonly onRows?:
    | ((
        rows: readonly ImportRow[],
        chunk: ImportChunk,
        // biome-ignore lint/suspicious/noConfusingVoidType: a host's async function that returns nothing is Promise<void>.
      ) => Promise<void | readonly RowResult[]>)
    | undefined;
  /**
   * In place of `onRows`: where chunks are posted as JSON, `{ session, offset, total, dryRun, rows: [{ row, values }] }`
   * with an `Idempotency-Key` header; the answer is `{ results: RowResult[] }` or 204.
   */
  readonly url?: string | undefined;
  /** Headers of those requests; a function is asked each time. */
  readonly headers?:
    | Readonly<Record<string, string>>
    | (() => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>)
    | undefined;
  /** Called when the host answered 401 or 403; once it resolves, the chunk is sent again. */
  readonly onUnauthorized?: (() => Promise<void>) | undefined;
  /** Ask first what would be created and changed, with `chunk.dryRun`. @default false */
  readonly dryRun?: boolean | undefined;
  /** Checks one row at a time. */
  readonly checkRow?: ((row: ImportRow) => readonly Omit<ImportIssue, "index">[] | undefined) | undefined;
  /** Checks some rows at a time, and may ask a server. */
  readonly checkRows?: ((rows: readonly ImportRow[]) => Promise<readonly ImportIssue[] | undefined>) | undefined;
  /** Checks the whole table, once; called with all rows, so for tables that fit into memory. At most 50,000 rows. */
  readonly checkTable?: ((rows: readonly ImportRow[]) => readonly ImportIssue[] | undefined) | undefined;
  /** Checks each row. */
  readonly schema?: StandardSchema | undefined;
  /** The step this import completes. Which step a guide that offers it helps with is said in the guide. */
  readonly step?: string | undefined;
  /** Rows handed over at once, 1 to 5000. @default 200 */
  readonly chunkSize?: number | undefined;
  /** What importing sets off, said before it is done: "Each contact gets a welcome e-mail." */
  readonly consequence?: string | undefined;
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
