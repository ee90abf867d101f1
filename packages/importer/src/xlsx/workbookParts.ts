import type { Bytes } from "../bytes/bytes.ts";
import type { Pace } from "../pace/pace.ts";
import { recogniseZip } from "../recognise/recogniseZip.ts";
import { readXmlPart } from "./readXmlPart.ts";
import { breakOff, Refusal, stopAtCap } from "./refusal.ts";
import { readZipDirectory, type ZipEntry } from "./zipDirectory.ts";

/** A sheet and the part its cells stand in. */
export interface SheetPart {
  readonly name: string;
  readonly isHidden: boolean;
  readonly entry: ZipEntry;
}

/** The parts of a workbook that hold cells, or what cells point to. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly is1904: boolean;
  readonly texts: ZipEntry | undefined;
  readonly styles: ZipEntry | undefined;
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

interface Part {
  readonly bytes: Bytes;
  readonly pace: Pace;
  readonly entries: ReadonlyMap<string, ZipEntry>;
}

/** More sheets than this fit no memory of any program. */
const MOST_SHEETS = 10_000;
/** Sheets without rows: charts, dialogs and the macros of Excel 4. */
const NO_TABLE = /\/(chart|dialog|xlmacro|xlintlmacro)sheet$/i;

/** Finds the parts by their relationships (ECMA-376 part 2, 9.3), and by their usual names where those lead nowhere. */
export const findWorkbookParts = async (bytes: Bytes, pace: Pace): Promise<WorkbookParts> => {
  const directory = await readZipDirectory(bytes);
  const entries = new Map<string, ZipEntry>();
  for (const entry of directory) entries.set(entry.name.toLowerCase(), entry);
  const foreign = recogniseZip([...entries.keys()]);
  if (typeof foreign !== "string") throw new Refusal({ kind: "foreign", format: foreign });
  const part: Part = { bytes, pace, entries };
  const office = [...(await readRelations(part, "")).values()].find(({ type }) => /\/officedocument$/i.test(type));
  const workbook =
    find(entries, "", office?.target) ?? directory.find(({ name }) => /(^|\/)workbook\d*\.xml$/i.test(name));
  if (workbook === undefined) return breakOff("no workbook part");
  return await readWorkbook(part, workbook);
};

const readWorkbook = async (part: Part, entry: ZipEntry): Promise<WorkbookParts> => {
  const { bytes, pace, entries } = part;
  const relations = await readRelations(part, entry.name);
  const base = entry.name.replace(/[^/]*$/, "");
  const byType = (type: RegExp, usual: string): ZipEntry | undefined => {
    const relation = [...relations.values()].find((each) => type.test(each.type));
    return find(entries, base, relation?.target) ?? find(entries, base, usual);
  };
  const sheets: SheetPart[] = [];
  let is1904 = false;
  let listed = 0;
  await readXmlPart({
    bytes,
    entry,
    pace,
    handler: {
      open: (name, tag) => {
        // Extensions have a `workbookPr` of their own.
        if (name === "workbookPr") is1904 ||= /^(1|true|on)$/i.test(tag.attribute("date1904") ?? "");
        if (name !== "sheet") return false;
        listed += 1;
        if (listed > MOST_SHEETS) stopAtCap();
        const relation = relations.get(tag.attribute("id") ?? "");
        const usual = relations.size === 0 ? `worksheets/sheet${listed}.xml` : undefined;
        const found = find(entries, base, relation?.target ?? usual);
        if (found === undefined || NO_TABLE.test(relation?.type ?? "")) return false;
        const isHidden = /hidden/i.test(tag.attribute("state") ?? "");
        sheets.push({ name: tag.attribute("name") ?? "", isHidden, entry: found });
        return false;
      },
      close: () => undefined,
      text: () => undefined,
    },
  });
  return {
    sheets,
    is1904,
    texts: byType(/\/sharedstrings$/i, "sharedStrings.xml"),
    styles: byType(/\/styles$/i, "styles.xml"),
  };
};

/** The relationships of a part by their id; none where the part has none. */
const readRelations = async ({ bytes, pace, entries }: Part, of: string): Promise<ReadonlyMap<string, Relation>> => {
  const relations = new Map<string, Relation>();
  const entry = entries.get(`${of.replace(/[^/]*$/, "")}_rels/${of.replace(/^.*\//, "")}.rels`.toLowerCase());
  if (entry === undefined) return relations;
  await readXmlPart({
    bytes,
    entry,
    pace,
    handler: {
      open: (name, tag) => {
        if (name !== "Relationship" || tag.attribute("TargetMode") === "External") return false;
        const [type = "", target = ""] = [tag.attribute("Type"), tag.attribute("Target")];
        relations.set(tag.attribute("Id") ?? `${relations.size}`, { type, target });
        if (relations.size > MOST_SHEETS * 10) stopAtCap();
        return false;
      },
      close: () => undefined,
      text: () => undefined,
    },
  });
  return relations;
};

/** A part by its target: from the root, beside the part that names it, or as some programs write it. */
const find = (
  entries: ReadonlyMap<string, ZipEntry>,
  base: string,
  target: string | undefined,
): ZipEntry | undefined => {
  if (target === undefined) return undefined;
  const path = target.replaceAll("\\", "/").toLowerCase();
  const absolute = path.replace(/^\/+/, "");
  for (const candidate of path.startsWith("/") ? [absolute, base + absolute] : [base + path, path]) {
    const entry = entries.get(resolve(candidate.toLowerCase()));
    if (entry !== undefined) return entry;
  }
  return undefined;
};

const resolve = (path: string): string => {
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
};
