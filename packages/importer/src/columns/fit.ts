import type { ColumnSchema, ColumnType } from "../schema/schema.ts";
import type { ValueTypes } from "../values/loadTypes.ts";
import type { ColumnShape } from "./columnShape.ts";
import type { Meaning } from "./headingMeaning.ts";
import type { Shape } from "./valueShape.ts";
import { kindOf } from "./vocabulary.ts";

/** How well values fit a column of the schema: `for` and `against`, each from 0 to 1. */
export interface Fit {
  readonly for: number;
  readonly against: number;
}

/**
 * The shapes a type's values have, and how much it says for a column that its values have them: an address is one and
 * nothing else, a number may be anything.
 */
const SHAPES: Readonly<Record<ColumnType, readonly [weight: number, ...shapes: readonly Shape[]]>> = {
  email: [1, "email"],
  url: [0.9, "url"],
  date: [0.7, "date"],
  datetime: [0.7, "date"],
  time: [0.8, "time"],
  phone: [0.4, "phone", "number"],
  boolean: [0.5, "boolean"],
  number: [0.3, "number"],
  integer: [0.3, "number"],
  // By what is found among the options, the countries, the currencies.
  enum: [1],
  country: [0.8],
  currency: [0.8],
  list: [0],
  id: [0],
  text: [0],
};

/** The same for a text column by the kind of its name: "E-mail" is to hold addresses, though nothing says it must. */
const EXPECTED: Readonly<Record<string, readonly [weight: number, ...shapes: readonly Shape[]]>> = {
  e: [0.9, "email"],
  u: [0.8, "url"],
  p: [0.4, "phone", "number", "code"],
  d: [0.6, "date", "time", "number"],
  n: [0.2, "number", "code", "text"],
  m: [0.2, "number", "code", "text"],
  s: [0, "text", "code", "number", "boolean"],
  t: [0, "text", "code", "number", "boolean"],
  l: [0, "text", "boolean"],
};

/** Compares values with what a column of the schema is to hold: its type, and for text what its name says. */
export const createFit = (column: ColumnSchema, meaning: Meaning, types: ValueTypes): ((shape: ColumnShape) => Fit) => {
  const { type, options } = column;
  const isText = type === "text" || type === "id";
  const kind = kindOf(meaning.parts[meaning.head]?.concept ?? -1);
  const [weight, ...shapes] = (isText ? EXPECTED[kind] : SHAPES[type]) ?? [0];
  const isFound = type === "country" || type === "currency" || (type === "enum" && options.length > 0);
  const reader = isFound ? types.reader(column, { dateOrder: null, decimal: null }) : null;
  if (reader === null && shapes.length === 0) return () => NOTHING;
  return ({ values, share }) => {
    if (values.length === 0) return NOTHING;
    const known = reader === null ? share(shapes) : shareOf(values, (value) => reader.fault(value) === null);
    const fitting =
      type === "boolean"
        ? Math.max(
            known,
            shareOf(values, (value) => /^[01]$/.test(value)),
          )
        : known;
    // Values that are no options yet are mapped to them later: a few different words are no objection.
    const harm = isText ? 0.7 : type !== "enum" ? 1 : fitting > 0 ? 0 : values.length > 12 ? 0.6 : 0.2;
    return { for: Math.max(0, 2 * fitting - 1) * weight, against: (1 - fitting) * harm };
  };
};

const shareOf = (values: readonly string[], test: (value: string) => boolean): number =>
  values.filter(test).length / values.length;

const NOTHING: Fit = { for: 0, against: 0 };
