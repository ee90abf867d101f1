import { useRef, useState } from "preact/hooks";
import { navigateWith } from "../../ui/Card.tsx";
import { RichText } from "../../ui/RichText.tsx";
import type { StageProps } from "./stage.ts";

/** A file chosen or dropped, or rows pasted. */
export const ChooseFile = ({
  content,
  context,
  messages,
  flow,
  definition,
  trouble,
}: StageProps & { readonly trouble: string | null }) => {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [pasted, setPasted] = useState("");
  const columns = definition.columns.map((column) =>
    column.required === true ? `${column.label} (${messages.say("importer.required")})` : column.label,
  );
  const take = (file: File | null | undefined): void => {
    if (file) void flow.open(file, file.name);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer?.files[0]);
  };
  const paste = (event: Event): void => {
    event.preventDefault();
    if (pasted.trim() !== "") void flow.open(new Blob([pasted]), messages.say("importer.pastedName"));
  };
  return (
    <>
      <RichText content={content.body} text={context.text} navigate={navigateWith(context)} />
      <fieldset
        aria-label={messages.say("importer.browse")}
        class={isOver ? "drop over" : "drop"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <span>{messages.say("importer.drop")}</span>
        <button type="button" class="button main" onClick={() => input.current?.click()}>
          {messages.say("importer.browse")}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          onChange={(event) => take(event.currentTarget.files?.[0])}
        />
      </fieldset>
      <p class="wrong" role="alert">
        {trouble ?? ""}
      </p>
      <form class="paste" onSubmit={paste}>
        <label>
          <span class="quiet">{messages.say("importer.paste")}</span>
          <textarea
            rows={3}
            dir="auto"
            spellcheck={false}
            value={pasted}
            onInput={(event) => setPasted(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="button" aria-disabled={pasted.trim() === ""}>
          {messages.say("importer.usePasted")}
        </button>
      </form>
      <p class="quiet">
        {messages.say("importer.columns", { columns: new Intl.ListFormat(context.locale).format(columns) })}{" "}
        {messages.say("importer.local")}
      </p>
    </>
  );
};
