import type { Pace } from "../pace/pace.ts";
import type { Dialect } from "../reading/reading.ts";
import { dialectScore } from "./dialectScore.ts";
import { parseRows } from "./parseRows.ts";
import { separatorLine } from "./separatorLine.ts";

/** Characters looked at: all hypotheses on the first few, the best of them on the rest. */
const SAMPLE = 64 * 1024;
const FIRST_LOOK = 12 * 1024;
const SECOND_LOOK = 3;

/** How the values of a text seem to be separated and marked. */
export interface DialectGuess {
  readonly dialect: Dialect;
  /** From 0 to 1. */
  readonly confidence: number;
  /** Others that would make a table, the likeliest first. */
  readonly alternatives: readonly Dialect[];
}

/** How often each is used as a delimiter; other punctuation is used rarely. */
const PRIOR: Readonly<Record<string, number>> = {
  ",": 1,
  ";": 1,
  "\t": 1.05,
  "|": 1,
  " ": 0.6,
  ":": 0.75,
  "^": 0.9,
  "~": 0.9,
};
const RARE = 0.7;
/** Signs that stand within dates, addresses and words far more often than between values. */
const INNER = /[-/_@+=$%!?<>\\`]/;
const INNER_PRIOR = 0.4;
/** A text is one column unless a delimiter makes a better table of it than this, times how well its lines look like values. */
const ONE_COLUMN = 0.48;

interface Hypothesis {
  readonly dialect: Dialect;
  readonly score: number;
  readonly width: number;
}

/**
 * Tells the dialect of a text from its first 64 kB, by reading it under each that is possible and taking the one that
 * makes the best table. A first line `sep=;` (Excel writes and obeys it) names the delimiter, and is no row.
 */
export const guessDialect = (text: string, options: DialectOptions = {}): DialectGuess => {
  const steps = guessing(text, options);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
};

/** The same, giving up its turn between one reading and the next. */
export const guessDialectInTurns = async (text: string, options: DialectOptions, pace: Pace): Promise<DialectGuess> => {
  const steps = guessing(text, options);
  let step = steps.next();
  while (step.done !== true) {
    if (pace.isDue()) await pace.turn();
    step = steps.next();
  }
  return step.value;
};

/** The last lines of the file, where the text is not all of it. */
interface DialectOptions {
  readonly tail?: string | undefined;
}

function* guessing(text: string, options: DialectOptions): Generator<undefined, DialectGuess, undefined> {
  const line = separatorLine(text);
  const sample = text.slice(line?.length ?? 0, SAMPLE).replace(/^\uFEFF/, "");
  const head = wholeLines(sample, FIRST_LOOK);
  const delimiters = line !== null ? [line.delimiter] : delimitersIn(head);
  const first: Hypothesis[] = [];
  for (const delimiter of delimiters) {
    first.push(...readings(head, delimiter));
    yield;
  }
  first.sort(byScore);
  const more = wholeLines(sample, SAMPLE);
  const tail = options.tail ?? "";
  let best = first;
  if (more.length !== head.length || tail !== "") {
    best = [];
    for (const { dialect } of first.slice(0, SECOND_LOOK)) {
      const whole = rate(more, dialect);
      yield;
      best.push(tail === "" ? whole : { ...whole, score: whole.score * 0.8 + rate(tail, dialect).score * 0.2 });
      yield;
    }
    best.sort(byScore);
  }
  const winner = best[0];
  const alone = line !== null ? 0 : oneColumn(head);
  if (winner === undefined || winner.width === 1 || winner.score <= alone) {
    const dialect = winner?.width === 1 && line !== null ? winner.dialect : unsplit(head);
    const confidence = alone / (alone + Math.max(0, winner?.score ?? 0) + 0.01);
    return { dialect, confidence, alternatives: best.filter(({ width }) => width > 1).map((other) => other.dialect) };
  }
  const others = best.filter((other) => other !== winner && other.width > 1);
  const rival = Math.max(
    alone,
    others.find((other) => other.dialect.delimiter !== winner.dialect.delimiter)?.score ?? 0,
  );
  return {
    dialect: withSpaces(head, winner.dialect),
    confidence: line !== null ? 1 : winner.score / (winner.score + rival),
    alternatives: others.map(({ dialect }) => dialect),
  };
}

const byScore = (one: Hypothesis, other: Hypothesis): number => other.score - one.score;

/** Cuts a text to so many characters, and where that cuts a line, to the lines that are whole. */
const wholeLines = (text: string, length: number): string => {
  if (text.length <= length && length < SAMPLE) return text;
  const cut = text.slice(0, length);
  const end = Math.max(cut.lastIndexOf("\n"), cut.lastIndexOf("\r"));
  return end < length / 2 ? cut : cut.slice(0, end + 1);
};

/** Punctuation that stands in enough of the lines. */
const delimitersIn = (text: string): readonly string[] => {
  const lines = text.split(/[\r\n]+/, 200).filter((line) => line !== "");
  const counts = new Map<string, number>();
  for (const line of lines) {
    for (const sign of new Set(line.match(/[^\p{L}\p{M}\p{N}\p{Z}"'.()[\]{}\uFFFD]| /gu))) {
      if (sign.length === 1 && sign !== "\0") counts.set(sign, (counts.get(sign) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([sign, count]) => count >= lines.length * (sign in PRIOR ? 0.2 : 0.4))
    .map(([sign]) => sign);
};

/** The text under a delimiter, with each mark and escape there are signs of. */
const readings = (text: string, delimiter: string): readonly Hypothesis[] => {
  const isAligned = delimiter === " " && /[^\s] {2,}[^\s]/.test(text);
  const base: Dialect = { delimiter, quote: '"', escape: "double", skipsSpace: isAligned };
  const found = [rate(text, base)];
  if (text.includes('\\"')) found.push(rate(text, { ...base, escape: "backslash" }));
  if (marksValues(text, delimiter, "'")) {
    found.push(rate(text, { ...base, quote: "'" }));
    if (text.includes("\\'")) found.push(rate(text, { ...base, quote: "'", escape: "backslash" }));
  }
  return found;
};

const rate = (text: string, dialect: Dialect): Hypothesis => {
  const { score, width } = dialectScore(parseRows(text, dialect), dialect.delimiter);
  return { dialect, width, score: score * priorOf(text, dialect) };
};

const priorOf = (text: string, { delimiter, quote }: Dialect): number => {
  // Where values stand in marks, a blank between them is a delimiter and not part of a name.
  if (delimiter === " " && quote !== "" && marksValues(text, delimiter, quote)) return 0.9;
  return PRIOR[delimiter] ?? (INNER.test(delimiter) ? INNER_PRIOR : RARE);
};

/** Some value stands wholly between two marks: `O'Brien` does not. */
const marksValues = (text: string, delimiter: string, quote: string): boolean => {
  const sign = delimiter.replace(/[\\^$*+?.()|[\]{}/-]/g, "\\$&");
  return new RegExp(
    `(?:^|${sign}) *${quote}(?:[^${quote}\\\\]|\\\\.|${quote}${quote})*${quote} *(?:${sign}|$)`,
    "m",
  ).test(text);
};

/** How well the lines look like values as they are. */
const oneColumn = (text: string): number =>
  dialectScore({ rows: text.split(/\r\n|\r|\n/).map((line) => [line]), problems: new Map() }, "\0").score *
  2 *
  ONE_COLUMN;

/** A dialect that leaves the lines whole. */
const unsplit = (text: string): Dialect => ({
  delimiter: [",", "\t", ";", "|"].find((sign) => !text.includes(sign)) ?? ",",
  quote: '"',
  escape: "double",
  skipsSpace: false,
});

/** The same, and whether nearly every value after the first has a blank before it. */
const withSpaces = (text: string, dialect: Dialect): Dialect => {
  if (dialect.delimiter === " ") return dialect;
  let blank = 0;
  let other = 0;
  for (const row of parseRows(text, dialect).rows) {
    for (const value of row.slice(1)) {
      if (value.startsWith(" ")) blank += 1;
      else if (value !== "") other += 1;
    }
  }
  return { ...dialect, skipsSpace: blank > 9 * other };
};
