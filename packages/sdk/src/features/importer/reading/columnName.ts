import type { SourceColumn } from "@handrail/importer";
import type { Texts } from "../messages/catalogue.ts";

/** The name of a column of the file: its heading, or its place. */
export const columnName = (texts: Texts, { heading, place }: Pick<SourceColumn, "heading" | "place">): string =>
  heading.trim() || texts.say("importer.unnamed", { number: place + 1 });
