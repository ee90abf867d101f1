/**
 * Trains the model of old encodings: `node scripts/encodings/train.ts TEXTS`, where TEXTS is what `gather.ts` wrote, and
 * rewrites `packages/importer/src/encoding/legacy/model.ts`. Needed for training again only, never to build or test.
 *
 * What is kept are frequencies: how often letters follow one another, which characters are common. One line in ten is
 * left out of training, for measuring (`measure.ts`).
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [texts = ""] = process.argv.slice(2);
const MODEL = join(import.meta.dirname, "../../packages/importer/src/encoding/legacy/model.ts");

/** How much each kind of text counts, whatever its length. */
const SHARES = { names: 0.3, places: 0.2, phrases: 0.25, prose: 0.25 } as const;

interface Text {
  readonly lines: readonly string[];
  /** Each character of it counts this much, so that a language's kinds come to their shares. */
  readonly weight: number;
}

const textsOf = (language: string): readonly Text[] => {
  const found = Object.entries(SHARES).flatMap(([kind, share]) => {
    const file = join(texts, language, `${kind}.txt`);
    if (!existsSync(file)) return [];
    const lines = readFileSync(file, "utf8")
      .slice(0, 3_000_000)
      .split("\n")
      .filter((line, at) => at % 10 !== 9 && /[\u0080-\uFFFF]/.test(line));
    const kept = kind === "prose" || kind === "phrases" ? lines : [...new Set(lines)];
    const size = kept.reduce((sum, line) => sum + line.replace(/[\0-\x7f]|[^\p{L}\p{M}]/gu, "").length, 0);
    return size < 500 ? [] : [{ lines: kept, size, share }];
  });
  const whole = found.reduce((sum, { share }) => sum + share, 0);
  return found.map(({ lines, size, share }) => ({ lines, weight: share / whole / size }));
};

const level = (value: number, first: number, step: number, most: number): number =>
  Math.max(0, Math.min(most, Math.round((value - first) / step)));

/** Two levels in one character of base 36. */
const pack = (levels: readonly number[], base: number): string => {
  let out = "";
  for (let at = 0; at < levels.length; at += 2) out += ((levels[at] ?? 0) * base + (levels[at + 1] ?? 0)).toString(36);
  return out;
};

const eachLine = (languages: readonly string[], see: (line: string, weight: number) => void): void => {
  for (const language of languages)
    for (const { lines, weight } of textsOf(language)) for (const line of lines) see(line, weight / languages.length);
};

const ALPHABETS = {
  cyrillic: ["ru", "ru", "ru", "ru", "uk", "uk", "bg", "bg", "be", "sr", "mk"],
  greek: ["el"],
  hebrew: ["he"],
  arabic: ["ar", "ar", "ar", "fa", "ur"],
  thai: ["th"],
} as const;

const SCRIPT = {
  cyrillic: /[а-яёіїєґўјљњћђџѓќѕ]/,
  greek: /[\u03ac-\u03ce\u0390]/,
  hebrew: /[\u05d0-\u05ea]/,
  arabic: /[\u0621-\u063a\u0640-\u0652\u0679-\u06d2]/,
  thai: /[\u0e01-\u0e4e]/,
} as const;

/** The letters a script's encodings can write. */
const ENCODINGS = {
  cyrillic: ["windows-1251"],
  greek: ["windows-1253"],
  hebrew: ["windows-1255"],
  arabic: ["windows-1256"],
  thai: ["windows-874"],
} as const;

const charactersOf = (encoding: string): ReadonlySet<string> =>
  new Set(new TextDecoder(encoding).decode(Uint8Array.from({ length: 128 }, (_, at) => at + 128)));

/** Weighted entropy of a row of counts. */
const entropyOf = (row: readonly number[]): number => {
  const whole = row.reduce((sum, each) => sum + each, 0);
  return row.reduce((sum, each) => (each > 0 ? sum - each * Math.log(each / whole) : sum), 0);
};

const addRows = (one: readonly number[], other: readonly number[]): readonly number[] =>
  one.map((each, at) => each + (other[at] ?? 0));

/** Merges the rows that say nearly the same until `most` are left; the first stays apart. Answers each row's group. */
const cluster = (rows: readonly (readonly number[])[], most: number): readonly number[] => {
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
const KINDS_BEFORE = { cyrillic: 12, greek: 7, hebrew: 4, arabic: 5, thai: 7 } as const;

const pairsOf = (script: keyof typeof ALPHABETS): readonly [string, string, string] => {
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

const LATIN = {
  west: ["en", "de", "fr", "es", "pt", "it", "nl", "sv", "da", "nb", "fi", "is", "ca"],
  central: ["pl", "cs", "sk", "hu", "hr", "sl", "ro", "sq"],
  other: ["tr", "az", "et", "lv", "lt", "vi"],
} as const;

const VIETNAMESE = charactersOf("windows-1258");

/** As the old encodings write it: cedillas for Romanian commas, Vietnamese tones after their vowels. */
const asWritten = (language: string, line: string): string => {
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
const homeOf = (language: string): string =>
  ({
    tr: "windows-1254",
    az: "windows-1254",
    et: "windows-1257",
    lv: "windows-1257",
    lt: "windows-1257",
    vi: "windows-1258",
  })[language] ?? (LATIN.central.some((each) => each === language) ? "windows-1250" : "windows-1252");

const eachWritten = (language: string, see: (line: string, weight: number) => void): void => {
  const home = charactersOf(homeOf(language));
  eachLine([language], (line, weight) => {
    const written = asWritten(language, line);
    if ([...written].every((character) => !isLatinLetter(character) || home.has(character))) see(written, weight);
  });
};

const isLatinLetter = (letter: string): boolean =>
  letter >= "\u0080" &&
  (/[\p{Script=Latin}]/u.test(letter) || "\u0300\u0301\u0303\u0309\u0323".includes(letter)) &&
  letter !== "ª" &&
  letter !== "º";

const latinChars = new Set(
  ["windows-1252", "windows-1250", "windows-1254", "windows-1257", "windows-1258", "iso-8859-2", "macintosh"].flatMap(
    (encoding) => [...charactersOf(encoding)],
  ),
);

const fold = (letter: string): string => (letter === "İ" ? letter : letter.toLowerCase());

const unigramsOf = (language: string): ReadonlyMap<string, number> => {
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

const groupsOf = (shares: ReadonlyMap<string, number>, most = 6): string => {
  const groups = Array.from({ length: most }, () => "");
  for (const [letter, share] of [...shares].sort(([, one], [, other]) => other - one)) {
    const rank = Math.round(-Math.log(share) - 0.5);
    if (rank < groups.length) groups[Math.max(0, rank)] += letter;
  }
  return groups.join("|").replace(/\|+$/, "");
};

const averageOf = (all: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> => {
  const sum = new Map<string, number>();
  for (const one of all)
    for (const [letter, share] of one) sum.set(letter, (sum.get(letter) ?? 0) + share / all.length);
  return sum;
};

const KINDS = 28;
/** How many kinds of neighbours are told apart on either side. */
const NEIGHBOURS = 8;
const kindOf = (character: string): number => {
  const plain = character.normalize("NFD").charAt(0).toLowerCase();
  return plain >= "a" && plain <= "z" ? plain.charCodeAt(0) - 96 : /\p{L}/u.test(character) ? 27 : 0;
};

const latinOf = (): { readonly languages: readonly string[]; readonly around: readonly [string, string, string] } => {
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

const HAN = { korean: "ko", japanese: "ja", simplified: "zh-Hans", traditional: "zh-Hant" } as const;
const WRITE = { korean: "euc-kr", japanese: "euc-jp", simplified: "gb18030", traditional: "big5" } as const;
const SIZES: Readonly<Record<keyof typeof HAN, readonly number[]>> = {
  korean: [16, 48, 64],
  japanese: [16, 48, 90],
  simplified: [16, 48, 100],
  traditional: [16, 48, 100],
};

const rangeOf = (encoding: string, from: number, to: number): ReadonlySet<string> => {
  const bytes: number[] = [];
  const lowest = encoding === "big5" ? 0x40 : 0xa1;
  for (let code = from; code <= to; code++) if ((code & 0xff) >= lowest) bytes.push(code >> 8, code & 0xff);
  return new Set(new TextDecoder(encoding).decode(new Uint8Array(bytes)));
};

const LEVELS = {
  korean: rangeOf("euc-kr", 0xb0a1, 0xc8fe),
  japanese: rangeOf("euc-jp", 0xb0a1, 0xcfd3),
  simplified: rangeOf("gb18030", 0xb0a1, 0xd7f9),
  traditional: rangeOf("big5", 0xa440, 0xc67e),
} as const;

const KIND_SIZES = [0, 15000, 180, 63, 9000, 120, 400];

const commonOf = (name: keyof typeof HAN) => {
  const counts = new Map<string, number>();
  const [first, last] = [0xa1a1, 0xfefe];
  const writable = name === "simplified" || name === "traditional" ? undefined : rangeOf(WRITE[name], first, last);
  eachLine([HAN[name]], (line, weight) => {
    for (const character of line.normalize("NFC"))
      if (character > "\u00a0" && character < "\ud800" && !/[\u00a0-\u024f\u2190-\u2fff]/.test(character))
        if (writable === undefined || writable.has(character) || LEVELS[name].has(character))
          counts.set(character, (counts.get(character) ?? 0) + weight);
  });
  const whole = [...counts.values()].reduce((sum, each) => sum + each, 0);
  const sorted = [...counts].sort(([, one], [, other]) => other - one);
  let from = 0;
  const groups: string[] = [];
  const costs: number[] = [];
  for (const size of SIZES[name]) {
    const group = sorted.slice(from, from + size);
    groups.push(
      group
        .map(([letter]) => letter)
        .sort()
        .join(""),
    );
    const share = group.reduce((sum, [, count]) => sum + count, 0) / whole;
    costs.push(-Math.log(share / size));
    from += size;
  }
  const rest = Array.from({ length: 7 }, () => 0);
  for (const [character, count] of sorted.slice(from)) {
    const kind = kindOfHan(character, LEVELS[name]);
    rest[kind] = (rest[kind] ?? 0) + count / whole;
  }
  const kinds = rest.map((share, kind) =>
    Math.min(11, -Math.log((share + 1e-3) / (kind === 0 ? LEVELS[name].size - from : (KIND_SIZES[kind] ?? 1)))),
  );
  const round = (value: number): number => Math.round(value * 10) / 10;
  return { groups: groups.join("|"), costs: costs.map(round), kinds: kinds.map(round) };
};

const kindOfHan = (character: string, first: ReadonlySet<string>): number =>
  first.has(character)
    ? 0
    : /\p{Script=Han}/u.test(character)
      ? 1
      : /[\u3041-\u30FF]/.test(character)
        ? 2
        : /[\uFF61-\uFF9F]/.test(character)
          ? 3
          : /[\uAC00-\uD7A3]/.test(character)
            ? 4
            : /[\u3000-\u3020\uFF01-\uFF60\uFFE5\u00B7\u2014\u2018-\u2026]/.test(character)
              ? 5
              : 6;

/** Marks and letters written from right to left as escapes, so that editors leave them in place. */
const escaped = (text: string): string =>
  [...JSON.stringify(text)]
    .map((character) =>
      /[\p{M}\p{Z}\p{C}\u0590-\u06ff]/u.test(character) && character !== " "
        ? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`
        : character,
    )
    .join("");

const SIGNS = "\u00a0’“”„–«»|…•·°‘№®©§|€™£±×½²³¼¾º¹ª¡¿—‚|‹›¶†‡µ÷¢¥¦¬´¸¨\u00ad";

const latin = latinOf();
const lines = [
  "// Written by scripts/encodings/train.ts: frequencies of letters, whose packing the files that read them explain.",
  "",
  "/** Letters of a script; the kind of none and of each as one that precedes; how improbable none and each is after each kind. */",
  `export const PAIRS = { ${Object.keys(ALPHABETS)
    .map((script) => {
      const [letters, kinds, packed] = pairsOf(script as keyof typeof ALPHABETS);
      return `${script}: [${escaped(letters)}, ${JSON.stringify(kinds)}, ${JSON.stringify(packed)}]`;
    })
    .join(", ")} } as const;`,
  "",
  "/** Latin letters beyond ASCII and what stands before and behind each of them. */",
  `export const AROUND = [${escaped(latin.around[0])}, ${JSON.stringify(latin.around[1])}, ${JSON.stringify(latin.around[2])}] as const;`,
  "",
  "/** Languages in Latin letters: their letters beyond ASCII, from common to rare. */",
  `export const LANGUAGES: readonly string[] = [${latin.languages.map(escaped).join(", ")}];`,
  "",
  "/** Signs beyond ASCII, from common to rare. */",
  `export const SIGNS = ${escaped(SIGNS)};`,
  "",
  "/** Common characters in groups, what one of each group costs, and what one of each kind beyond them costs. */",
  `export const COMMON = { ${(Object.keys(HAN) as (keyof typeof HAN)[])
    .map((name) => {
      const { groups, costs, kinds } = commonOf(name);
      return `${name}: { groups: ${escaped(groups)}, costs: ${JSON.stringify(costs)}, kinds: ${JSON.stringify(kinds)} }`;
    })
    .join(", ")} };`,
  "",
];
writeFileSync(MODEL, lines.join("\n"));
