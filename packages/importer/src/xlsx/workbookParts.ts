import { plainPath } from "./plainPath.ts";
import { type PartSource, readXmlPart } from "./readXmlPart.ts";
import { breakOff, Refusal, stopAtCap } from "./refusal.ts";
import { createXmlScanner } from "./xmlScanner.ts";
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

/** Sheets that are told of; nobody looks for a table behind so many. */
const MOST_SHEETS = 1000;
/** Relations of one part. */
const MOST_RELATIONS = 20_000;
/** Sheets without rows: charts, dialogs and the macros of Excel 4. */
const NO_TABLE = /(chart|dialog|macro)sheet$/;

/** Finds the parts by their relationships (ECMA-376 part 2, 9.3), and by their usual names where those lead nowhere. */
export const findWorkbookParts = async (source: PartSource): Promise<WorkbookParts> => {
  const entries = new Map((await readZipDirectory(source.bytes)).map((entry) => [entry.name, entry]));
  const usual = [...entries.keys()].find((name) => /(^|\/)workbook\d*\.(xml|bin)$/.test(name)) ?? "";
  if (usual.endsWith("bin")) throw new Refusal({ kind: "foreign", format: { kind: "workbook", name: "XLSB" } });
  const workbook = (await openRelations(source, entries, ""))("officedocument", usual);
  if (workbook === undefined) return breakOff("workbook");
  const find = await openRelations(source, entries, workbook.name);
  const sheets: SheetPart[] = [];
  let is1904 = false;
  let listed = 0;
  await readXmlPart(
    source,
    workbook,
    createXmlScanner({
      open: (element, attribute) => {
        // Extensions have a `workbookPr` of their own.
        if (element === "workbookPr") is1904 ||= /^[1t]/.test(attribute("date1904"));
        if (element !== "sheet" || sheets.length > MOST_SHEETS) return;
        listed += 1;
        const entry = find(attribute("id"), `worksheets/sheet${listed}.xml`);
        const isHidden = attribute("state").endsWith("idden");
        if (entry !== undefined) sheets.push({ name: attribute("name"), isHidden, entry });
      },
    }),
  );
  return {
    sheets,
    is1904,
    texts: find("sharedstrings", "sharedStrings.xml"),
    styles: find("styles", "styles.xml"),
  };
};

/** The part that a relation of a part leads to, by the relation's id or type; else the one of its usual name beside. */
const openRelations = async (
  source: PartSource,
  entries: ReadonlyMap<string, ZipEntry>,
  of: string,
): Promise<(key: string, usual: string) => ZipEntry | undefined> => {
  const base = of.replace(/[^/]*$/, "");
  /** By id, and by the last word of the type: those looked for by type come once. */
  const relations = new Map<string, readonly [type: string, target: string]>();
  await readXmlPart(
    source,
    entries.get(`${base}_rels/${of.slice(base.length)}.rels`),
    createXmlScanner({
      open: (element, attribute) => {
        if (element !== "Relationship") return;
        const type = attribute("Type").toLowerCase().replace(/.*\//, "");
        const relation = [type, attribute("Target")] as const;
        relations.set(type, relation).set(attribute("Id"), relation);
        if (relations.size > MOST_RELATIONS) stopAtCap();
      },
    }),
  );
  /** Beside the part that names it, or from the root. */
  const at = (target: string): ZipEntry | undefined =>
    entries.get(plainPath(base + target)) ?? entries.get(plainPath(target));
  return (key, usual) => {
    const [type = "", target = ""] = relations.get(key) ?? [];
    return NO_TABLE.test(type) ? undefined : (at(target) ?? at(usual));
  };
};
