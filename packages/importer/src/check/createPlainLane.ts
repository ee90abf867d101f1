import type { PlainLane } from "../rows/plainLane.ts";
import type { ColumnSchema } from "../schema/schema.ts";
import type { ColumnCheck } from "./columnCheck.ts";
import { type ColumnPolls, EMPTY } from "./columnPolls.ts";
import { createKnownValues } from "./knownValues.ts";
import {
  isPlainDate,
  isPlainPhone,
  isPlainText,
  isPlainWord,
  plainNameEnd,
  plainNumber,
  plainValueOf,
} from "./plainValues.ts";
import { type RowStates, STATE } from "./rowStates.ts";
import type { UniqueColumn } from "./uniqueColumn.ts";

interface PlainLaneOptions {
  readonly columns: readonly ColumnSchema[];
  /** Where each column of the schema stands in the file; -1 for nowhere. */
  readonly places: readonly number[];
  /** Columns of the file. */
  readonly width: number;
  readonly checks: readonly ColumnCheck[];
  readonly uniques: readonly { readonly place: number; readonly column: UniqueColumn }[];
  readonly polls: ColumnPolls;
  readonly states: RowStates;
}

/** Makes the lane of a check; fetched for long tables only. */
export type CreatePlainLane = (options: PlainLaneOptions) => PlainLane | null;

/** How a column's values are looked at. */
const HOW = { never: 0, text: 1, word: 2, date: 3, phone: 4, email: 5, known: 6, number: 7, whole: 8 } as const;
type How = (typeof HOW)[keyof typeof HOW];

/** The form of a value that is plain and does not vote. */
const VOTELESS = -3;
const NOT_PLAIN = -1;

/**
 * Makes the lane of a check whose history changes nothing: it takes in rows that `TableCheck.row` would find nothing wrong
 * with, and does what that would do with them. Null where a column has to be looked at properly in every row.
 */
export const createPlainLane: CreatePlainLane = (options) => {
  const { columns, places, width, checks, uniques, polls, states } = options;
  const hows = Uint8Array.from(columns, (column, place) => howOf(column, checks[place]));
  const isMapped = (place: number): boolean => (places[place] ?? -1) >= 0;
  const isOutOfReach =
    columns.some(({ rules }, place) => rules.length > 0 || (isMapped(place) && hows[place] === HOW.never)) ||
    // Values of these are ASCII where they are plain, and so compared by their bytes.
    uniques.some(({ place }) => hows[place] !== HOW.word && hows[place] !== HOW.email);
  if (isOutOfReach) return null;
  const known = checks.map((check, place) =>
    createKnownValues((text) => check.isFine(hows[place] === HOW.email ? `a${text}` : text)),
  );
  const isRequired = Uint8Array.from(columns, ({ required }) => (required ? 1 : 0));
  const cellOf = Int32Array.from(places);
  const limits = columns.map(({ min, max }) =>
    min === null && max === null ? null : { min: Number(min ?? -Infinity), max: Number(max ?? Infinity) },
  );
  const forms = new Int8Array(columns.length);

  const numberForm = (place: number, bytes: Uint8Array, from: number, to: number): number => {
    const form = plainNumber(bytes, from, to);
    if (form === 2 && hows[place] === HOW.whole) return NOT_PLAIN;
    const limit = limits[place];
    if (form < 0 || limit === null || limit === undefined) return form;
    const value = plainValueOf(bytes, from, to);
    return value >= limit.min && value <= limit.max ? form : NOT_PLAIN;
  };
  const formOf = (place: number, bytes: Uint8Array, from: number, to: number): number => {
    switch (hows[place]) {
      case HOW.text:
        return isPlainText(bytes, from, to) ? VOTELESS : NOT_PLAIN;
      case HOW.word:
        return isPlainWord(bytes, from, to) ? VOTELESS : NOT_PLAIN;
      case HOW.date:
        return isPlainDate(bytes, from, to) ? VOTELESS : NOT_PLAIN;
      case HOW.phone:
        return isPlainPhone(bytes, from, to) ? VOTELESS : NOT_PLAIN;
      case HOW.known:
        return known[place]?.(bytes, from, to) === true ? VOTELESS : NOT_PLAIN;
      case HOW.email: {
        const at = plainNameEnd(bytes, from, to);
        return at > 0 && isPlainWord(bytes, at, to) && known[place]?.(bytes, at, to) === true ? VOTELESS : NOT_PLAIN;
      }
      default:
        return numberForm(place, bytes, from, to);
    }
  };

  return {
    take: (row, bytes, ends, cells, doubled) => {
      if (cells > width) return false;
      let filled = 0;
      for (let place = 0; place < forms.length; place += 1) {
        const cell = cellOf[place] ?? -1;
        const isThere = cell >= 0 && cell < cells;
        const from = isThere ? (ends[2 * cell] ?? 0) : 0;
        const to = isThere ? (ends[2 * cell + 1] ?? 0) : 0;
        if (from === to) {
          if (isRequired[place] === 1) return false;
          forms[place] = EMPTY;
          continue;
        }
        filled += 1;
        // Marks written twice are one more letter of a text, and would be read wrongly anywhere else.
        if (doubled !== 0 && cell < 31 && ((doubled >>> cell) & 1) === 1 && hows[place] !== HOW.text) return false;
        const form = formOf(place, bytes, from, to);
        if (form === NOT_PLAIN) return false;
        forms[place] = form;
      }
      if (filled === 0) return false;
      for (const { place, column } of uniques) {
        const cell = 2 * (cellOf[place] ?? 0);
        if (forms[place] !== EMPTY && column.firstOf(bytes, ends[cell] ?? 0, ends[cell + 1] ?? 0) >= 0) return false;
      }
      for (const { place, column } of uniques) {
        const cell = 2 * (cellOf[place] ?? 0);
        if (forms[place] === EMPTY) continue;
        if (uniques.length > 1) column.firstOf(bytes, ends[cell] ?? 0, ends[cell + 1] ?? 0);
        column.enter(row);
      }
      polls.takeForms(forms);
      states.set(row, STATE.ready);
      return true;
    },
  };
};

const howOf = (
  { type, pattern, minLength, maxLength, min, max }: ColumnSchema,
  check: ColumnCheck | undefined,
): How => {
  const hasLimits = min !== null || max !== null;
  if (pattern !== null || minLength !== null || maxLength !== null || check === undefined) return HOW.never;
  if (type === "number") return check.hasPoints ? HOW.number : HOW.whole;
  if (type === "integer") return HOW.whole;
  if (hasLimits) return HOW.never;
  switch (type) {
    case "text":
      return HOW.text;
    case "id":
      return HOW.word;
    case "date":
    case "phone":
    case "email":
      return HOW[type];
    case "boolean":
    case "enum":
    case "country":
    case "currency":
    case "time":
      return HOW.known;
    default:
      return HOW.never;
  }
};
