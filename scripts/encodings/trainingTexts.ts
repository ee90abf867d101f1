/** The texts a model is trained on, each kind of a language with its share, and how figures are packed. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const [texts = ""] = process.argv.slice(2);

/** How much each kind of text counts, whatever its length. */
export const SHARES = { names: 0.3, places: 0.2, phrases: 0.25, prose: 0.25 } as const;

export interface Text {
  readonly lines: readonly string[];
  /** Each character of it counts this much, so that a language's kinds come to their shares. */
  readonly weight: number;
}

export const textsOf = (language: string): readonly Text[] => {
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

export const level = (value: number, first: number, step: number, most: number): number =>
  Math.max(0, Math.min(most, Math.round((value - first) / step)));

/** Two levels in one character of base 36. */
export const pack = (levels: readonly number[], base: number): string => {
  let out = "";
  for (let at = 0; at < levels.length; at += 2) out += ((levels[at] ?? 0) * base + (levels[at + 1] ?? 0)).toString(36);
  return out;
};

export const eachLine = (languages: readonly string[], see: (line: string, weight: number) => void): void => {
  for (const language of languages)
    for (const { lines, weight } of textsOf(language)) for (const line of lines) see(line, weight / languages.length);
};
