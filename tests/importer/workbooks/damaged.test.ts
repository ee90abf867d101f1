import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openWorkbook } from "../../../packages/importer/src/xlsx/openWorkbook.ts";
import { packZip, workbookParts } from "./packZip.ts";

const pace = { isDue: () => false, turn: () => Promise.resolve() };

const ROWS = Array.from(
  { length: 200 },
  (_, at) =>
    `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>${at % 3}</v></c><c r="C${at + 1}" s="1"><v>${at * 1.5}</v></c></row>`,
).join("");
const WHOLE = packZip(
  workbookParts(
    `<worksheet><sheetData>${ROWS}</sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>`,
    {
      "xl/sharedStrings.xml": "<sst><si><t>a</t></si><si><r><t>b</t></r></si><si/></sst>",
      "xl/styles.xml": '<styleSheet><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>',
    },
  ),
);

/** Reads whatever can be read; answers how that ended. */
const outcomeOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
  const opened = await openWorkbook(new Blob([bytes]), pace);
  if (!opened.ok) return opened.error.kind;
  for (const { place } of opened.value.sheets) {
    const read = await opened.value.read(place, { fillsMerged: true }, () => undefined, pace);
    if (!read.ok) return read.error.kind;
  }
  return "read";
};

const OUTCOMES = ["read", "broken", "empty", "tooLarge", "foreign"];

describe("a damaged workbook", () => {
  it("is read as far as it goes or told to be broken, wherever it was damaged", async () => {
    const damage = fc.array(fc.tuple(fc.nat(WHOLE.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(damage, async (places) => {
        const bytes = WHOLE.slice();
        for (const [at, byte] of places) bytes[at] = byte;
        expect(OUTCOMES).toContain(await outcomeOf(bytes));
      }),
      { numRuns: 300 },
    );
  });
  it("is told to be broken wherever it was cut off", async () => {
    for (let end = 0; end < WHOLE.length; end += 97) expect(await outcomeOf(WHOLE.slice(0, end))).toBe("broken");
    expect(await outcomeOf(WHOLE)).toBe("read");
  });
});
