/** Measures the guesses of encodings: `node scripts/encodings/measure.ts [TEXTS [UDHR]]`; text kept out of training, by size. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ENCODINGS_OF, type Outcome, tryGuess } from "../../tests/importer/encodings/accuracy.ts";
import { createChance, tableText } from "../../tests/importer/encodings/tableText.ts";

const [texts = "", udhr = ""] = process.argv.slice(2);
const SIZES = [256, 1024, 4096];
const EACH = Number(process.env["EACH"] ?? 60);

type Source = (language: string, size: number, chance: () => number) => string;

const heldOut = new Map<string, Readonly<Record<string, readonly string[]>>>();
const heldLines = (language: string) => {
  const known = heldOut.get(language);
  if (known !== undefined) return known;
  const made = Object.fromEntries(
    ["names", "places", "phrases", "prose"].map((kind) => {
      const file = join(texts, language, `${kind}.txt`);
      const lines = existsSync(file) ? readFileSync(file, "utf8").slice(0, 3_000_000).split("\n") : [];
      return [
        kind,
        lines.filter((line, at) => at % 10 === 9 && line.trim() !== "" && !/\p{Emoji_Presentation}|\uFE0F/u.test(line)),
      ];
    }),
  );
  heldOut.set(language, made);
  return made;
};

const pickFrom = (lines: readonly string[], chance: () => number): string =>
  lines[Math.floor(chance() * lines.length)] ?? "";

const sources: Record<string, Source> = { intl: tableText };
if (texts !== "") {
  sources["names"] = (language, size, chance) => {
    const held = heldLines(language);
    const names = [...(held["names"] ?? []).filter((line) => /[\u0080-\uffff]/.test(line)), ...(held["places"] ?? [])];
    const rows: string[] = ["id,name,city,note,amount"];
    for (let length = 0; length < size; length += rows.at(-1)?.length ?? 1)
      rows.push(
        `${rows.length},${pickFrom(names, chance)},${pickFrom(names, chance)},someone@example.com,${Math.floor(chance() * 1e5) / 100}`,
      );
    return rows.join("\n");
  };
  sources["prose"] = (language, size, chance) => {
    const held = heldLines(language);
    const lines = (held["prose"] ?? []).length > 200 ? (held["prose"] ?? []) : (held["phrases"] ?? []);
    let from = Math.floor(chance() * Math.max(1, lines.length - 200));
    let out = "";
    while (out.length < size * 1.5 && from < lines.length) out += `${lines[from++]}\n`;
    return out;
  };
}
if (udhr !== "") {
  const files: Record<string, string> = {
    ru: "rus",
    uk: "ukr",
    bg: "bul",
    th: "tha",
    ko: "kor",
    ja: "jpn",
    "zh-Hans": "cmn_hans",
    "zh-Hant": "cmn_hant",
    de: "deu_1996",
    fr: "fra",
    es: "spa",
    pl: "pol",
    cs: "ces",
    hu: "hun",
    el: "ell_monotonic",
    tr: "tur",
    he: "heb",
    ar: "arb",
    lt: "lit",
    vi: "vie",
  };
  sources["udhr"] = (language, size, chance) => {
    const plain = readFileSync(join(udhr, `${files[language]}.html`), "utf8")
      .replace(/<[^>]*>/g, " ")
      .replace(/&[a-z]+;/g, " ")
      .replace(/\s*\n\s*/g, "\n");
    const from = Math.floor(chance() * Math.max(1, plain.length - size));
    return plain.slice(from, from + size);
  };
}

const all: Outcome[] = [];
const wrongs = new Map<string, number>();
for (const [name, source] of Object.entries(sources)) {
  const table: Record<string, Record<string, string>> = {};
  for (const [language, encodings] of Object.entries(ENCODINGS_OF))
    for (const encoding of encodings)
      for (const size of SIZES) {
        const chance = createChance(size * 7919 + language.charCodeAt(0) * 31 + language.charCodeAt(1));
        const outcomes = Array.from({ length: EACH }, () =>
          tryGuess(language, encoding, source(language, size, chance), size),
        ).filter((outcome) => outcome !== undefined);
        all.push(...outcomes);
        const right = outcomes.filter((outcome) => outcome.right).length;
        const key = `${language} ${encoding}`;
        table[key] = { ...table[key], [size]: ((100 * right) / outcomes.length).toFixed(1) };
        for (const outcome of outcomes)
          if (!outcome.right) {
            const key = `${name} ${size} ${language} ${encoding} -> ${outcome.guessed}`;
            wrongs.set(key, (wrongs.get(key) ?? 0) + 1);
          }
      }
  if (process.env["FULL"] !== undefined) {
    process.stdout.write(`\n${name}\n`);
    for (const [key, row] of Object.entries(table))
      process.stdout.write(`${key.padEnd(26)} ${SIZES.map((size) => (row[size] ?? "").padStart(6)).join("")}\n`);
  }
  for (const size of SIZES) {
    const shares = Object.values(table).map((row) => Number(row[size]));
    process.stdout.write(
      `${name} ${size}: ${(shares.reduce((sum, each) => sum + each, 0) / shares.length).toFixed(2)}\n`,
    );
  }
}
for (const [key, count] of [...wrongs].sort(([, one], [, other]) => other - one).slice(0, 40))
  process.stdout.write(`${count} ${key}\n`);
process.stdout.write("calibration: said, how often, right\n");
for (let from = 0; from < 1; from += 0.1) {
  const said = all.filter(({ confidence }) => confidence >= from && confidence < from + 0.1);
  process.stdout.write(
    `${from.toFixed(1)} ${said.length} ${(said.filter(({ right }) => right).length / said.length).toFixed(3)}\n`,
  );
}
