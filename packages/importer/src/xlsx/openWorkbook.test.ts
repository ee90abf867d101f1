import { describe, expect, it } from "vitest";
import { openWorkbook } from "./openWorkbook.ts";
import { pace, rowsOf, stylesOf, textsOf, workbookOf } from "./workbookOf.test-data.ts";

const cell = (inside: string, attributes = ""): string => `<row><c ${attributes}>${inside}</c></row>`;

describe("values", () => {
  it("are texts of every type a cell can have", async () => {
    const rows =
      '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1"><v>1.10</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="b"><v>0</v></c>' +
      '<c r="E1" t="str"><v>a &amp; &#x42;&#99;</v></c><c r="F1" t="e"><v>#DIV/0!</v></c><c r="G1" t="inlineStr"><is><t>in</t></is></c></row>';
    const file = workbookOf(rows, textsOf("<t>no</t>", "<t>yes</t>"));
    expect(await rowsOf(file)).toEqual([["yes", "1.1", "TRUE", "FALSE", "a & Bc", "#DIV/0!", "in"]]);
  });
  it("of rich text are all its runs, without how it is read aloud", async () => {
    const item =
      '<t>plain </t><r><rPr><b/></rPr><t xml:space="preserve">bold </t></r><r><t>end</t></r><rPh><t>aloud</t></rPh>';
    expect(await rowsOf(workbookOf(cell("<v>0</v>", 't="s"'), textsOf(item)))).toEqual([["plain bold end"]]);
    expect(await rowsOf(workbookOf(cell(`<is>${item}</is>`, 't="inlineStr"')))).toEqual([["plain bold end"]]);
  });
  it("keep what is written as CDATA, in entities and as `_x000D_`", async () => {
    const items = ["<t><![CDATA[<b> & ]]>c</t>", "<t>a_x000D_&#10;b_x005F_x000D_</t>", "<t>&unknown; &#x110000;</t>"];
    const rows = cell("<v>0</v>", 't="s"') + cell("<v>1</v>", 't="s"') + cell("<v>2</v>", 't="s"');
    const expected = [["<b> & c"], ["a\r\nb_x000D_"], ["&unknown; &#x110000;"]];
    expect(await rowsOf(workbookOf(rows, textsOf(...items)))).toEqual(expected);
  });
  it("are empty where a shared text does not exist", async () => {
    const rows = `<row><c t="s"><v>7</v></c><c><v>1</v></c></row>`;
    expect(await rowsOf(workbookOf(rows))).toEqual([["", "1"]]);
    expect(await rowsOf(workbookOf(rows, textsOf("", "")))).toEqual([["", "1"]]);
  });
  it("of formulas are those they had, and an error where they had none", async () => {
    const rows = `<row><c><f>1+1</f><v>2</v></c><c><f>1+1</f></c><c><f>1+1</f><v/></c><c t="str"><f>""</f><v></v></c><c><v>x</v></c></row>`;
    expect(await rowsOf(workbookOf(rows))).toEqual([["2", "#FORMULA!", "#FORMULA!", "", "x"]]);
  });
  it("written as ISO dates lose the midnight nobody entered", async () => {
    const rows = `<row><c t="d" s="1"><v>2021-01-01T00:00:00.000Z</v></c><c t="d"><v>2021-01-01T10:10:10</v></c><c t="d"><v>10:10:10</v></c></row>`;
    expect(await rowsOf(workbookOf(rows, stylesOf(0, 14)))).toEqual([
      ["2021-01-01", "2021-01-01T10:10:10", "10:10:10"],
    ]);
  });
  it("are dates by the style of their cell, in the system of the workbook", async () => {
    const row =
      '<row><c s="0"><v>45000</v></c><c s="1"><v>45000</v></c><c s="2"><v>45000.5</v></c><c s="9"><v>1</v></c></row>';
    const styles = stylesOf(0, 14, "[$-409]d/m/yy\\ h:mm;@");
    expect(await rowsOf(workbookOf(row, styles))).toEqual([["45000", "2023-03-15", "2023-03-15T12:00:00", "1"]]);
    const book = (attribute: string) => ({
      "xl/workbook.xml": `<workbook><workbookPr ${attribute}/><sheets><sheet name="S" r:id="s"/></sheets><extLst><x15:workbookPr/></extLst></workbook>`,
    });
    expect(await rowsOf(workbookOf(row, { ...styles, ...book('date1904="1"') }))).toEqual([
      ["45000", "2027-03-16", "2027-03-16T12:00:00", "1"],
    ]);
  });
});

describe("rows and columns", () => {
  it("keep their numbers where some are left out", async () => {
    const rows =
      '<row r="2"><c r="C2"><v>1</v></c></row><row r="5"/><row r="6"><c r="A6"><v>2</v></c><c r="D6" s="1"/></row><row r="9"><c r="B9"/></row>';
    expect(await rowsOf(workbookOf(rows))).toEqual([[], ["", "", "1"], [], [], [], ["2"]]);
  });
  it("count on where nothing says a number, and follow cells that do", async () => {
    const rows =
      '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row><c r="B4"><v>4</v></c></row><row><c><v>5</v></c></row>';
    expect(await rowsOf(workbookOf(rows))).toEqual([["1", "", "", "2", "3"], [], [], ["", "4"], ["5"]]);
  });
  it("take cells out of order to their place, and rows out of order behind the last", async () => {
    const rows = '<row r="2"><c r="C2"><v>3</v></c><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>9</v></c></row>';
    expect(await rowsOf(workbookOf(rows))).toEqual([[], ["1", "", "3"], ["9"]]);
  });
  it("are as many as are filled, whatever the sheet says", async () => {
    const sheet =
      '<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>';
    expect(await rowsOf(workbookOf("", { "xl/worksheets/sheet1.xml": sheet }))).toEqual([["1"]]);
  });
  it("of merged cells have the value in the first, or in all", async () => {
    const sheet =
      '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c></row><row r="2"><c r="C2"><v>4</v></c></row><row r="4"><c r="C4"><v>5</v></c></row></sheetData>' +
      '<mergeCells><mergeCell ref="A1:B3"/><mergeCell ref="C4:C9"/></mergeCells></worksheet>';
    const file = workbookOf("", { "xl/worksheets/sheet1.xml": sheet });
    expect(await rowsOf(file)).toEqual([["1", "", "3"], ["", "", "4"], [], ["", "", "5"]]);
    expect(await rowsOf(file, 0, true)).toEqual([
      ["1", "1", "3"],
      ["1", "1", "4"],
      ["1", "1"],
      ["", "", "5"],
    ]);
    const opened = await openWorkbook(file, pace);
    if (!opened.ok) throw new Error(opened.error.kind);
    const read = await opened.value.read(0, { fillsMerged: false }, () => undefined, pace);
    expect(read).toEqual({ ok: true, value: { hasMerged: true } });
  });
});

describe("parts", () => {
  it("are found by odd targets, other cases and prefixes, and strict namespaces", async () => {
    const parts = {
      "_rels/.rels":
        '<x:Relationships><x:Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/XL\\Workbook.xml"/></x:Relationships>',
      "xl/workbook.xml":
        '<x:workbook><x:sheets><x:sheet name="A &amp; B" state="veryHidden" R:id = \'s\'/></x:sheets></x:workbook>',
      "xl/_rels/workbook.xml.rels":
        '<Relationships><Relationship Id="s" Type="x/worksheet" Target="./../xl/Deep/../Worksheets/Sheet1.xml"/></Relationships>',
      "xl/worksheets/sheet1.xml":
        "<x:worksheet><x:sheetData><x:row><x:c t='inlineStr'><x:is><x:t >a</x:t ></x:is></x:c></x:row></x:sheetData></x:worksheet>",
    };
    const file = workbookOf("", parts);
    const opened = await openWorkbook(file, pace);
    expect(opened.ok && opened.value.sheets).toEqual([{ place: 0, name: "A & B", isHidden: true, rows: null }]);
    expect(await rowsOf(file)).toEqual([["a"]]);
  });
  it("are found by their usual names where no relationship leads to them", async () => {
    const parts = { "_rels/.rels": "<Relationships/>", "xl/_rels/workbook.xml.rels": "<Relationships/>" };
    expect(await rowsOf(workbookOf(cell("<v>0</v>", 't="s"'), { ...parts, ...textsOf("<t>a</t>") }))).toEqual([["a"]]);
  });
  it("that are charts or dialogs are no sheets, and the others say how many rows they have", async () => {
    const file = workbookOf("", {
      "xl/workbook.xml":
        '<workbook><sheets><sheet name="C" r:id="c"/><sheet name="S" state="hidden" r:id="s"/></sheets></workbook>',
      "xl/_rels/workbook.xml.rels":
        '<Relationships><Relationship Id="c" Type="x/chartsheet" Target="worksheets/sheet1.xml"/><Relationship Id="s" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      "xl/worksheets/sheet1.xml": '<worksheet><dimension ref="A1:C7"/><sheetData/></worksheet>',
    });
    const opened = await openWorkbook(file, pace);
    expect(opened.ok && opened.value.sheets).toEqual([{ place: 0, name: "S", isHidden: true, rows: 7 }]);
  });
  it.each([
    ["with its mark", "\ufeff"],
    ["without a mark", ""],
  ])("in UTF-16 %s are read like any other", async (_, mark) => {
    const text = `${mark}<?xml version="1.0"?><worksheet><sheetData><row><c t="str"><v>žž</v></c></row></sheetData></worksheet>`;
    const wide = Uint8Array.from([...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]));
    // The packer writes UTF-8: room is made by as many bytes, and the wide text laid over them.
    const room = "~".repeat(wide.length);
    const bytes = new Uint8Array(await workbookOf("", { "xl/worksheets/sheet1.xml": room }).arrayBuffer());
    bytes.set(wide, new TextDecoder("latin1").decode(bytes).indexOf(room));
    expect(await rowsOf(new Blob([bytes]))).toEqual([["žž"]]);
  });
});

describe("files", () => {
  it("that are no workbook are named, broken ones say where", async () => {
    expect(await rowsOf(new Blob(["no zip"]))).toEqual({ kind: "broken", format: "workbook", detail: "zip" });
    const parts = { "xl/workbook.bin": "x", "xl/workbook.xml": "" };
    expect(await rowsOf(workbookOf("", { ...parts, "_rels/.rels": "" }))).toMatchObject({ kind: "empty" });
    expect(await rowsOf(workbookOf("", { "xl/workbook.xml": "<workbook/>" }))).toEqual({ kind: "empty" });
  });
  it("that went away are told as such", async () => {
    const gone = {
      size: 100,
      slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException("", "NotReadableError")) }),
    };
    expect(await openWorkbook(gone, pace)).toEqual({ ok: false, error: { kind: "unreadable" } });
  });
  it("are read no further once the work was called off", async () => {
    const off = { isDue: () => true, turn: () => Promise.reject(new DOMException("", "AbortError")) };
    await expect(openWorkbook(workbookOf(""), off)).rejects.toMatchObject({ name: "AbortError" });
  });
  it("tell how far they are read", async () => {
    const opened = await openWorkbook(workbookOf(cell("<v>1</v>").repeat(5000)), pace);
    if (!opened.ok) throw new Error(opened.error.kind);
    const shares: number[] = [];
    await opened.value.read(
      0,
      { fillsMerged: false },
      () => undefined,
      pace,
      (share) => shares.push(share),
    );
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });
});
