import { matchColumns } from "../../../packages/importer/src/columns/matchColumns.ts";
import { ALL_TYPES } from "../../../packages/importer/src/values/allTypes.test-data.ts";
import { EXPORTS } from "./exports.ts";
import type { KnownExport } from "./knownExport.ts";
import { type KnownSchema, SCHEMAS } from "./schemas.ts";

/** One column of a known export against a known schema: what was suggested, and what is right. */
export interface Judged {
  readonly from: string;
  readonly to: string;
  readonly heading: string;
  readonly suggestion: string | null;
  readonly truth: string | null;
  readonly confidence: number;
  readonly verdict: "right" | "wrong" | "missed" | "leftOut";
}

/** Fields that are a fair reading of one another where the schema has no closer one. */
const FAIR: ReadonlySet<string> = new Set([
  ...[
    "mobile phone",
    "phone mobile",
    "name title",
    "title name",
    "street address",
    "address street",
    "date created",
    "created date",
  ],
  ...[
    "published date",
    "date published",
    "published created",
    "created published",
    "total amount",
    "amount total",
    "amount price",
  ],
  ...[
    "description content",
    "content description",
    "summary description",
    "description summary",
    "summary content",
    "content summary",
  ],
  ...[
    "sku id",
    "id sku",
    "quantity stock",
    "stock quantity",
    "description note",
    "note description",
    "location city",
    "city location",
  ],
  ...[
    "location address",
    "address location",
    "jobtitle title",
    "username name",
    "category tag",
    "tag category",
    "note content",
    "content note",
  ],
  ...[
    "price total",
    "total price",
    "price amount",
    "first name",
    "name first",
    "name last",
    "last name",
    "year published",
    "published year",
  ],
  ...[
    "state city",
    "comments note",
    "note comments",
    "date published",
    "start date",
    "date start",
    "published start",
    "start published",
  ],
  ...[
    "updated published",
    "published updated",
    "updated created",
    "origin country",
    "country origin",
    "url image",
    "note summary",
    "summary note",
  ],
  ...[
    "author owner",
    "owner author",
    "author name",
    "publisher company",
    "rating likes",
    "location state",
    "cast author",
    "status stock",
  ],
  ...[
    "department category",
    "city state",
    "title jobtitle",
    "jobtitle title",
    "location origin",
    "status state",
    "origin location",
    "director author",
    "author director",
    "source author",
    "salary price",
    "size weight",
  ],
]);

/** Whether a column of this field may as well be given to that one: neither right nor wrong. */
export const isFair = (field: string, said: string): boolean =>
  said === field.slice(1) || FAIR.has(`${field.replace("?", "")} ${said}`);

/** Matches an export against a schema, by headings alone, and judges every column of it. */
export const judge = ({ name, headings }: KnownExport, known: KnownSchema): readonly Judged[] => {
  const { columns } = matchColumns({
    headings: headings.map(([heading]) => heading),
    samples: [],
    schema: known.schema,
    types: ALL_TYPES,
    memory: { headings: {}, values: {} },
  });
  const keyOf = new Map([...known.fields].map(([key, field]) => [field, key]));
  return columns.flatMap(({ heading, suggestion, confidence, place }): readonly Judged[] => {
    const field = headings[place]?.[1] ?? "";
    const isLoose = field.startsWith("?");
    const truth = isLoose ? null : (keyOf.get(field) ?? null);
    const said = suggestion === null ? "" : (known.fields.get(suggestion) ?? "");
    // The name of a person is not the name of a product, nor the other way round.
    if (field === "name" && isOfPeople(headings.map(([, other]) => other)) !== isOfPeople([...known.fields.values()]))
      return [];
    if ((truth === null && suggestion !== null && isFair(field, said)) || (isLoose && suggestion === null)) return [];
    const verdict =
      suggestion === truth ? (truth === null ? "leftOut" : "right") : suggestion === null ? "missed" : "wrong";
    return [{ from: name, to: known.name, heading, suggestion, truth, confidence, verdict }];
  });
};

const isOfPeople = (fields: readonly string[]): boolean =>
  fields.some((field) => /^(?:first|email|phone|mobile|birth)$/.test(field));

/** Judges every export against every schema; `held` chooses those no weight is fitted to, on either side. */
export const judgeAll = (held: boolean): readonly Judged[] =>
  EXPORTS.filter((known) => known.held === held).flatMap((known) =>
    SCHEMAS.filter((schema) => schema.held === held).flatMap((schema) => judge(known, schema)),
  );

/** Of columns that have a place, how many were given it; of links nobody is asked about, how many are wrong. */
export const summarise = (
  judged: readonly Judged[],
): {
  readonly top1: number;
  readonly autoLinks: number;
  readonly wrongAutoLinks: number;
  readonly wrongShare: number;
  readonly precision: number;
} => {
  const placed = judged.filter(({ truth }) => truth !== null);
  const right = placed.filter(({ verdict }) => verdict === "right").length;
  const suggested = judged.filter(({ suggestion }) => suggestion !== null);
  const auto = suggested.filter(({ confidence }) => confidence >= 0.8);
  const wrong = auto.filter(({ verdict }) => verdict === "wrong");
  return {
    top1: right / placed.length,
    precision: suggested.filter(({ verdict }) => verdict === "right").length / suggested.length,
    autoLinks: auto.length,
    wrongAutoLinks: wrong.length,
    wrongShare: wrong.length / Math.max(1, auto.length),
  };
};
