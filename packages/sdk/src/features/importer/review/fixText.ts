import type { Fix } from "@handrail/importer";
import type { Texts } from "../messages/catalogue.ts";

/** A fix as the words of its button. */
export const fixText = (texts: Texts, { kind, edit }: Fix): string => {
  if (edit.kind === "readDates") {
    return texts.say("importer.fix.readDates", { order: texts.say(`importer.order.${edit.order}`) });
  }
  if (edit.kind === "readDecimals") {
    return texts.say(edit.sign === "," ? "importer.fix.readDecimals.comma" : "importer.fix.readDecimals.point");
  }
  return kind === "readDates" || kind === "readDecimals" ? kind : texts.say(`importer.fix.${kind}`);
};
