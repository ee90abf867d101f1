/**
 * Gathers the text the model of old encodings is trained on: `node scripts/encodings/gather.ts PACKAGES FAKER OUT`.
 *
 * Needed for training again only, never to build or test. Nothing of the text comes into the repository: what is kept of
 * it is how often letters stand where. PACKAGES holds one unpacked Debian package a folder (`dpkg-deb -x`), of
 * libreoffice-l10n-*, manpages-*, gnucash-common, evolution-common and libgweather-4-common (translations),
 * gimp-help-{el,hu,ja,ko,ru,zh-cn}, installation-guide-amd64, debian-reference-*, fortunes-* and
 * thunderbird-l10n-{ar,he}; FAKER is the `dist/locale` of the npm package `@faker-js/faker` (names, streets, companies).
 * OUT gets `<language>/{names,places,phrases,prose}.txt`.
 */
import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";

const [packages = "", faker = "", out = ""] = process.argv.slice(2);

/** Names of a language in the sources, by the one used here. */
const NAMES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    "ru uk bg be sr mk th ko ja de fr es pt it nl sv da nb fi is ca pl cs sk hu hr sl ro bs sq el tr az he ar fa ur et lv lt vi en"
      .split(" ")
      .map((code) => [code, code]),
  ),
  zh_cn: "zh-Hans",
  zh_tw: "zh-Hant",
  zh_hk: "zh-Hant",
  cs_cz: "cs",
  nb_no: "nb",
  nn: "nb",
  nn_no: "nb",
  no: "nb",
  sl_si: "sl",
  pt_br: "pt",
  pt_pt: "pt",
  de_at: "de",
  de_ch: "de",
  fr_ca: "fr",
  fr_be: "fr",
  fr_ch: "fr",
  es_mx: "es",
  nl_be: "nl",
  ro_md: "ro",
};

const languageOf = (name: string): string | undefined =>
  NAMES[
    name
      .toLowerCase()
      .replace("-", "_")
      .replace(/[.@].*/, "")
  ];

const add = (language: string, kind: string, text: string): void => {
  mkdirSync(join(out, language), { recursive: true });
  appendFileSync(join(out, language, `${kind}.txt`), `${text}\n`);
};

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** The translations of a compiled catalogue, less its header. */
const translationsOf = (mo: Buffer): readonly string[] => {
  if (mo.length < 28 || mo.readUInt32LE(0) !== 0x950412de) return [];
  const [count, , table] = [mo.readUInt32LE(8), 0, mo.readUInt32LE(16)];
  return Array.from({ length: count }, (_, at) => {
    const [length, offset] = [mo.readUInt32LE(table + 8 * at), mo.readUInt32LE(table + 8 * at + 4)];
    return mo
      .toString("utf8", offset, offset + length)
      .replaceAll("\0", "\n")
      .replace(/[~_&]/g, "");
  }).slice(1);
};

const plainOf = (html: string): string =>
  html
    .replace(/<(script|style|head)[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&[a-z]+;/g, " ")
    .replace(/[ \t]+/g, " ")
    .replace(/\n\s+/g, "\n");

const read = (file: string): Buffer => {
  const bytes = readFileSync(file);
  return file.endsWith(".gz") ? gunzipSync(bytes) : bytes;
};

rmSync(out, { recursive: true, force: true });

for (const file of filesUnder(packages)) {
  const place = file.slice(packages.length + 1);
  const owner = place.split("/")[0] ?? "";
  const catalogue = /(?:locale|resource)\/([^/]+)\/LC_MESSAGES\/[^/]*\.mo$/.exec(place);
  const manual = /share\/man\/([^/]+)\/man\d\/[^/]*\.gz$/.exec(place);
  if (catalogue !== null) {
    const language = languageOf(catalogue[1] ?? "");
    if (language === undefined) continue;
    const kind = /libgweather.*locations/i.test(basename(file)) ? "places" : "phrases";
    add(language, kind, translationsOf(read(file)).join("\n"));
  } else if (manual !== null) {
    const language = languageOf(manual[1] ?? "");
    if (language === undefined) continue;
    const text = read(file)
      .toString("utf8")
      .replace(/^[.'].*$/gm, "")
      .replace(/\\f.|\\[&|-]/g, "");
    add(language, "prose", text);
  } else if (/\.html(\.gz)?$/.test(place)) {
    const marked =
      /^gimp-help-(.*)$/.exec(owner) ??
      /\/(?:installation-guide[^/]*|debian-reference[^/]*)\/(?:html\/)?([a-z]{2}(?:[_-][A-Za-z]{2})?)\//.exec(place) ??
      /\.([a-z]{2}(?:-[a-z]{2})?)\.html/.exec(place);
    const language = languageOf(marked?.[1] ?? "");
    if (language !== undefined) add(language, "prose", plainOf(read(file).toString("utf8")));
  } else if (
    /^fortunes-(ru|bg|cs|de|es|it|pl|br)_?$/.test(owner) &&
    /games\/fortunes\//.test(place) &&
    !/\.(dat|u8)$/.test(place)
  ) {
    const code = owner.slice(9).replace("br", "pt");
    const text = read(file).toString("utf8");
    if (!text.includes("\uFFFD")) add(languageOf(code) ?? code, "prose", text);
  }
}

/** Left out, since the tests are made of these words. */
const OF_TESTS = new Set(["date", "country", "currency", "language", "spoken_language"]);

/** Every string below a value; what a locale lacks is null behind a proxy that throws, hence the descriptors. */
const stringsIn = (value: unknown): readonly string[] =>
  typeof value === "string"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.entries(Object.getOwnPropertyDescriptors(value)).flatMap(([key, each]) =>
          OF_TESTS.has(key) ? [] : stringsIn(each.value),
        )
      : [];

for (const file of readdirSync(faker)) {
  const language = file.endsWith(".js") ? languageOf(file.slice(0, -3)) : undefined;
  if (language === undefined) continue;
  const locale: unknown = (await import(resolve(faker, file))).faker?.fakerCore?.locale;
  add(language, "names", stringsIn(locale).join("\n"));
}
