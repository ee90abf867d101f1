import type { Mapping, Opened, SourceColumn, TableSchema } from "@handrail/importer";

/** Below this a guess is not taken for granted. */
export const SURE = 0.8;

/** One thing only a person can say. */
export type Question =
  | { readonly kind: "sheets" }
  | { readonly kind: "encoding" }
  | { readonly kind: "headings" }
  /** What a column of the file is. */
  | { readonly kind: "column"; readonly place: number }
  /** Which column of the file holds something every row needs. */
  | { readonly kind: "target"; readonly key: string };

/** How far the asking is. */
export interface Asking {
  readonly opened: Opened;
  readonly mapping: Mapping;
  /** Ids of the questions answered, or looked at and passed over. */
  readonly answered: readonly string[];
}

/** What a question is known by once it is answered. */
export const idOf = (question: Question): string => {
  switch (question.kind) {
    case "column":
      return `column ${question.place}`;
    case "target":
      return `target ${question.key}`;
    default:
      return question.kind;
  }
};

/**
 * The questions still open, in the order they are asked: what the rows are before what the columns are. A file that says
 * it is one of ours, and whatever was guessed well enough, is not asked about; nor is a column nothing is left for.
 */
export const openQuestions = ({ opened, mapping, answered }: Asking, schema: TableSchema): readonly Question[] => {
  if (opened.remarks.some((remark) => remark.kind === "rejects")) return [];
  const about = aboutRows(opened).filter((question) => !answered.includes(idOf(question)));
  const columns = aboutColumns(opened, mapping, schema).filter((question) => !answered.includes(idOf(question)));
  return [...about, ...columns];
};

/** Columns of the file that are unsure and for which a column of the schema is left; with what can still be meant. */
export const unsureColumns = (opened: Opened, mapping: Mapping, schema: TableSchema): readonly SourceColumn[] => {
  const sure = new Map(opened.columns.map((column) => [column.place, column.confidence >= SURE]));
  const isOpen = schema.columns.some(({ key }) => {
    const place = mapping[key];
    return place === undefined || sure.get(place) !== true;
  });
  return isOpen ? opened.columns.filter((column) => column.confidence < SURE) : [];
};

const aboutRows = ({ sheets, remarks }: Opened): readonly Question[] => {
  const questions: Question[] = [];
  if (sheets.filter((sheet) => !sheet.isHidden && sheet.rows !== 0).length > 1) questions.push({ kind: "sheets" });
  for (const remark of remarks) {
    if (remark.kind === "encodingGuessed" && remark.confidence < SURE) {
      questions.push({ kind: "encoding" });
    }
    if (remark.kind === "headingsGuessed") questions.push({ kind: "headings" });
  }
  return questions;
};

const aboutColumns = (opened: Opened, mapping: Mapping, schema: TableSchema): readonly Question[] => {
  const unsure = unsureColumns(opened, mapping, schema);
  const missing = schema.columns.filter(({ key, required }) => required && mapping[key] === undefined);
  return [
    ...unsure.map(({ place }): Question => ({ kind: "column", place })),
    // A column that is missing cannot be found where no column of the file is left.
    ...(opened.columns.length > Object.keys(mapping).length
      ? missing.map(({ key }): Question => ({ kind: "target", key }))
      : []),
  ];
};
