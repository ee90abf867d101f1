import { readFile, readJournals, resumable } from "@handrail/importer";
import type { Drawer } from "../../feature.ts";
import { readDraft } from "./draft.ts";
import type { SavedImport } from "./savedImport.ts";

/** The import of this name that was left half-way, the latest where there are several; null where there is none. */
export const readSaved = async (drawer: Drawer, importer: string, now: number): Promise<SavedImport | null> => {
  const journals = await readJournals(drawer, importer, now);
  // One that goes on before one that ended unseen.
  const kept = journals.find(resumable) ?? journals[0];
  if (kept === undefined) return await readDraft(drawer, importer, now);
  const { file, plan, session } = kept.about;
  return {
    name: file.name,
    fingerprint: file.fingerprint,
    plan,
    at: kept.head.savedAt,
    file: await readFile(drawer, session),
    kept,
  };
};
