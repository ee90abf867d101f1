import type { ComponentType } from "preact";
import { useRef, useState } from "preact/hooks";
import { navigateWith } from "../../../ui/Card.tsx";
import { RichText } from "../../../ui/RichText.tsx";
import type { Trouble } from "../flow/stage.ts";
import { isolate } from "../messages/isolate.ts";
import type { StepProps } from "../stepProps.ts";
import { PasteTable } from "./PasteTable.tsx";
import type { ResumeProps } from "./resumeProps.ts";
import { Templates } from "./Templates.tsx";
import { troubleText } from "./troubleText.ts";

/** What a picker offers; what a file really is, its bytes say. */
const ACCEPTED = ".csv,.tsv,.tab,.txt,.xlsx,.xlsm,.xls,.json,.jsonl,.ndjson,.html,.htm,text/csv,text/plain";

/** What choosing a file is drawn from. */
export interface ChooseProps extends StepProps {
  readonly trouble: Trouble | null;
  /** Offers to go on with an import that was left half-way; nothing where none was. */
  readonly Resume?: ComponentType<ResumeProps> | undefined;
}

/** A file chosen or dropped, or a table pasted; and where one was left half-way, going on with it. */
export const ChooseFile = ({ Resume, ...props }: ChooseProps) => {
  const { content, context, texts, flow, schema, trouble } = props;
  const saved = flow.saved();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const labels = schema.columns.map((column) => {
    const label = isolate(column.label, context.direction);
    return column.required ? `${label} (${texts.say("importer.required")})` : label;
  });
  const take = (file: File | null | undefined): void => {
    if (file) flow.take(file, file.name);
  };
  return (
    <>
      <RichText content={content.body} text={context.text} navigate={navigateWith(context)} />
      {saved === null || Resume === undefined ? null : (
        <Resume {...props} saved={saved} onChoose={() => input.current?.click()} />
      )}
      <p class="wrong" role="alert">
        {trouble === null ? "" : troubleText(texts, trouble)}
      </p>
      <fieldset
        aria-label={texts.say("importer.browse")}
        class={isOver ? "drop over" : "drop"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer?.files[0]);
        }}
      >
        <span>{texts.say("importer.drop")}</span>
        <button type="button" class="button main" onClick={() => input.current?.click()}>
          {texts.say("importer.browse")}
        </button>
        <span class="quiet wide">{texts.say("importer.kinds")}</span>
        <input
          ref={input}
          type="file"
          hidden
          accept={ACCEPTED}
          onChange={(event) => {
            take(event.currentTarget.files?.[0]);
            // The same file again must be heard of again.
            event.currentTarget.value = "";
          }}
        />
      </fieldset>
      <PasteTable {...props} />
      <p class="quiet">
        {texts.say("importer.columns", { columns: texts.list(labels) })} {texts.say("importer.local")}
      </p>
      <Templates {...props} />
    </>
  );
};
