import type { Checked, ColumnSchema, Opened, SourceColumn, TableSchema } from "@handrail/importer";

/** A column of a file, by place. */
export const aColumn = (place: number, suggestion: string | null, confidence: number): SourceColumn => ({
  place,
  heading: `Heading ${place}`,
  examples: ["one", "two"],
  suggestion,
  confidence,
  alternatives: [],
});

/** A file that was opened; its mapping is what its columns suggest. */
export const anOpened = (part: Partial<Opened> & Pick<Opened, "columns">): Opened => ({
  name: "people.csv",
  size: 100,
  reading: {
    format: "csv",
    encoding: "utf-8",
    dialect: { delimiter: ",", quote: '"', escape: "double", skipsSpace: false },
    sheets: [],
    fillsMerged: false,
    layout: { headings: [0, 1], body: 1, footer: 0 },
  },
  mapping: Object.fromEntries(
    part.columns.flatMap(({ place, suggestion }) => (suggestion === null ? [] : [[suggestion, place]])),
  ),
  isCertain: false,
  preview: [],
  remarks: [],
  sheets: [],
  fingerprint: "f",
  ...part,
});

/** A schema of text columns: key, and whether every row needs it. */
export const aSchema = (...columns: readonly (readonly [key: string, required: boolean])[]): TableSchema => ({
  columns: columns.map(
    ([key, required]): ColumnSchema => ({
      key,
      label: key,
      aliases: [],
      type: "text",
      required,
      unique: false,
      options: [],
      pattern: null,
      minLength: null,
      maxLength: null,
      min: null,
      max: null,
      country: null,
      separator: null,
      rules: [],
      example: null,
    }),
  ),
});

/** A table that was looked at, with nothing wrong in it. */
export const aChecked = (part: Partial<Checked> = {}): Checked => ({
  rows: 10,
  ready: 10,
  faulty: 0,
  leftOut: 0,
  blank: 0,
  settled: 0,
  around: 1,
  causes: [],
  canUndo: false,
  canRedo: false,
  history: { edits: [], done: 0 },
  ...part,
});
