import { asciiForm } from "./asciiForm.ts";
import { isCurrencyMark } from "./currencyCodes.ts";

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
  const plain = readDigits(text, 0, text.length, decimal, isWhole);
  return Number.isNaN(plain) ? readAdorned(asciiForm(text), decimal, isWhole) : plain;
};

/** A number with something around it: signs, parentheses, currencies. */
const readAdorned = (text: string, decimal: DecimalSign | null, isWhole: boolean): number => {
  const from = text.search(/[.,]?\d/);
  if (from < 0 || from > 8) return Number.NaN;
  let to = text.length;
  while (!isDigit(text.charCodeAt(to - 1))) to -= 1;
  // A letter behind is no currency but `12 K`, which is a thousand times more.
  if (text.length - to > 8 || /^ ?[a-z]$/i.test(text.slice(to))) return Number.NaN;
  const around = `${text.slice(0, from)} ${text.slice(to)}`;
  const marks = around.replace(/[-+()]/g, (sign) => (sign === "+" ? "" : " ")).trim();
  if (marks !== "" && marks !== "%" && !isCurrencyMark(marks)) return Number.NaN;
  const signs = around.replace(/[^-+()]/g, "");
  if (!/^([-+]|\(\))?$/.test(signs)) return Number.NaN;
  const value = readDigits(text, from, to, decimal, isWhole);
  return signs === "" || signs === "+" || value === 0 ? value : -value;
};

/** Digits, grouped or not, from one place to another, with a minus before them at most: the fast and usual case. */
const readDigits = (text: string, from: number, to: number, decimal: DecimalSign | null, isWhole: boolean): number => {
  const isNegative = text.charCodeAt(from) === MINUS;
  let at = isNegative ? from + 1 : from;
  const first = at;
  let value = 0;
  let digits = 0;
  let run = 0;
  let whole = -1;
  let group = 0;
  let point = -2;
  for (; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) {
      value = value * 10 + code - 48;
      if (value > 0) digits += 1;
      run += 1;
    } else if (code === EXPONENT || code === EXPONENT + 32) {
      break;
    } else {
      if (whole >= 0) return Number.NaN;
      if (point === -2) point = pointOf(text, from, to, decimal, isWhole);
      const isEven = group === 0 ? run > 0 && run < 4 : run === 3 || (run === 2 && at !== point);
      if (at === point) {
        if (group !== 0 && run !== 3) return Number.NaN;
        whole = digits;
      } else {
        if (!isEven || !isGroupSign(code) || (group !== 0 && group !== code)) return Number.NaN;
        group = code;
      }
      run = 0;
    }
  }
  if (run === 0 || (group !== 0 && whole < 0 && run !== 3)) return Number.NaN;
  if ((whole < 0 ? digits : whole) > 15 || hasLeadingZero(text, first, to, point)) return Number.NaN;
  if (at < to || digits > 15) return readExactly(text, from, to, point);
  const number = whole < 0 ? value : value / 10 ** run;
  return isNegative && number !== 0 ? -number : number;
};

/** Where a double cannot be worked out digit by digit: an exponent, or a fraction of more than 15 digits. */
const readExactly = (text: string, from: number, to: number, point: number): number => {
  const bare = (part: string): string => part.replace(/[^\dEe+-]/g, "");
  const value = Number(
    point < 0 ? bare(text.slice(from, to)) : `${bare(text.slice(from, point))}.${bare(text.slice(point + 1, to))}`,
  );
  return Number.isFinite(value) ? value : Number.NaN;
};

/** The place of the decimal sign; -1 where there is none. */
const pointOf = (text: string, from: number, to: number, decimal: DecimalSign | null, isWhole: boolean): number => {
  const place = (sign: string): number => {
    const at = text.lastIndexOf(sign, to - 1);
    return at < from ? -1 : at;
  };
  const arabic = place("\u066b");
  if (arabic >= 0) return arabic;
  if (decimal !== null) return place(decimal);
  const dot = place(".");
  const comma = place(",");
  if (dot >= 0 && comma >= 0) return Math.max(dot, comma);
  const at = Math.max(dot, comma);
  const isRepeated = at > from && text.lastIndexOf(text.charAt(at), at - 1) >= from;
  if (at < 0 || isRepeated) return -1;
  return (dot < 0 || isWhole) && mayGroup(text, from, at, to) ? -1 : at;
};

/** Whether a lone sign may set off thousands: one to three digits before it, the first no zero, and three after. */
export const mayGroup = (text: string, from: number, at: number, to: number): boolean => {
  const start = text.charCodeAt(from) === MINUS ? from + 1 : from;
  return at > start && at - start < 4 && to - at === 4 && text.charCodeAt(start) !== 48;
};

const hasLeadingZero = (text: string, first: number, to: number, point: number): boolean => {
  if (text.charCodeAt(first) !== 48) return false;
  const next = first + 1;
  return next < to && next !== point && !/[eE]/.test(text.charAt(next));
};

const MINUS = 45;
const EXPONENT = 69;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Blank, apostrophe, comma, point. */
const isGroupSign = (code: number): boolean => code === 32 || code === 39 || code === 44 || code === 46;
