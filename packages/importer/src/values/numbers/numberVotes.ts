import type { ColumnSchema } from "../../schema/schema.ts";
import { type ColumnVotes, UNDECIDED, winner } from "../columnVotes.ts";
import { type DecimalSign, readNumber, usualNumber } from "./numberValue.ts";

/**
 * Starts gathering which decimal sign a column's numbers have. Numbers such as `1,234` vote only where no others do:
 * thousands are set off if shorter numbers have no sign, and are not if longer ones have none.
 */
export const createNumberVotes = ({ type }: ColumnSchema): ColumnVotes => {
  const decimals = { point: 0, comma: 0, ambiguous: 0 };
  /** Numbers like `1.234`, like `1,234`, and whole ones without a sign: up to three digits, and more. */
  const groups = { dots: 0, commas: 0, short: 0, long: 0 };
  return {
    add(text) {
      if (/^-?\d+$/.test(text)) {
        groups[text.length < 4 ? "short" : "long"] += 1;
        return;
      }
      let [isPoint, isComma] = [POINT.test(text), COMMA.test(text)];
      if (!isPoint && !isComma)
        [isPoint, isComma] = [!Number.isNaN(readNumber(text, ".")), !Number.isNaN(readNumber(text, ","))];
      if (isPoint !== isComma) decimals[isPoint ? "point" : "comma"] += 1;
      else if (isPoint && /[.,]/.test(text)) {
        decimals.ambiguous += 1;
        groups[text.includes(".") ? "dots" : "commas"] += 1;
      }
    },
    addForm(form) {
      if (form === 2) decimals.point += 1;
      else groups[form === 0 ? "short" : "long"] += 1;
    },
    decide: () => ({
      ...UNDECIDED,
      decimal:
        decimals.point + decimals.comma > 0
          ? winner([".", decimals.point], [",", decimals.comma])
          : fromGroups(groups, type === "integer"),
      decimals: { ...decimals },
    }),
  };
};

const POINT = usualNumber(".", false);
const COMMA = usualNumber(",", false);

const fromGroups = (
  groups: { readonly dots: number; readonly commas: number; readonly short: number; readonly long: number },
  isWhole: boolean,
): DecimalSign | null => {
  if ((groups.dots === 0) === (groups.commas === 0)) return null;
  const [own, other] = groups.dots > 0 ? ([".", ","] as const) : ([",", "."] as const);
  if (isWhole || (groups.long === 0 && groups.short > 0)) return other;
  return groups.long > 0 ? own : null;
};
