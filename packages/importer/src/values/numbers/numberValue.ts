import { asciiForm } from "../asciiForm.ts";
import { isCurrencyMark } from "../currencies/currencyCodes.ts";
import { memoise } from "../memoise.ts";
import { isAscii } from "../plainValue.ts";

/** The sign between a number's whole and its fraction. */
export type DecimalSign = "." | ",";

/**
 * The number a text stands for, or NaN. Groups of three digits (of two before the last, as in India) may be set off by
 * point, comma, blank or apostrophe, always the same one. A minus may stand on either side, parentheses are one too; a
 * currency and a per cent sign are let go, so that 12 % is 12, as it is written. Digits of any script count.
 *
 * Where the column has no decimal sign, the later of two different signs is it; a lone point is; a lone comma is unless
 * one to three digits stand before it and three after. Of whole numbers (`isWhole`) that holds for the point as well.
 *
 * Leading zeros and more than 15 whole digits are no number: such texts are names of things, and would be changed.
 */
export const readNumber = (text: string, decimal: DecimalSign | null, isWhole = false): number => {
  if (decimal !== "," && PLAIN.test(text)) return Number(text) + 0;
  const bare = readDigits(text, decimal, isWhole);
  if (!Number.isNaN(bare)) return bare;
  const adorned = readAdorned(text, decimal, isWhole);
  return Number.isNaN(adorned) && !isAscii(text) ? readAdorned(asciiForm(text), decimal, isWhole) : adorned;
};

/** Numbers as programs write them, in which nothing can be a thousands' sign. */
const PLAIN = /^-?(?:[1-9]\d{0,14}|0)(?:\.(?:\d\d?|\d{4,9}))?$/;

/** Numbers written the usual way in a column of this sign: a quick yes, thousands set off or not. */
export const usualNumber = (decimal: DecimalSign | null, isWhole: boolean): RegExp => {
  const [point, groups] = decimal === "," ? [",", "[.' ]"] : ["\\.", "[,' ]"];
  const whole = `0|[1-9]\\d{0,14}|[1-9]\\d{0,2}(${groups})\\d{3}(?:\\1\\d{3}){0,3}`;
  return new RegExp(`^-?(?:[€$£] ?(?!.*[€%]))?(?:${whole})${isWhole ? "" : `(?:${point}\\d{1,9})?`}(?: ?[€%])?$`);
};

/** A number with something around it: signs, parentheses, currencies. */
const readAdorned = (text: string, decimal: DecimalSign | null, isWhole: boolean): number => {
  const [, before = "", digits = "", behind = ""] = /^([^\d.,]{0,8})([.,]?\d(?:.{0,40}\d)?)(\D{0,8})$/.exec(text) ?? [];
  const factor = digits === "" ? 0 : factorOf(`${before}0${behind}`);
  return factor === 0 ? Number.NaN : readDigits(digits, decimal, isWhole) * factor + 0;
};

/** What the surroundings of a number, written `0` here, make of it: 1 or -1 times itself, or 0 for none. */
const factorOf = memoise((around): number => {
  const signs = around.replace(/[^-+()\u2212]/g, "");
  const marks = around.replace(/[-+()\u2212]/g, "").trim();
  const mark = marks.replace("0", "").trim();
  // A letter behind is no currency but `12 K`, which is a thousand times more.
  const isFine = mark === "" || (mark === "%" ? marks !== "%0" : isCurrencyMark(mark) && !/0\s?[a-z]$/i.test(marks));
  if (!isFine || !/^([-+\u2212]|\(\))?$/.test(signs)) return 0;
  return signs === "" || signs === "+" ? 1 : -1;
}, 256);

/** Digits, grouped or not, with a minus before them at most. */
const readDigits = (text: string, decimal: DecimalSign | null, isWhole: boolean): number => {
  if (text.length > 60) return Number.NaN;
  const exponent = /e[+-]?\d{1,3}$/i.exec(text)?.[0] ?? "";
  const digits = exponent === "" ? text : text.slice(0, -exponent.length);
  const point = pointOf(digits, decimal, isWhole);
  const [whole, fraction] = point < 0 ? [digits, ""] : [digits.slice(0, point), digits.slice(point + 1)];
  const group = WHOLE.exec(whole);
  if (group === null || (point >= 0 && (group[1] === digits[point] || !/^\d+$/.test(fraction)))) return Number.NaN;
  const bare = whole.replace(/[.,' ]/g, "");
  const value = bare.length > 16 ? Number.NaN : Number(`${bare}.${fraction}${exponent}`);
  return Number.isFinite(value) ? value + 0 : Number.NaN;
};

const WHOLE = /^-?(?:0?|[1-9]\d{0,14}|[1-9]\d{0,2}([.,' ])(?:\d\d\d?\1){0,5}\d{3})$/;

/** The place of the decimal sign; -1 where there is none. */
const pointOf = (digits: string, decimal: DecimalSign | null, isWhole: boolean): number => {
  const arabic = digits.indexOf("\u066b");
  if (arabic >= 0) return arabic;
  if (decimal !== null) return digits.lastIndexOf(decimal);
  const [dot, comma] = [digits.lastIndexOf("."), digits.lastIndexOf(",")];
  const at = Math.max(dot, comma);
  if (dot >= 0 && comma >= 0) return at;
  const mayGroup = (dot < 0 || isWhole) && /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(digits);
  return mayGroup || digits.indexOf(digits[at] ?? "") !== at ? -1 : at;
};
