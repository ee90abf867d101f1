/** Packs texts into a zip file without squeezing them (APPNOTE.TXT 4.3): names and texts in, the pieces of the file out. */
export const zipFile = (files: Readonly<Record<string, string>>): readonly Uint8Array<ArrayBuffer>[] => {
  const encoder = new TextEncoder();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  let directorySize = 0;
  for (const [path, text] of Object.entries(files)) {
    const name = encoder.encode(path);
    const data = encoder.encode(text);
    // Version 2.0, names in UTF-8, stored, the first day a zip file knows; no extra field.
    const told = [
      20,
      2,
      0x800,
      2,
      0,
      2,
      0,
      2,
      0x21,
      2,
      checksum(data),
      4,
      data.length,
      4,
      data.length,
      4,
      name.length,
      2,
      0,
      2,
    ];
    const local = record([0x04034b50, 4, ...told]);
    pieces.push(local, name, data);
    const central = record([0x02014b50, 4, 20, 2, ...told, 0, 2, 0, 4, 0, 4, offset, 4]);
    directory.push(central, name);
    offset += local.length + name.length + data.length;
    directorySize += central.length + name.length;
  }
  const count = directory.length / 2;
  const end = record([0x06054b50, 4, 0, 4, count, 2, count, 2, directorySize, 4, offset, 4, 0, 2]);
  return [...pieces, ...directory, end];
};

/** Little-endian numbers, each followed by its size in bytes. */
const record = (fields: readonly number[]): Uint8Array<ArrayBuffer> => {
  const bytes: number[] = [];
  for (let at = 0; at < fields.length; at += 2)
    for (let byte = 0; byte < (fields[at + 1] ?? 0); byte += 1) bytes.push((fields[at] ?? 0) >>> (8 * byte));
  return Uint8Array.from(bytes);
};

/** CRC-32 (ISO 3309), bit by bit: a template is small. */
const checksum = (data: Uint8Array): number => {
  let sum = -1;
  for (const byte of data) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
};
