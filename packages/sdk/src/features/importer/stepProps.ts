import type { TableSchema } from "@handrail/importer";
import type { ImporterDefinition } from "../../api/types.ts";
import type { ViewProps } from "../../ui/view.tsx";
import type { Import } from "./flow/useImport.ts";
import type { Texts } from "./messages/catalogue.ts";

/** What every step of an import is drawn from. */
export interface StepProps extends Pick<ViewProps<"importer">, "content" | "context" | "surface"> {
  readonly definition: ImporterDefinition;
  readonly schema: TableSchema;
  readonly texts: Texts;
  readonly flow: Import;
}
