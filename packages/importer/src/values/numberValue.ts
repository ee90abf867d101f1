import { asciiForm } from "./asciiForm.ts";
import { isCurrencyMark } from "./currencyCodes.ts";
import { memoise } from "./memoise.ts";
import { isAscii } from "./plainValue.ts";

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
  if (!Number.isNaN(plain)) return plain;
  const adorned = readAdorned(text, decimal, isWhole);
  return Number.isNaN(adorned) && !isAscii(text) ? readAdorned(asciiForm(text), decimal, isWhole) : adorned;
};

/** A number with something around it: signs, parentheses, currencies. */
const readAdorned = (text: string, decimal: DecimalSign | null, isWhole: boolean): number => {
  const from = text.search(/[.,]?\d/);
  if (from < 0 || from > 8) return Number.NaN;
  let to = text.length;
  while (!isDigit(text.charCodeAt(to - 1))) to -= 1;
  if (text.length - to > 8) return Number.NaN;
  const factor = factorOf(`${text.slice(0, from)}0${text.slice(to)}`);
  const value = factor === 0 ? Number.NaN : readDigits(text, from, to, decimal, isWhole);
  return value === 0 ? 0 : value * factor;
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

/**
 * Digits, grouped or not, from one place to another, with a minus before them at most: the fast and usual case. Whether
 * the last sign was the decimal one is told at the end.
 */
const readDigits = (text: string, from: number, to: number, decimal: DecimalSign | null, isWhole: boolean): number => {
  const isNegative = text.charCodeAt(from) === MINUS;
  const start = isNegative ? from + 1 : from;
  let at = start;
  let value = 0;
  /** Digits from the first that is no zero on: all, and those before the last sign. */
  let digits = 0;
  let whole = 0;
  /** Digits before the first sign, before the last, and since then. */
  let head = 0;
  let middle = 0;
  let run = 0;
  let signs = 0;
  let group = 0;
  let last = 0;
  let lastAt = -1;
  for (; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) {
      value = value * 10 + code - 48;
      if (value > 0) digits += 1;
      run += 1;
      continue;
    }
    if ((code | 32) === EXPONENT) break;
    if (code !== DOT && code !== COMMA && code !== 32 && code !== 39 && code !== ARABIC_POINT) return Number.NaN;
    if (signs === 0) head = run;
    else {
      if (run < 2 || run > 3 || (group !== 0 && group !== last)) return Number.NaN;
      group = last;
    }
    middle = run;
    whole = digits;
    last = code;
    lastAt = at;
    signs += 1;
    run = 0;
  }
  if (run === 0) return Number.NaN;
  const first = text.charCodeAt(start);
  const given = decimal === null ? 0 : decimal.charCodeAt(0);
  let isPoint = signs > 1 ? last !== group : signs === 1 && (last === DOT || last === COMMA || last === ARABIC_POINT);
  if (signs === 1 && isPoint && last !== ARABIC_POINT)
    isPoint = given === 0 ? (last === DOT && !isWhole) || !mayGroup(first, head, run) : last === given;
  if (isPoint) {
    if (last === 32 || last === 39 || (signs > 1 && middle !== 3)) return Number.NaN;
    if (given !== 0 && last !== given && last !== ARABIC_POINT) return Number.NaN;
  } else whole = digits;
  const isGrouped = signs > 1 || (signs === 1 && !isPoint);
  if (isGrouped && (!mayGroup(first, head, isPoint ? 3 : run) || (isPoint ? group : last) === given)) return Number.NaN;
  if (whole > 15 || (first === 48 && isDigit(text.charCodeAt(start + 1)))) return Number.NaN;
  if (at < to || digits > 15 || run > 22) return readExactly(text, from, at, to, isPoint ? lastAt : at);
  const number = isPoint ? value / (POWERS[run] ?? 1) : value;
  return isNegative && number !== 0 ? -number : number;
};

/** Where a double cannot be worked out digit by digit: an exponent, or many digits behind the point. */
const readExactly = (text: string, from: number, end: number, to: number, point: number): number => {
  const tail = text.slice(end, to);
  if (tail !== "" && !/^e[+-]?\d{1,3}$/i.test(tail)) return Number.NaN;
  const whole = text.slice(from, point).replace(/[^\d-]/g, "");
  const value = Number(`${whole || 0}.${text.slice(point + 1, end)}0${tail}`);
  return Number.isFinite(value) ? value : Number.NaN;
};

/** Whether a lone sign may set off thousands: one to three digits before it, the first no zero, and three after. */
const mayGroup = (first: number, head: number, run: number): boolean =>
  head > 0 && head < 4 && run === 3 && first !== 48;

const MINUS = 45;
const DOT = 46;
const COMMA = 44;
const ARABIC_POINT = 0x66b;
const EXPONENT = 101;
/** Up to 10^22 a double is exact, so that one division rounds once, and right. */
const POWERS: readonly number[] = Array.from({ length: 23 }, (_, power) => 10 ** power);

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Numbers as programs write them, with this sign: a quick yes. */
export const usualNumber = (decimal: DecimalSign | null, isWhole: boolean): RegExp =>
  new RegExp(`^-?(?:[1-9]\\d{0,14}|0)${isWhole ? "" : `(?:\\${decimal ?? "."}\\d{1,9})?`}$`);
