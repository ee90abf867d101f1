import { crc32, deflateRawSync } from "node:zlib";

/** A part to be packed: its text or bytes, or bytes that are packed already and what they unpack to. */
export type Part = string | Uint8Array | { readonly packed: Uint8Array; readonly size: number };

/** Packs parts into a zip file with deflate. Parts of the same packed bytes share them where `overlaps` says so. */
export const packZip = (
  parts: Readonly<Record<string, Part>>,
  { overlaps = false }: { readonly overlaps?: boolean } = {},
): Uint8Array<ArrayBuffer> => {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  const places = new Map<Part, number>();
  let offset = 0;
  for (const [name, part] of Object.entries(parts)) {
    const { packed, size, sum } = packPart(part);
    const fields = [20, 0, 8, 0, 0x21];
    const sizes = [sum, packed.length, size];
    const known = overlaps ? places.get(part) : undefined;
    const at = known ?? offset;
    directory.push(
      record([0x02014b50], [20, ...fields], sizes, [name.length, 0, 0, 0, 0, 0, 0], [at]),
      Buffer.from(name),
    );
    if (known !== undefined) continue;
    places.set(part, offset);
    const header = record([0x04034b50], fields, sizes, [name.length, 0]);
    local.push(header, Buffer.from(name), Buffer.from(packed));
    offset += header.length + name.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const count = directory.length / 2;
  const end = record([0x06054b50], [0, 0, count, count], [central.length, offset], [0]);
  return new Uint8Array(Buffer.concat([...local, central, end]));
};

const packPart = (part: Part): { readonly packed: Uint8Array; readonly size: number; readonly sum: number } => {
  if (typeof part !== "string" && !(part instanceof Uint8Array)) return { ...part, sum: 0 };
  return { packed: deflateRawSync(part), size: Buffer.byteLength(part), sum: crc32(part) };
};

/** Little-endian numbers: groups of 32 bits and of 16 take turns. */
const record = (...groups: readonly (readonly number[])[]): Buffer =>
  Buffer.concat(
    groups.flatMap((group, index) =>
      group.map((value) => {
        const bytes = Buffer.alloc(index % 2 === 0 ? 4 : 2);
        if (index % 2 === 0) bytes.writeUInt32LE(value);
        else bytes.writeUInt16LE(value & 0xffff);
        return bytes;
      }),
    ),
  );

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** The parts of a workbook of one sheet, as small as they can be; `more` replaces some of them or comes on top. */
export const workbookParts = (
  sheet: Part,
  more: Readonly<Record<string, Part>> = {},
): Readonly<Record<string, Part>> => ({
  "[Content_Types].xml": "<Types/>",
  "_rels/.rels": `<Relationships xmlns="${PACKAGE}"><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="s1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}"><Relationship Id="s1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  "xl/worksheets/sheet1.xml": sheet,
  ...more,
});
