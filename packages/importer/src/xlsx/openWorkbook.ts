import type { Result } from "@handrail/core/base";
import type { Bytes } from "../bytes/bytes.ts";
import type { SheetInfo } from "../engine/engine.ts";
import type { Pace } from "../pace/pace.ts";
import type { ReadProblem } from "../reading/reading.ts";
import { type CellRange, parseRange } from "./cellReference.ts";
import { createMergesHandler } from "./merges.ts";
import { readXmlPart } from "./readXmlPart.ts";
import { Refusal, settle } from "./refusal.ts";
import { createRowSink } from "./rowSink.ts";
import { readSharedTexts } from "./sharedTexts.ts";
import { type CellContext, createSheetHandler } from "./sheetHandler.ts";
import { createStylesHandler } from "./styles.ts";
import { findWorkbookParts } from "./workbookParts.ts";
import { createXmlScanner } from "./xmlScanner.ts";

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
const FREE_TEXT = 64_000_000;
const TEXT_PER_BYTE = 100;
/** Sheets whose first lines are looked at for their size. */
const MEASURED = 30;

/** Opens a file of Office Open XML: XLSX and XLSM, transitional or strict. Nothing in it is worked out or run. */
export const openWorkbook = (bytes: Bytes, pace: Pace): Promise<Result<Workbook, ReadProblem>> =>
  settle(async () => {
    const parts = await findWorkbookParts({ bytes, pace });
    if (parts.sheets.length === 0) throw new Refusal({ kind: "empty" });
    const sheets: SheetInfo[] = [];
    for (const [place, { name, isHidden, entry }] of parts.sheets.entries()) {
      let rows: number | null = null;
      const measure = (element: string, attribute: (name: string) => string): void => {
        if (element === "dimension") rows = parseRange(attribute("ref")).bottom + 1 || null;
      };
      if (place < MEASURED) await readXmlPart({ bytes, pace }, entry, createXmlScanner({ open: measure }), () => false);
      sheets.push({ place, name, isHidden, rows });
    }
    let context: CellContext | undefined;
    return {
      sheets,
      read: (place, { fillsMerged }, push, turns, onProgress) =>
        settle(async () => {
          const source = { bytes, pace: turns };
          const entry = parts.sheets[place]?.entry;
          if (context === undefined) {
            const styles = createStylesHandler();
            await readXmlPart(source, parts.styles, createXmlScanner(styles));
            const texts = await readSharedTexts(source, parts.texts);
            context = { texts, formats: styles.formats, is1904: parts.is1904 };
          }
          const merges: CellRange[] = [];
          if (fillsMerged) await readXmlPart(source, entry, createXmlScanner(createMergesHandler(merges)));
          const sink = createRowSink({ merges, mostText: FREE_TEXT + TEXT_PER_BYTE * bytes.size, push });
          const handler = createSheetHandler(context, sink);
          await readXmlPart(source, entry, createXmlScanner(handler), (share) => {
            sink.flush();
            onProgress?.(share);
          });
          sink.finish();
          return { hasMerged: handler.hasMerged };
        }),
    };
  });
