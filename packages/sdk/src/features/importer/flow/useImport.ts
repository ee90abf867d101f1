import type { ImportEngine, TableSchema } from "@handrail/importer";
import { useState } from "preact/hooks";
import type { ImporterDefinition } from "../../../api/types.ts";
import { useOnce } from "../../../ui/effects.ts";
import type { FeatureContext } from "../../feature.ts";
import { breathe } from "../host/breathe.ts";
import type { SavedImport } from "../saved/savedImport.ts";
import { createImport } from "./createImport.ts";
import type { Stage } from "./stage.ts";

interface UseImportOptions {
  readonly engine: ImportEngine;
  readonly definition: ImporterDefinition;
  readonly schema: TableSchema;
  readonly importer: string;
  readonly context: FeatureContext;
  readonly saved: SavedImport | null;
}

/** One import for as long as its window is open, and the step it is at. */
export const useImport = (options: UseImportOptions) => {
  const [stage, show] = useState<Stage>({ kind: "choose", trouble: null });
  const [flow] = useState(() =>
    createImport({ ...options, show, now: Date.now, thread: { now: () => performance.now(), breathe } }),
  );
  useOnce(() => flow.dispose);
  return { stage, flow };
};

/** An import, as its steps are given it. */
export type Import = ReturnType<typeof useImport>["flow"];
