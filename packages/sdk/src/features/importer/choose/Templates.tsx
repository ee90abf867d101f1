import { download } from "../result/download.ts";
import type { StepProps } from "../stepProps.ts";

/** The table to fill in, as a workbook with lists to choose from, and as CSV. */
export const Templates = ({ content, context, surface, schema, texts, definition }: StepProps) => {
  const give = (ending: string, file: Blob): void =>
    download(surface.root.ownerDocument, `${content.importer}.${ending}`, file);
  const workbook = async (): Promise<void> => {
    const { xlsxTemplate } = await import("@handrail/importer/template/xlsx");
    const words = {
      sheet: definition.title ?? context.text(content.title),
      required: texts.say("importer.required"),
      example: texts.say("importer.templateExample"),
      yes: texts.say("importer.yes"),
      no: texts.say("importer.no"),
      isRightToLeft: context.direction === "rtl",
    };
    give("xlsx", await xlsxTemplate(schema, words));
  };
  const csv = async (): Promise<void> => {
    const { csvTemplate } = await import("@handrail/importer/template/csv");
    give("csv", new Blob([csvTemplate(schema)], { type: "text/csv;charset=utf-8" }));
  };
  return (
    <p class="quiet">
      {texts.say("importer.template")}{" "}
      <button type="button" class="link" onClick={() => void workbook().catch(noTemplate)}>
        Excel
      </button>{" "}
      <button type="button" class="link" onClick={() => void csv().catch(noTemplate)}>
        CSV
      </button>
    </p>
  );
};

/** Its code could not be fetched: the button stays, and pressing it again tries again. */
const noTemplate = (): void => {};
