import { assertNever } from "@handrail/core/base";
import type { TableSchema } from "@handrail/importer";
import type { Stage } from "./flow/stage.ts";
import type { Texts } from "./messages/catalogue.ts";
import { isolate } from "./messages/isolate.ts";
import { columnName } from "./reading/columnName.ts";
import { labelOf } from "./review/faultText.ts";

/** The heading of a step; null where it is the author's own. */
export const titleOf = (texts: Texts, schema: TableSchema, stage: Stage, direction: "ltr" | "rtl"): string | null => {
  switch (stage.kind) {
    case "choose":
    case "reading":
    case "checking":
      return null;
    case "ask":
      return questionTitle(texts, schema, stage, direction);
    case "howRead":
      return texts.say("importer.howRead");
    case "review":
      return texts.say("importer.reviewTitle");
    case "rows":
      return texts.say("importer.gridTitle");
    case "confirm":
      return texts.say("importer.confirmTitle");
    case "send":
      return texts.say("importer.sending");
    case "result":
      if (stage.outcome.progress.accepted === 0) return texts.say("importer.nothing");
      return texts.say(stage.outcome.cancelled ? "importer.stopped" : "importer.finished");
    default:
      return assertNever(stage);
  }
};

const questionTitle = (
  texts: Texts,
  schema: TableSchema,
  { question, work }: Extract<Stage, { kind: "ask" }>,
  direction: "ltr" | "rtl",
): string => {
  switch (question.kind) {
    case "sheets":
      return texts.say("importer.askSheets");
    case "encoding":
      return texts.say("importer.askEncoding");
    case "headings":
      return texts.say("importer.askHeadings");
    case "column": {
      const column = work.opened.columns.find(({ place }) => place === question.place);
      const name = columnName(texts, column ?? { heading: "", place: question.place });
      return texts.say("importer.askColumn", { column: isolate(name, direction) });
    }
    case "target":
      return texts.say("importer.askTarget", { column: isolate(labelOf(schema, question.key), direction) });
    default:
      return assertNever(question);
  }
};
