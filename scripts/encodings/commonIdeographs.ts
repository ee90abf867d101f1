/** East Asian scripts: which characters are common. */
import { kindOfHan } from "../../packages/importer/src/encoding/legacy/ideographs.ts";
import { eachLine } from "./trainingTexts.ts";

export const HAN = { korean: "ko", japanese: "ja", simplified: "zh-Hans", traditional: "zh-Hant" } as const;
export const WRITE = { korean: "euc-kr", japanese: "euc-jp", simplified: "gb18030", traditional: "big5" } as const;
export const SIZES: Readonly<Record<keyof typeof HAN, readonly number[]>> = {
  korean: [16, 48, 64],
  japanese: [16, 48, 90],
  simplified: [16, 48, 100],
  traditional: [16, 48, 100],
};

export const rangeOf = (encoding: string, from: number, to: number): ReadonlySet<string> => {
  const bytes: number[] = [];
  const lowest = encoding === "big5" ? 0x40 : 0xa1;
  for (let code = from; code <= to; code++) if ((code & 0xff) >= lowest) bytes.push(code >> 8, code & 0xff);
  return new Set(new TextDecoder(encoding).decode(new Uint8Array(bytes)));
};

export const LEVELS = {
  korean: rangeOf("euc-kr", 0xb0a1, 0xc8fe),
  japanese: rangeOf("euc-jp", 0xb0a1, 0xcfd3),
  simplified: rangeOf("gb18030", 0xb0a1, 0xd7f9),
  traditional: rangeOf("big5", 0xa440, 0xc67e),
} as const;

export const KIND_SIZES = [0, 15000, 180, 63, 9000, 120, 400];

export const commonOf = (name: keyof typeof HAN) => {
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
