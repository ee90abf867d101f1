import type { ImporterDefinition } from "../../api/types.ts";
import type { ViewProps } from "../../ui/view.tsx";
import type { Import } from "./useImport.ts";

/** What each stage of an import is drawn from. */
export interface StageProps extends Pick<ViewProps<"importer">, "content" | "context" | "messages" | "surface"> {
  readonly flow: Import;
  readonly definition: ImporterDefinition;
}
