/** Text as it stands in XML of a workbook, between tags or quotation marks; what XML cannot hold is left out. */
export const xmlText = (text: string): string =>
  text
    // What reads like an escape of Excel's would be taken for one.
    .replace(/_(?=x[\da-f]{4}_)/gi, "_x005F_")
    .replace(/[&<>"\n]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are not allowed in XML.
    .replace(/[\0-\x1f\ufffe\uffff]/g, "");
