const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", apos: "'", quot: '"' };

/** Text of an XML part with its entities decoded; unknown ones stay as written. */
export const decodeXml = (text: string): string =>
  text.includes("&") ? text.replace(/&(#x?)?(\w+);/gi, decodeEntity) : text;

const decodeEntity = (written: string, kind: string | undefined, name: string): string => {
  if (kind === undefined) return NAMED[name] ?? written;
  const code = Number.parseInt(name, kind.length > 1 ? 16 : 10);
  return code <= 0x10ffff ? String.fromCodePoint(code) : written;
};

/** Text of a cell: characters XML cannot hold are written as `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
export const decodeCellText = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([\da-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
