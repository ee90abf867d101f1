import { createDeflateRaw } from "node:zlib";
import { type Part, packZip, workbookParts } from "../workbooks/packZip.ts";

/** Packs a text made of pieces without ever holding it whole. */
export const packed = async (pieces: Iterable<string>): Promise<Part> => {
  const stream = createDeflateRaw({ level: 6 });
  const out: Buffer[] = [];
  stream.on("data", (piece: Buffer) => out.push(piece));
  let size = 0;
  for (const piece of pieces) {
    size += Buffer.byteLength(piece);
    if (!stream.write(piece)) await new Promise((resolve) => stream.once("drain", resolve));
  }
  const whole = new Promise((resolve) => stream.once("end", resolve));
  stream.end();
  await whole;
  return { packed: Buffer.concat(out), size };
};

const sheet = function* (rows: Iterable<string>): Generator<string> {
  yield "<worksheet><sheetData>";
  yield* rows;
  yield "</sheetData></worksheet>";
};

const times = function* (count: number, piece: (nth: number) => string): Generator<string> {
  for (let nth = 0; nth < count; nth += 1) yield piece(nth);
};

/** The same 25 bytes, 200 MB of them: a thousand for each packed one. */
export const ratio = (): Promise<Part> => packed(sheet(times(2000, () => "<row><c><v>1</v></c></row>".repeat(4000))));

/** The same text, 200 MB of it. */
export const sameTexts = (): Promise<Part> =>
  packed(
    (function* () {
      yield "<sst>";
      yield* times(2000, () => "<si><t>ab</t></si>".repeat(5500));
      yield "</sst>";
    })(),
  );

/** Six million different short texts, packed as honestly as real ones; `prefix` stands before the names of their tags. */
export const manyTexts = (prefix = ""): Promise<Part> => {
  const text = (nth: number): string => `<${prefix}si><${prefix}t>${nth}</${prefix}t></${prefix}si>`;
  return packed(times(600, (nth) => Array.from({ length: 10_000 }, (_, at) => text(nth * 10_000 + at)).join("")));
};

/** One text of 120 MB, in pieces a reader cannot refuse one by one. */
export const longText = (): Promise<Part> =>
  packed(
    (function* () {
      yield "<sst><si>";
      yield* times(1200, (nth) => `<r><t>${`${nth * 7919} ${nth * 104_729} `.repeat(6000)}</t></r>`);
      yield "</si></sst>";
    })(),
  );

/** A cell in each of the outermost corners. */
export const corners =
  '<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData></worksheet>';

/** A million rows with a value in the last column of each. */
export const lastColumn = (): Promise<Part> =>
  packed(
    sheet(
      times(1000, (nth) =>
        Array.from(
          { length: 1000 },
          (_, at) => `<row r="${nth * 1000 + at + 1}"><c r="XFD${nth * 1000 + at + 1}"><v>${nth * at}</v></c></row>`,
        ).join(""),
      ),
    ),
  );

/** One row that never ends, of different values. */
export const endlessRow = (): Promise<Part> =>
  packed(
    sheet(
      times(3000, (nth) =>
        Array.from({ length: 1000 }, (_, at) => `<c t="str"><v>${nth * 7919 + at * 31}</v></c>`).join(""),
      ),
    ),
  );

/** One attribute that never ends. */
export const endlessAttribute = (): Promise<Part> =>
  packed(sheet(['<row r="', ...times(2000, (nth) => `${nth * 7919}`.repeat(1000)), '"/>']));

/** One tag with no end of attributes. */
export const endlessTag = (): Promise<Part> =>
  packed(
    sheet([
      "<row ",
      ...times(2000, (nth) => Array.from({ length: 1000 }, (_, at) => `a${nth * at}="${at}" `).join("")),
      "/>",
    ]),
  );

/** A long text a million cells point to. */
export const sharedOften = {
  texts: (): Promise<Part> =>
    packed(["<sst><si><t>", ...times(190, (nth) => `${nth} `.repeat(2000)), "</t></si></sst>"]),
  sheet: (): Promise<Part> =>
    packed(
      sheet(
        times(1000, (nth) =>
          Array.from({ length: 1000 }, (_, at) => `<row r="${nth * 1000 + at + 1}"><c t="s"><v>0</v></c></row>`).join(
            "",
          ),
        ),
      ),
    ),
};

/** Merged cells over the whole sheet, ten thousand times. */
export const merged = (): Promise<Part> =>
  packed([
    corners.replace("</worksheet>", "<mergeCells>"),
    ...times(10_000, (nth) => `<mergeCell ref="A1:XFC${1_048_575 - nth}"/>`),
    "</mergeCells></worksheet>",
  ]);

/** A workbook of five thousand sheets, all of them the same bytes of the file. */
export const overlapping = (part: Part): Readonly<Record<string, Part>> => {
  const numbers = Array.from({ length: 5000 }, (_, nth) => nth);
  const sheets = numbers.map((nth) => `<sheet name="n${nth}" r:id="i${nth}"/>`).join("");
  const relations = numbers.map(
    (nth) => `<Relationship Id="i${nth}" Type="x/worksheet" Target="worksheets/s${nth}.xml"/>`,
  );
  return workbookParts(part, {
    "xl/workbook.xml": `<workbook><sheets>${sheets}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${relations.join("")}</Relationships>`,
    ...Object.fromEntries(numbers.map((nth) => [`xl/worksheets/s${nth}.xml`, part])),
  });
};

/** A sheet with one cell that points to the first shared text. */
export const ONE = '<worksheet><sheetData><row><c t="s"><v>0</v></c></row></sheetData></worksheet>';

const texts = (part: Part): Readonly<Record<string, Part>> => ({ "xl/sharedStrings.xml": part });

/** A workbook of one cell and these shared texts. */
export const withTexts = (part: Part): Readonly<Record<string, Part>> => workbookParts(ONE, texts(part));

/** Refused as they are read, or as merged cells are filled. */
export const refused: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  "200 MB of the same row": async () => packZip(workbookParts(await ratio())),
  "200 MB of the same text": async () => packZip(withTexts(await sameTexts())),
  "six million different texts": async () => packZip(withTexts(await manyTexts())),
  "six million different texts under a prefix": async () => packZip(withTexts(await manyTexts("x:"))),
  "one text of 120 MB": async () => packZip(withTexts(await longText())),
  "a long text a million cells point to": async () =>
    packZip(workbookParts(await sharedOften.sheet(), texts(await sharedOften.texts()))),
  "the last column in a million rows": async () => packZip(workbookParts(await lastColumn())),
  "a row without end": async () => packZip(workbookParts(await endlessRow())),
  "an attribute without end": async () => packZip(workbookParts(await endlessAttribute())),
  "a tag without end": async () => packZip(workbookParts(await endlessTag())),
  "merged cells over everything": async () => packZip(workbookParts(await merged())),
  "thousands of sheets that are one": async () => packZip(overlapping(await lastColumn()), { overlaps: true }),
};
