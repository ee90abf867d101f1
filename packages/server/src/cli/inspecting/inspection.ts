import {
  type Cause,
  completeSchema,
  type ImportEngine,
  type Opened,
  type Reading,
  type ReadProblem,
  type Remark,
  type SheetInfo,
  type SourceColumn,
  type TableSchema,
} from "@handrail/importer";

/** What the importer makes of a file; plain data, and the form of `--json`. */
export type Inspection = { readonly file: string; readonly size: number } & (
  | { readonly problem: ReadProblem }
  | {
      /** Columns were named by a schema; else each is taken as text. */
      readonly hasSchema: boolean;
      readonly reading: Reading;
      readonly sheets: readonly SheetInfo[];
      readonly remarks: readonly Remark[];
      readonly columns: readonly SourceColumn[];
      /** Keys of required columns that nothing in the file fills. */
      readonly missing: readonly string[];
      readonly rows: number;
      readonly ready: number;
      readonly faulty: number;
      readonly blank: number;
      /** Rows of the file around the table: headings, preamble, footer. */
      readonly around: number;
      readonly causes: readonly Pick<Cause, "id" | "kind" | "column" | "rows" | "values">[];
    }
);

/** Nobody reads more values of one cause on a command line. */
const VALUES = 10;

/** Opens and checks a file with the columns matched as suggested: the decisions nobody has taken yet. */
export const inspection = async (
  engine: ImportEngine,
  bytes: Blob,
  name: string,
  schema: TableSchema,
): Promise<Inspection> => {
  const about = { file: name, size: bytes.size };
  const memory = { headings: {}, values: {} };
  // Without a schema every column is taken as it stands, under its heading.
  const first = await engine.open(bytes, { name, schema, memory, hostCheck: null });
  if (!first.ok) return { ...about, problem: first.error };
  const wanted = schema.columns.length > 0 ? schema : asItStands(first.value);
  const opened =
    wanted === schema ? first : await engine.open(bytes, { name, schema: wanted, memory, hostCheck: null });
  if (!opened.ok) return { ...about, problem: opened.error };
  const { reading, sheets, remarks, columns } = opened.value;
  const mapping = wanted === schema ? opened.value.mapping : everyColumn(opened.value);
  const checked = await engine.check({ reading, mapping, history: { edits: [], done: 0 } });
  const { rows, ready, faulty, blank, around } = checked;
  return {
    ...about,
    hasSchema: wanted === schema,
    reading,
    sheets,
    remarks,
    columns: wanted === schema ? columns : columns.map((column) => ({ ...column, suggestion: null })),
    missing: wanted.columns.filter(({ key, required }) => required && mapping[key] === undefined).map(({ key }) => key),
    rows,
    ready,
    faulty,
    blank,
    around,
    causes: checked.causes.map(({ id, kind, column, rows: count, values }) => ({
      id,
      kind,
      column,
      rows: count,
      values: values.slice(0, VALUES),
    })),
  };
};

/** Every column as text under its heading, named by its place. */
const asItStands = ({ columns }: Opened): TableSchema =>
  completeSchema(columns.map(({ place, heading }) => ({ key: String(place), label: heading || `Column ${place + 1}` })))
    .schema;

const everyColumn = ({ columns }: Opened): Readonly<Record<string, number>> =>
  Object.fromEntries(columns.map(({ place }) => [String(place), place]));
