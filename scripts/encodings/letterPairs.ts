/** Alphabets of their own: which letters follow which. */
import { eachLine, level, pack } from "./trainingTexts.ts";

export const ALPHABETS = {
  cyrillic: ["ru", "ru", "ru", "ru", "uk", "uk", "bg", "bg", "be", "sr", "mk"],
  greek: ["el"],
  hebrew: ["he"],
  arabic: ["ar", "ar", "ar", "fa", "ur"],
  thai: ["th"],
} as const;

export const SCRIPT = {
  cyrillic: /[а-яёіїєґўјљњћђџѓќѕ]/,
  greek: /[\u03ac-\u03ce\u0390]/,
  hebrew: /[\u05d0-\u05ea]/,
  arabic: /[\u0621-\u063a\u0640-\u0652\u0679-\u06d2]/,
  thai: /[\u0e01-\u0e4e]/,
} as const;

/** The letters a script's encodings can write. */
export const ENCODINGS = {
  cyrillic: ["windows-1251"],
  greek: ["windows-1253"],
  hebrew: ["windows-1255"],
  arabic: ["windows-1256"],
  thai: ["windows-874"],
} as const;

export const charactersOf = (encoding: string): ReadonlySet<string> =>
  new Set(new TextDecoder(encoding).decode(Uint8Array.from({ length: 128 }, (_, at) => at + 128)));

/** Weighted entropy of a row of counts. */
export const entropyOf = (row: readonly number[]): number => {
  const whole = row.reduce((sum, each) => sum + each, 0);
  return row.reduce((sum, each) => (each > 0 ? sum - each * Math.log(each / whole) : sum), 0);
};

export const addRows = (one: readonly number[], other: readonly number[]): readonly number[] =>
  one.map((each, at) => each + (other[at] ?? 0));

/** Merges the rows that say nearly the same until `most` are left; the first stays apart. Answers each row's group. */
export const cluster = (rows: readonly (readonly number[])[], most: number): readonly number[] => {
  let groups = rows.map((row, at) => ({ row, members: [at], entropy: entropyOf(row) }));
  while (groups.length > most) {
    let best = { loss: Number.POSITIVE_INFINITY, one: 0, other: 0 };
    for (let one = 1; one < groups.length; one++)
      for (let other = one + 1; other < groups.length; other++) {
        const [first, second] = [groups[one], groups[other]];
        if (first === undefined || second === undefined) continue;
        const loss = entropyOf(addRows(first.row, second.row)) - first.entropy - second.entropy;
        if (loss < best.loss) best = { loss, one, other };
      }
    const [first, second] = [groups[best.one], groups[best.other]];
    if (first === undefined || second === undefined) break;
    const row = addRows(first.row, second.row);
    const merged = { row, members: [...first.members, ...second.members], entropy: entropyOf(row) };
    groups = groups.map((group, at) => (at === best.one ? merged : group)).filter((_, at) => at !== best.other);
  }
  return rows.map((_, at) => groups.findIndex(({ members }) => members.includes(at)));
};

/** How many kinds of preceding letters are told apart. */
export const KINDS_BEFORE = { cyrillic: 12, greek: 7, hebrew: 4, arabic: 5, thai: 7 } as const;

export const pairsOf = (script: keyof typeof ALPHABETS): readonly [string, string, string] => {
  const writable = charactersOf(ENCODINGS[script][0]);
  const letters = [...writable].filter((letter) => SCRIPT[script].test(letter)).join("");
  const width = letters.length + 1;
  const counts = Array.from({ length: width }, () => Array.from({ length: width }, () => 0));
  eachLine(ALPHABETS[script], (line, weight) => {
    let before = 0;
    for (const character of `${line.normalize("NFC").toLowerCase()} `) {
      const place = letters.indexOf(character) + 1;
      const row = counts[before];
      if (row !== undefined && (place > 0 || before > 0)) row[place] = (row[place] ?? 0) + weight;
      before = place;
    }
  });
  const kinds = cluster(counts, KINDS_BEFORE[script]);
  const rows = Array.from({ length: KINDS_BEFORE[script] }, (_, kind) =>
    counts
      .filter((_, at) => kinds[at] === kind)
      .reduce(
        addRows,
        Array.from({ length: width }, () => 0),
      ),
  );
  const levels = Array.from({ length: width }, (_, place) =>
    rows.map((row) => {
      const whole = row.reduce((sum, each) => sum + each, 0);
      return level(-Math.log(((row[place] ?? 0) + 2e-6) / (whole + 2e-6 * width)), 0.6, 1.35, 5);
    }),
  ).flat();
  return [letters, kinds.map((kind) => kind.toString(36)).join(""), pack(levels, 6)];
};
