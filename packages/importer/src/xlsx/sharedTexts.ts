import { type PartSource, readXmlPart } from "./readXmlPart.ts";
import { stopAtCap } from "./refusal.ts";
import { createXmlScanner } from "./xmlScanner.ts";
import { decodeCellText } from "./xmlText.ts";
import type { ZipEntry } from "./zipDirectory.ts";

/** The texts cells point to, by number; empty where there is none. */
export type SharedTexts = (index: number) => string;

/** Characters held of a part, whatever it was packed to; beyond, sixteen for each packed byte: real texts have five to ten. */
const FREE_LENGTH = 8_000_000;
const LENGTH_PER_BYTE = 16;

/** Texts are held as runs of this many, joined: a text of its own would cost three times as much as its characters. */
const RUN = 2000;
/** Five million texts: more than four sheets full of different ones. */
const MOST_RUNS = 2500;
/** Where a million texts or more are to be expected, they are counted before more are kept: most parts are unpacked once. */
const UNCOUNTED_RUNS = 500;

/** Reads the shared strings. Rich text comes as its runs joined, phonetic readings are left out. */
export const readSharedTexts = async (source: PartSource, entry: ZipEntry | undefined): Promise<SharedTexts> => {
  const runs: { readonly text: string; readonly ends: Uint32Array }[] = [];
  let room = FREE_LENGTH + LENGTH_PER_BYTE * (entry?.packed ?? 0);
  /** The texts of the run at hand. */
  let open: string[] = [];
  let item = "";
  let isCounted = false;

  const closeRun = (): void => {
    let end = 0;
    const ends = open.map((text) => {
      end += text.length;
      return end;
    });
    runs.push({ text: open.join(""), ends: new Uint32Array(ends) });
    open = [];
    if (runs.length > MOST_RUNS) stopAtCap();
  };

  const scan = createXmlScanner({
    open: (name) => name === "t",
    text: (text) => {
      item += text;
      room -= text.length;
      if (room < 0) stopAtCap();
    },
    close: (name) => {
      if (name !== "si") return;
      open.push(decodeCellText(item));
      item = "";
      if (open.length === RUN) closeRun();
    },
  });
  await readXmlPart(source, entry, scan, async (share) => {
    if (isCounted || runs.length < UNCOUNTED_RUNS * share) return;
    isCounted = true;
    let tags = 0;
    await readXmlPart(source, entry, (text) => {
      // Begins or ends a text, with a prefix or without: a fifth of the time reading takes, and nothing is kept.
      tags += text.split("si>").length - 1;
      if (tags > 2 * RUN * MOST_RUNS) stopAtCap();
    });
  });
  closeRun();
  return (index) => {
    const run = runs[Math.floor(index / RUN)];
    const place = index % RUN;
    return run?.text.slice(run.ends[place - 1] ?? 0, run.ends[place] ?? 0) ?? "";
  };
};
