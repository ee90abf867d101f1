import type { Trouble } from "../flow/stage.ts";
import type { Texts } from "../messages/catalogue.ts";

/** What a file is if it is no table, or why it cannot be gone on with, and what to do about it. */
export const troubleText = (texts: Texts, trouble: Trouble): string => {
  switch (trouble.kind) {
    case "foreign":
      return texts.say(`file.${trouble.format.kind}`, { format: trouble.format.name });
    case "notSame":
      return texts.say("importer.notSame");
    case "elsewhere":
      return texts.say("importer.elsewhere");
    default:
      return texts.say(`file.${trouble.kind}`);
  }
};
