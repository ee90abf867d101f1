import type { Fault, TableSchema } from "@handrail/importer";
import type { Texts } from "../messages/catalogue.ts";
import { faultText } from "../review/faultText.ts";

/** All there is to say about a row, each once. */
export const faultsText = (texts: Texts, schema: TableSchema, faults: readonly Fault[]): string =>
  [
    ...new Set(
      faults.map((fault) =>
        fault.kind === "brokenRecord"
          ? texts.say("fault.brokenAt", { place: fault.message ?? "" })
          : faultText(texts, schema, fault),
      ),
    ),
  ].join(texts.say("importer.semicolon"));
