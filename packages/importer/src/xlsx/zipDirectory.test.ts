import { describe, expect, it } from "vitest";
import { rowsOf, workbookOf } from "./workbookOf.test-data.ts";
import { readZipDirectory } from "./zipDirectory.ts";

const ROW = "<row><c><v>1</v></c></row>";

const bytesOf = async (...parts: readonly BlobPart[]): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await new Blob([...parts]).arrayBuffer());

const u32 = (...values: readonly number[]): Uint8Array<ArrayBuffer> => new Uint8Array(Uint32Array.from(values).buffer);

describe("the directory of an archive", () => {
  it("is found behind bytes in front of it and before others behind it", async () => {
    expect(await rowsOf(new Blob(["junk in front", workbookOf(ROW), "junk behind"]))).toEqual([["1"]]);
  });
  it("is found before a comment", async () => {
    const bytes = await bytesOf(workbookOf(ROW), "a comment");
    bytes[bytes.length - 11] = 9;
    expect(await rowsOf(new Blob([bytes]))).toEqual([["1"]]);
  });
  it("is read from the wide record, where sizes and places do not fit", async () => {
    const bytes = await bytesOf(workbookOf(ROW));
    const view = new DataView(bytes.buffer);
    const end = bytes.length - 22;
    const [size, offset] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
    const directory: BlobPart[] = [];
    let wide = 0;
    for (let at = offset; at < offset + size; ) {
      const name = view.getUint16(at + 28, true);
      const [packed, whole, place] = [20, 24, 42].map((field) => view.getUint32(at + field, true));
      const header = bytes.slice(at, at + 46);
      const head = new DataView(header.buffer);
      for (const field of [20, 24, 42]) head.setUint32(field, 0xffffffff, true);
      head.setUint16(30, 28, true);
      const extra = u32(0x180001, whole ?? 0, 0, packed ?? 0, 0, place ?? 0, 0);
      directory.push(header, bytes.slice(at + 46, at + 46 + name), extra);
      at += 46 + name;
      wide += 46 + name + 28;
    }
    const record = u32(0x06064b50, 44, 0, 0x2d002d, 0, 0, 9, 0, 9, 0, wide, 0, offset, 0);
    const locator = u32(0x07064b50, 0, offset + wide, 0, 1);
    const last = bytes.slice(end);
    const tail = new DataView(last.buffer);
    tail.setUint32(12, 0xffffffff, true);
    tail.setUint32(16, 0xffffffff, true);
    expect(await rowsOf(new Blob([bytes.slice(0, offset), ...directory, record, locator, last]))).toEqual([["1"]]);
  });
  it("counts, whatever sizes the parts themselves say they have", async () => {
    const bytes = await bytesOf(workbookOf(ROW));
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 30 < bytes.length; at += 1) {
      if (view.getUint32(at, true) !== 0x04034b50) continue;
      view.setUint16(at + 6, 8, true);
      view.setUint32(at + 18, 0, true);
      view.setUint32(at + 22, 0, true);
    }
    expect(await rowsOf(new Blob([bytes]))).toEqual([["1"]]);
  });
  it("names parts the same way, however they are written", async () => {
    const bytes = await bytesOf(workbookOf(ROW));
    const text = new TextDecoder("latin1")
      .decode(bytes)
      .replaceAll("xl/worksheets/sheet1.xml", "XL\\worksheets\\Sheet1.xml");
    const names = await readZipDirectory(new Blob([Uint8Array.from(text, (sign) => sign.charCodeAt(0))]));
    expect(names.map(({ name }) => name)).toContain("xl/worksheets/sheet1.xml");
  });
});
