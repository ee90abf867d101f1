/** What a value of a column is. `id` is text that must stay as it is: leading zeros, long digits. */
export type ColumnType =
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

/** One value an `enum` or `list` may have. */
export interface Option {
  /** What the host gets. */
  readonly value: string;
  /** What people call it. */
  readonly label: string;
  /** Other words for it. */
  readonly aliases: readonly string[];
}

/** A rule that looks at another column of the same row. */
export interface DependentRule {
  /** The column looked at, by key. */
  readonly when: string;
  /** It holds where that column is filled, is empty, or has one of these values (compared as people would, without case). */
  readonly is: "filled" | "empty" | readonly string[];
  /** What then holds for the column the rule belongs to. */
  readonly then: "required" | "empty";
}

/** A column the importer fills; complete, so that nothing has to be defaulted again. */
export interface ColumnSchema {
  readonly key: string;
  readonly label: string;
  /** Other headings it goes by. */
  readonly aliases: readonly string[];
  readonly type: ColumnType;
  /** A value in every row. */
  readonly required: boolean;
  /** No two rows with the same value; case and the blanks around it do not count. */
  readonly unique: boolean;
  /** Of `enum`, and of `list` where it is not empty. */
  readonly options: readonly Option[];
  /** The source of a regular expression the whole value must match. */
  readonly pattern: string | null;
  /** Characters, or of a `list` its items. */
  readonly minLength: number | null;
  readonly maxLength: number | null;
  /** Of numbers; of dates and times as ISO text. */
  readonly min: number | string | null;
  readonly max: number | string | null;
  /** The country of phone numbers without a country code, ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** Between the items of a `list`; null for whichever of `;`, `|`, `,` and line ends is found. */
  readonly separator: string | null;
  readonly rules: readonly DependentRule[];
  /** Shown in templates and where somebody asks. */
  readonly example: string | null;
}

/** What the host wants. Plain data: it goes to a worker as it is, and to a file for the command line. */
export interface TableSchema {
  readonly columns: readonly ColumnSchema[];
}

/** What a value is handed to the host as. Dates and times are ISO text; nothing in the file is null. */
export type Value = string | number | boolean | readonly string[] | null;

/** A row as the host gets it, by column key. It has no prototype, so a column may be called `__proto__`. */
export type ImportRecord = Readonly<Record<string, Value>>;
