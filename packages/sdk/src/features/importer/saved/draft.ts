import type { Plan } from "@handrail/importer";
import type { Drawer } from "../../feature.ts";
import type { Reviewing } from "../flow/stage.ts";
import type { SavedImport } from "./savedImport.ts";

/** Bytes; a larger file has to be chosen again. */
const LARGEST_FILE = 64 * 2 ** 20;

/** A draft nobody came back to holds people's data: it is forgotten after 14 days, in milliseconds. */
const KEPT_FOR = 14 * 86_400_000;

const nameOf = (importer: string): string => `import-draft/${importer}`;
const fileNameOf = (importer: string): string => `import-draft-file/${importer}`;

interface Draft {
  readonly version: 1;
  readonly name: string;
  readonly fingerprint: string;
  readonly plan: Plan;
  readonly at: number;
}

/** Keeps what was done to a file before anything of it is sent; the file itself is written once. */
export const createDraftKeeper = (drawer: Drawer, importer: string, now: () => number) => {
  let keptFile: Blob | null = null;
  const forget = async (): Promise<void> => {
    keptFile = null;
    await drawer.remove(nameOf(importer));
    await drawer.remove(fileNameOf(importer));
  };
  return {
    forget,
    keep: async ({ opened, mapping, checked, answered }: Reviewing, file: Blob): Promise<void> => {
      // Where nothing was decided or put right, opening the file again does as well.
      if (checked.history.done === 0 && answered.length === 0) return;
      const draft: Draft = {
        version: 1,
        name: opened.name,
        fingerprint: opened.fingerprint,
        plan: { reading: opened.reading, mapping, history: checked.history },
        at: now(),
      };
      if (keptFile !== file) {
        keptFile = file;
        if (file.size <= LARGEST_FILE) await drawer.set(fileNameOf(importer), file);
        else await drawer.remove(fileNameOf(importer));
      }
      await drawer.set(nameOf(importer), draft);
    },
  };
};

/** The draft that was kept; null where there is none, it is not as we write it, or it is old. */
export const readDraft = async (drawer: Drawer, importer: string, now: number): Promise<SavedImport | null> => {
  const found = await drawer.get(nameOf(importer));
  if (!isDraft(found) || now - found.at > KEPT_FOR) return null;
  const file = await drawer.get(fileNameOf(importer));
  const { name, fingerprint, plan, at } = found;
  return { name, fingerprint, plan, at, file: file instanceof Blob ? file : null, kept: null };
};

/** A parser of our own writing: what is read of it, by kind. */
const isDraft = (value: unknown): value is Draft => {
  const draft = value as Partial<Draft> | null | undefined;
  return (
    draft?.version === 1 &&
    typeof draft.name === "string" &&
    typeof draft.fingerprint === "string" &&
    typeof draft.at === "number" &&
    typeof draft.plan?.mapping === "object" &&
    typeof draft.plan.reading === "object" &&
    Array.isArray(draft.plan.history?.edits)
  );
};
