import type { ColumnSchema, ColumnType } from "../schema/schema.ts";
import { createValueReader } from "../values/valueReader.ts";
import type { ColumnShape } from "./columnShape.ts";
import type { Meaning } from "./headingMeaning.ts";
import type { Shape } from "./valueShape.ts";
import { kindOf } from "./vocabulary.ts";

/** How well values fit a column of the schema: `for` and `against`, each from 0 to 1. */
export interface Fit {
  readonly for: number;
  readonly against: number;
}

/** How much it says for a column that its values can be read as a type: an address is one and nothing else. */
const PARTICULAR: Readonly<Record<ColumnType, number>> = {
  email: 1,
  url: 0.9,
  date: 0.7,
  datetime: 0.7,
  time: 0.8,
  enum: 1,
  country: 0.8,
  currency: 0.8,
  phone: 0.4,
  boolean: 0.5,
  number: 0.3,
  integer: 0.3,
  list: 0,
  id: 0,
  text: 0,
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
export const createFit = (column: ColumnSchema, meaning: Meaning): ((shape: ColumnShape) => Fit) => {
  const { type, options } = column;
  const [weight, ...shapes] = EXPECTED[kindOf(meaning.parts[meaning.head]?.concept ?? -1)] ?? [0];
  const reader = createValueReader(column, { dateOrder: null, decimal: null });
  return (shape) => {
    if (shape.values.length === 0 || type === "list" || (type === "enum" && options.length === 0)) return NOTHING;
    if (type === "text" || type === "id") {
      if (shapes.length === 0) return NOTHING;
      const share = shape.share(...shapes);
      return { for: Math.max(0, 2 * share - 1) * weight, against: 0.7 * (1 - share) };
    }
    const share = shape.reads(column, reader);
    // Values that are no options yet are mapped to them later: a few different words are no objection.
    const harm = type !== "enum" ? 1 : share > 0 ? 0 : shape.values.length > 12 ? 0.6 : 0.2;
    return { for: Math.max(0, 2 * share - 1) * PARTICULAR[type], against: (1 - share) * harm };
  };
};

const NOTHING: Fit = { for: 0, against: 0 };
