import { readFileSync, writeFileSync } from "node:fs";
import { plainHeading } from "../../packages/importer/src/columns/plainHeading.ts";
import { HASH_BITS, hashWord, riceWidth } from "../../packages/importer/src/columns/vocabulary.ts";
import { CONCEPTS, NEAR } from "./concepts.ts";

/** Where the packed words are read from. Run this file with Node to write it anew. */
const TARGET = new URL("../../packages/importer/src/columns/packedConcepts.ts", import.meta.url);

/** The source of `packedConcepts.ts`, from the words in `concepts.ts`; each word belongs to the first concept that has it. */
export const packConcepts = (): string => {
  const lines = CONCEPTS.trim().split("\n");
  const concepts = lines.map((line) => ({
    kind: line.charAt(0),
    words: line
      .slice(2)
      .split(",")
      .map((word) => plainHeading(word).replaceAll(" ", "")),
  }));
  const names = concepts.map((concept) => concept.words[0] ?? "");
  const taken = new Set<number>();
  let bits = "";
  for (const { words } of concepts) {
    const hashes = [...new Set(words.map(hashWord))].filter((hash) => !taken.has(hash)).sort((a, b) => a - b);
    for (const hash of hashes) taken.add(hash);
    if (hashes.length > 127) throw new Error(`${words[0]} has ${hashes.length} words; 127 fit into its count`);
    bits += hashes.length.toString(2).padStart(7, "0");
    const width = riceWidth(hashes.length);
    let before = 0;
    for (const hash of hashes) {
      const gap = hash - before;
      bits += `${"1".repeat(gap >> width)}0${(gap & ((1 << width) - 1)).toString(2).padStart(width, "0")}`;
      before = hash;
    }
  }
  const bytes = Buffer.from(
    (bits.padEnd(Math.ceil(bits.length / 8) * 8, "0").match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)),
  );
  const near = NEAR.trim()
    .split("\n")
    .map((line) => {
      const [one = "", other = "", tenths = ""] = line.split(" ");
      const places = [names.indexOf(one), names.indexOf(other)];
      if (places.includes(-1)) throw new Error(`${line}: no such concept`);
      return [...places, 2 * Number(tenths)].map((value) => String.fromCharCode(35 + value)).join("");
    })
    .join("");
  const parts = [
    `/** Written by \`scripts/columns/packConcepts.ts\`: ${taken.size} words of ${concepts.length} concepts, as hashes of ${HASH_BITS} bits. */`,
    `export const PACKED =\n  ${JSON.stringify(bytes.toString("base64"))};\n`,
    `/** A letter for each concept. */\nexport const KINDS =\n  ${JSON.stringify(concepts.map((concept) => concept.kind).join(""))};\n`,
    `/** Concepts near one another. */\nexport const NEAR =\n  ${JSON.stringify(near)};\n`,
  ];
  return parts.join("\n");
};

if (process.argv[1] === new URL(import.meta.url).pathname) {
  writeFileSync(TARGET, packConcepts());
  console.log(`${readFileSync(TARGET).length} bytes`);
}
