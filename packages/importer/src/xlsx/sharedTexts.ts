import { type PartSource, readXmlPart } from "./readXmlPart.ts";
import { stopAtCap } from "./refusal.ts";
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

/** Reads the shared strings. Rich text comes as its runs joined, phonetic readings are left out. */
export const readSharedTexts = async (source: PartSource, entry: ZipEntry | undefined): Promise<SharedTexts> => {
  const runs: { readonly text: string; readonly ends: Uint32Array }[] = [];
  let room = FREE_LENGTH + LENGTH_PER_BYTE * (entry?.packed ?? 0);
  /** The texts of the run at hand, and where they end in it. */
  let open: string[] = [];
  let ends: number[] = [];
  let end = 0;
  let item = "";

  const closeRun = (): void => {
    runs.push({ text: open.join(""), ends: new Uint32Array(ends) });
    open = [];
    ends = [];
    end = 0;
    if (runs.length > MOST_RUNS) stopAtCap();
  };

  await readXmlPart(source, entry, {
    open: (name) => name === "t",
    text: (text) => {
      item += text;
      room -= text.length;
      if (room < 0) stopAtCap();
    },
    close: (name) => {
      if (name !== "si") return;
      const text = decodeCellText(item);
      item = "";
      end += text.length;
      ends.push(end);
      open.push(text);
      if (open.length === RUN) closeRun();
    },
  });
  closeRun();
  return (index) => {
    const run = runs[Math.floor(index / RUN)];
    const place = index % RUN;
    return run?.text.slice(run.ends[place - 1] ?? 0, run.ends[place] ?? 0) ?? "";
  };
};
