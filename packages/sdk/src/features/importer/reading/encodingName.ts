import type { Encoding } from "@handrail/importer";

/** The languages each encoding is for, as tags, and the name its users know it by. */
const ENCODINGS: Readonly<Record<Encoding, readonly [language: string | null, name: string]>> = {
  "utf-8": [null, "UTF-8"],
  "utf-16le": [null, "UTF-16"],
  "utf-16be": [null, "UTF-16 BE"],
  "windows-1252": [null, "Windows-1252"],
  "windows-1250": ["pl", "Windows-1250"],
  "iso-8859-2": ["cs", "ISO 8859-2"],
  "windows-1251": ["ru", "Windows-1251"],
  "koi8-r": ["ru", "KOI8-R"],
  "koi8-u": ["uk", "KOI8-U"],
  ibm866: ["ru", "IBM 866"],
  "iso-8859-5": ["ru", "ISO 8859-5"],
  "x-mac-cyrillic": ["ru", "Mac"],
  "windows-1253": ["el", "Windows-1253"],
  "iso-8859-7": ["el", "ISO 8859-7"],
  "windows-1254": ["tr", "Windows-1254"],
  "windows-1255": ["he", "Windows-1255"],
  "windows-1256": ["ar", "Windows-1256"],
  "iso-8859-6": ["ar", "ISO 8859-6"],
  "windows-1257": ["lt", "Windows-1257"],
  "windows-1258": ["vi", "Windows-1258"],
  "windows-874": ["th", "Windows-874"],
  shift_jis: ["ja", "Shift JIS"],
  "euc-jp": ["ja", "EUC-JP"],
  "iso-2022-jp": ["ja", "ISO-2022-JP"],
  "euc-kr": ["ko", "EUC-KR"],
  gb18030: ["zh-Hans", "GB 18030"],
  big5: ["zh-Hant", "Big5"],
  macintosh: [null, "Mac Roman"],
};

/** All encodings, the common ones first. */
export const ALL_ENCODINGS: readonly Encoding[] = Object.keys(ENCODINGS).filter((name): name is Encoding =>
  Object.hasOwn(ENCODINGS, name),
);

/** "Thai (Windows-874)": the language in the reader's words, where an encoding has one. */
export const encodingName = (encoding: Encoding, locale: string): string => {
  const [language, name] = ENCODINGS[encoding];
  if (language === null) return name;
  return `${new Intl.DisplayNames([locale, "en"], { type: "language" }).of(language) ?? language} (${name})`;
};
