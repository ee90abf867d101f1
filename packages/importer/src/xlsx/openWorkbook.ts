import type { Result } from "@handrail/core/base";
import type { Bytes } from "../bytes/bytes.ts";
import type { SheetInfo } from "../engine/engine.ts";
import type { Pace } from "../pace/pace.ts";
import type { ReadProblem } from "../reading/reading.ts";
import { parseRange } from "./cellReference.ts";
import type { CellContext } from "./cellText.ts";
import { createMergesHandler } from "./merges.ts";
import { readXmlPart } from "./readXmlPart.ts";
import { Refusal } from "./refusal.ts";
import { createRowSink } from "./rowSink.ts";
import { settle } from "./settle.ts";
import { readSharedTexts } from "./sharedTexts.ts";
import { createSheetHandler } from "./sheetHandler.ts";
import { createStylesHandler } from "./styles.ts";
import { findWorkbookParts, type SheetPart, type WorkbookParts } from "./workbookParts.ts";

/** A workbook whose sheets can be read, one at a time. */
export interface Workbook {
  /** Those with rows, in their order; never none. */
  readonly sheets: readonly SheetInfo[];
  /**
   * Reads a sheet from its beginning and pushes its rows, blank ones included, up to the last that is not. Values are
   * texts: numbers in their shortest form, dates in ISO form, formulas by the value they had.
   */
  read(
    place: number,
    options: { readonly fillsMerged: boolean },
    push: (rows: readonly (readonly string[])[]) => void,
    pace: Pace,
    onProgress?: (share: number) => void,
  ): Promise<Result<{ readonly hasMerged: boolean }, ReadProblem>>;
}

/** Text of all rows of a sheet, in characters: what no table exceeds, and a hundred for each byte of the file. */
const FREE_TEXT = 64 * 1024 * 1024;
const TEXT_PER_BYTE = 100;
/** Sheets whose first lines are looked at for their size. */
const MEASURED = 100;

/** Opens a file of Office Open XML: XLSX and XLSM, transitional or strict. Nothing in it is worked out or run. */
export const openWorkbook = (bytes: Bytes, pace: Pace): Promise<Result<Workbook, ReadProblem>> =>
  settle(async () => {
    const parts = await findWorkbookParts(bytes, pace);
    if (parts.sheets.length === 0) throw new Refusal({ kind: "empty" });
    const sheets: SheetInfo[] = [];
    for (const [place, { name, isHidden, entry }] of parts.sheets.entries())
      sheets.push({ place, name, isHidden, rows: place < MEASURED ? await measure(bytes, entry, pace) : null });
    let context: CellContext | undefined;
    return {
      sheets,
      read: (place, { fillsMerged }, push, turns, onProgress) =>
        settle(async () => {
          const sheet = parts.sheets[place];
          if (sheet === undefined) throw new Refusal({ kind: "empty" });
          context ??= await readContext(bytes, parts, turns);
          return await readSheet({ bytes, sheet, context, fillsMerged, push, pace: turns, onProgress });
        }),
    };
  });

/** How many rows a sheet says it has: its first lines hold that, or nothing does. */
const measure = async (bytes: Bytes, entry: SheetPart["entry"], pace: Pace): Promise<number | null> => {
  let rows: number | null = null;
  await readXmlPart({
    bytes,
    entry,
    pace,
    onPiece: () => false,
    handler: {
      open: (name, tag) => {
        const range = name === "dimension" ? parseRange(tag.attribute("ref") ?? "") : null;
        if (range !== null) rows = range.bottom + 1;
        return false;
      },
      close: () => undefined,
      text: () => undefined,
    },
  });
  return rows;
};

const readContext = async (bytes: Bytes, parts: WorkbookParts, pace: Pace): Promise<CellContext> => {
  const styles = createStylesHandler();
  if (parts.styles !== undefined) await readXmlPart({ bytes, entry: parts.styles, handler: styles, pace });
  const texts = parts.texts === undefined ? () => "" : await readSharedTexts(bytes, parts.texts, pace);
  return { texts, formats: styles.formats, is1904: parts.is1904 };
};

const readSheet = async ({
  bytes,
  sheet: { entry },
  context,
  fillsMerged,
  push,
  pace,
  onProgress,
}: {
  readonly bytes: Bytes;
  readonly sheet: SheetPart;
  readonly context: CellContext;
  readonly fillsMerged: boolean;
  readonly push: (rows: readonly (readonly string[])[]) => void;
  readonly pace: Pace;
  readonly onProgress: ((share: number) => void) | undefined;
}): Promise<{ readonly hasMerged: boolean }> => {
  const merges = createMergesHandler();
  if (fillsMerged) await readXmlPart({ bytes, entry, handler: merges, pace });
  const sink = createRowSink({ merges: merges.ranges, mostText: FREE_TEXT + TEXT_PER_BYTE * bytes.size, push });
  const handler = createSheetHandler(context, sink);
  await readXmlPart({
    bytes,
    entry,
    handler,
    pace,
    onPiece: (share) => {
      sink.flush();
      onProgress?.(share);
      return true;
    },
  });
  sink.finish();
  return { hasMerged: handler.hasMerged() };
};
