import { describe, expect, it } from "vitest";
import { zipFile } from "../template/zipFile.ts";
import { recogniseFile } from "./recogniseFile.ts";

const latin = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const wide = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]));
const zip = async (files: Readonly<Record<string, string>>): Promise<Uint8Array> =>
  new Uint8Array(await new Blob([...zipFile(files)]).arrayBuffer());

describe("bytes of their own", () => {
  it.each([
    ["%PDF-1.7", "other", "PDF"],
    ["\x89PNG\r\n", "other", "PNG"],
    ["\xff\xd8\xff\xe0", "other", "JPEG"],
    ["RIFF\x01\x02\x03\x04WEBP", "other", "WebP"],
    ["{\\rtf1", "other", "RTF"],
    ["PAR1\x15", "other", "Parquet"],
    ["SQLite format 3\0", "other", "SQLite"],
    ["\x1f\x8b\x08\0", "archive", "GZ"],
    ["BZh91AY&SY", "archive", "BZ2"],
    ["Rar!\x1a\x07\0", "archive", "RAR"],
    ["7z\xbc\xaf'\x1c", "archive", "7Z"],
    ["\xfd7zXZ\0", "archive", "XZ"],
    ["(\xb5/\xfd", "archive", "ZST"],
    ["\t\x08\x10\0\0\x06", "workbook", "XLS"],
    ["ID;PWXL;N;E", "workbook", "SYLK"],
  ])("%j are %s %s", (text, kind, name) => {
    expect(recogniseFile(latin(text), "list.csv")).toEqual({ kind, name });
  });
  it.each(["PK,Name\n1,a", "BM,Name\n", "II*,x", "BZh,x", "Rar!,x", "RIFF,b", "PAR,x", "ID;Name", "GIF,x", "7z,x"])(
    "%j are text",
    (text) => {
      expect(recogniseFile(utf8(text), "list.xlsx")).toBe("csv");
    },
  );
});

describe("an archive", () => {
  it.each([
    [{ "[Content_Types].xml": "", "_rels/.rels": "", "xl/workbook.xml": "" }, "workbook"],
    [{ "[Content_Types].xml": "", "docProps/app.xml": "" }, "workbook"],
    [
      { "[Content_Types].xml": "", "xl\\workbook.bin": "" },
      { kind: "workbook", name: "XLSB" },
    ],
    [
      { mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "" },
      { kind: "workbook", name: "ODS" },
    ],
    [
      { mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "" },
      { kind: "other", name: "ODT" },
    ],
    [
      { "Index/Document.iwa": "", "Metadata/x": "" },
      { kind: "workbook", name: "Numbers" },
    ],
    [
      { "[Content_Types].xml": "", "word/document.xml": "" },
      { kind: "other", name: "DOCX" },
    ],
    [{ "a.csv": "a,b" }, { kind: "archive", name: "ZIP" }],
  ])("is told by what is in it: %j", async (files, format) => {
    expect(recogniseFile(await zip(files), "x.csv")).toEqual(format);
  });
});

describe("a container of old office files", () => {
  const container = (...names: readonly string[]): Uint8Array =>
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Array(600).fill(0), ...names.flatMap((name) => [...wide(name)])]);
  it("is a protected workbook, an old one, or a letter", () => {
    expect(recogniseFile(container("EncryptedPackage"), "a.xlsx")).toEqual({ kind: "protected", name: "XLSX" });
    expect(recogniseFile(container("Workbook"), "a.xlsx")).toEqual({ kind: "workbook", name: "XLS" });
    expect(recogniseFile(container("WordDocument"), "a.xls")).toEqual({ kind: "other", name: "DOC" });
  });
  it("is told by its name where its directory is out of sight", () => {
    expect(recogniseFile(container(), "a.XLSX")).toEqual({ kind: "protected", name: "XLSX" });
    expect(recogniseFile(container(), "a.xls")).toEqual({ kind: "workbook", name: "XLS" });
  });
});

describe("a text", () => {
  it.each([
    ["a,b\n1,2", "csv"],
    ["", "csv"],
    ["\ufeff<table><tr>", "html"],
    ["\n<!-- x --><!DOCTYPE html><html>", "html"],
    ['<?xml version="1.0"?>\n<html xmlns="x"><table>', "html"],
    ["<b>name</b>,x", "csv"],
    ["<tablet>,x", "csv"],
    [
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
      { kind: "workbook", name: "XML Spreadsheet 2003" },
    ],
    ['<?xml version="1.0"?><rows/>', { kind: "other", name: "XML" }],
    ["MIME-Version: 1.0\nContent-Type: multipart/related;", { kind: "other", name: "MHTML" }],
  ])("%j", (text, format) => {
    expect(recogniseFile(utf8(text), "x.xls")).toEqual(format);
    expect(recogniseFile(wide(`\ufeff${text}`), "x.xls")).toEqual(format);
  });
  it.each([
    ['[{"a":1},{"b":[]}]', "json"],
    ['\ufeff {\n "a": "x, y"', "json"],
    ['[{"a":1},{"a":oops}]', "json"],
    ["[1, 2, tr", "json"],
    ["[[1,2],[3", "json"],
    ['{"a":1}\n{"a":2}', "jsonLines"],
    ['{"a":1}\r\n{"a', "jsonLines"],
    ["[1,2]\n[3,4]\n", "jsonLines"],
    ['{"a":1\n{"a":2}\n', "jsonLines"],
    ["[a],b\n", "csv"],
    ["[1],2\n", "csv"],
    ["[1] x,2", "csv"],
    ["[2024-01-01],x", "csv"],
    ["[007]", "csv"],
    ["{id},{name}\n", "csv"],
    ['{"a":1};{"a":2}\n', "csv"],
    ['{"a":1}\t5\n', "csv"],
    ["[", "json"],
  ])("%j is %s", (text, format) => {
    expect(recogniseFile(utf8(text), "x.csv")).toBe(format);
  });
  it("in UTF-16 without a mark, or with a few NUL characters, is text all the same", () => {
    expect(recogniseFile(wide("name,age\nAda,36\n"), "x")).toBe("csv");
    expect(recogniseFile(utf8(`a,b\n${"1,2\n".repeat(50)}\0`), "x")).toBe("csv");
    expect(recogniseFile(wide('[{"a":1}]'), "x")).toBe("json");
  });
  it("is none where too many bytes mean nothing", () => {
    expect(
      recogniseFile(
        Uint8Array.from({ length: 400 }, (_, at) => (at * 37) % 256),
        "x.csv",
      ),
    ).toEqual({ kind: "binary", name: "" });
  });
});
