/** Latin letters beyond ASCII: which languages have which, and what stands around them. */
import { charactersOf, cluster } from "./letterPairs.ts";
import { eachLine, level, pack } from "./trainingTexts.ts";

export const LATIN = {
  west: ["en", "de", "fr", "es", "pt", "it", "nl", "sv", "da", "nb", "fi", "is", "ca"],
  central: ["pl", "cs", "sk", "hu", "hr", "sl", "ro", "sq"],
  other: ["tr", "az", "et", "lv", "lt", "vi"],
} as const;

export const VIETNAMESE = charactersOf("windows-1258");

/** As the old encodings write it: cedillas for Romanian commas, Vietnamese tones after their vowels. */
export const asWritten = (language: string, line: string): string => {
  const plain = line.normalize("NFC").replace(/[șțȘȚ]/g, (letter) => ({ ș: "ş", ț: "ţ", Ș: "Ş" })[letter] ?? "Ţ");
  return language === "vi"
    ? [...plain]
        .map((letter) => {
          if (letter < "\u0080" || VIETNAMESE.has(letter)) return letter;
          const [base = "", ...marks] = letter.normalize("NFD");
          const tone = marks.findIndex((mark) => "\u0300\u0301\u0303\u0309\u0323".includes(mark));
          const rest = marks.filter((_, at) => at !== tone).join("");
          return `${`${base}${rest}`.normalize("NFC")}${marks[tone] ?? ""}`;
        })
        .join("")
    : plain;
};

/** Where a language's letters are told from those of foreign names. */
export const homeOf = (language: string): string =>
  ({
    tr: "windows-1254",
    az: "windows-1254",
    et: "windows-1257",
    lv: "windows-1257",
    lt: "windows-1257",
    vi: "windows-1258",
  })[language] ?? (LATIN.central.some((each) => each === language) ? "windows-1250" : "windows-1252");

export const eachWritten = (language: string, see: (line: string, weight: number) => void): void => {
  const home = charactersOf(homeOf(language));
  eachLine([language], (line, weight) => {
    const written = asWritten(language, line);
    if ([...written].every((character) => !isLatinLetter(character) || home.has(character))) see(written, weight);
  });
};

export const isLatinLetter = (letter: string): boolean =>
  letter >= "\u0080" &&
  (/[\p{Script=Latin}]/u.test(letter) || "\u0300\u0301\u0303\u0309\u0323".includes(letter)) &&
  letter !== "ª" &&
  letter !== "º";

export const latinChars = new Set(
  ["windows-1252", "windows-1250", "windows-1254", "windows-1257", "windows-1258", "iso-8859-2", "macintosh"].flatMap(
    (encoding) => [...charactersOf(encoding)],
  ),
);

export const fold = (letter: string): string => (letter === "İ" ? letter : letter.toLowerCase());

export const unigramsOf = (language: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  eachWritten(language, (line, weight) => {
    for (const character of line) {
      if (!isLatinLetter(character) || !latinChars.has(character)) continue;
      const letter = fold(character);
      counts.set(letter, (counts.get(letter) ?? 0) + weight);
    }
  });
  const whole = [...counts.values()].reduce((sum, each) => sum + each, 0);
  return new Map([...counts].map(([letter, count]) => [letter, count / whole]));
};

export const groupsOf = (shares: ReadonlyMap<string, number>, most = 6): string => {
  const groups = Array.from({ length: most }, () => "");
  for (const [letter, share] of [...shares].sort(([, one], [, other]) => other - one)) {
    const rank = Math.round(-Math.log(share) - 0.5);
    if (rank < groups.length) groups[Math.max(0, rank)] += letter;
  }
  return groups.join("|").replace(/\|+$/, "");
};

export const averageOf = (all: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> => {
  const sum = new Map<string, number>();
  for (const one of all)
    for (const [letter, share] of one) sum.set(letter, (sum.get(letter) ?? 0) + share / all.length);
  return sum;
};

export const KINDS = 28;
/** How many kinds of neighbours are told apart on either side. */
export const NEIGHBOURS = 8;
export const kindOf = (character: string): number => {
  const plain = character.normalize("NFD").charAt(0).toLowerCase();
  return plain >= "a" && plain <= "z" ? plain.charCodeAt(0) - 96 : /\p{L}/u.test(character) ? 27 : 0;
};

export const latinOf = (): {
  readonly languages: readonly string[];
  readonly around: readonly [string, string, string];
} => {
  const all: readonly string[] = [...LATIN.west, ...LATIN.central, ...LATIN.other];
  const shares = new Map(all.map((language) => [language, unigramsOf(language)]));
  const of = (names: readonly string[]) => averageOf(names.map((name) => shares.get(name) ?? new Map()));
  const languages = [
    groupsOf(of(all), 9),
    ...[of(LATIN.west), of(LATIN.central), ...shares.values()].map((each) => groupsOf(each)),
  ];
  const letters = [...new Set(languages.join("").replaceAll("|", ""))].sort().join("");
  const near = letters.length * 2 * KINDS;
  const counts = Array.from({ length: near }, () => 0);
  const general = [Array.from({ length: KINDS }, () => 0), Array.from({ length: KINDS }, () => 0)];
  for (const language of all)
    eachWritten(language, (line, weight) => {
      const written = ` ${line} `;
      for (let at = 1; at < written.length - 1; at++) {
        const place = letters.indexOf(fold(written.charAt(at)));
        if (place < 0 && !/[a-z]/i.test(written.charAt(at))) continue;
        for (const side of [0, 1]) {
          const kind = kindOf(written.charAt(at + (side === 0 ? -1 : 1)));
          const cell = (place * 2 + side) * KINDS + kind;
          if (place >= 0) counts[cell] = (counts[cell] ?? 0) + weight;
          const row = general[side] ?? [];
          row[kind] = (row[kind] ?? 0) + weight;
        }
      }
    });
  // Neighbours that say nearly the same of the letters beside them are one kind.
  const column = (side: number, kind: number): readonly number[] =>
    Array.from({ length: letters.length }, (_, place) => counts[(place * 2 + side) * KINDS + kind] ?? 0);
  const groups = [0, 1].map((side) =>
    cluster(
      Array.from({ length: KINDS }, (_, kind) => column(side, kind)),
      NEIGHBOURS,
    ),
  );
  const levels: number[] = [];
  for (let place = 0; place < letters.length; place++)
    for (const side of [0, 1])
      for (let group = 0; group < NEIGHBOURS; group++) {
        const kinds = Array.from({ length: KINDS }, (_, kind) => kind).filter((kind) => groups[side]?.[kind] === group);
        const inGroup = (row: readonly number[], from: number): number =>
          kinds.reduce((sum, kind) => sum + (row[from + kind] ?? 0), 0);
        const row = (place * 2 + side) * KINDS;
        const all = general[side] ?? [];
        const expected = inGroup(all, 0) / all.reduce((sum, each) => sum + each, 0);
        const whole = counts.slice(row, row + KINDS).reduce((sum, each) => sum + each, 0);
        // A letter seen seldom says little of its neighbours.
        const trust = 3e-4;
        const share = (inGroup(counts, row) + trust * expected) / (whole + trust);
        levels.push(level(Math.log(share / expected), -2.2, 1.1, 4));
      }
  const kinds = groups.map((side) => side.map((group) => group.toString(36)).join(""));
  return { languages, around: [letters, kinds.join(""), pack(levels, 5)] };
};
