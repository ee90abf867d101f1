import { useState } from "preact/hooks";
import type { ImporterDefinition } from "../../api/types.ts";
import { Card } from "../../ui/Card.tsx";
import { useOnce } from "../../ui/effects.ts";
import { useCardFocus } from "../../ui/focus.ts";
import { useShown, type ViewProps } from "../../ui/view.tsx";
import { loadImporterTexts } from "./messages/loadImporterTexts.ts";

interface PromptProps extends ViewProps<"importer"> {
  readonly definition: ImporterDefinition;
  /** The table whose being pasted called for this card. */
  readonly pasted: string | null;
  readonly onOpen: () => void;
}

/** Where nobody asked, a card offers the importer; it is a window only once the person wants it. */
export const Prompt = (props: PromptProps) => {
  const { content, context, display, messages, surface, shown, close, pasted, onOpen } = props;
  const [label, setLabel] = useState(context.text(content.button));
  const title = context.text(content.title);
  const dismiss = (): void => close("dismissed");
  const focus = useCardFocus({ root: surface.root, takesFocus: false, onEscape: dismiss });
  useShown(shown);
  useOnce(() => surface.announce(messages.say("announce", { title })));
  useOnce(() => {
    const rows = rowsIn(pasted, props.definition);
    if (rows === 0) return;
    loadImporterTexts(context.locale, context.messageOverrides).then(
      (texts) => setLabel(texts.count("importer.pastedRows", rows)),
      // The author's own words stay.
      () => {},
    );
  });
  return (
    <Card id={display.id} body={content.body} onClose={dismiss} {...{ title, context, messages }} {...focus}>
      <div class="foot">
        <button type="button" class="button main" onClick={onOpen}>
          {label}
        </button>
        <button type="button" class="button plain" onClick={dismiss}>
          {messages.say("notNow")}
        </button>
      </div>
    </Card>
  );
};

/** Rows of a pasted table, as good as a button needs: lines that hold something, less one that has a column's name in it. */
const rowsIn = (pasted: string | null, { columns }: ImporterDefinition): number => {
  const lines = (pasted ?? "").split(/\r\n|\r|\n/u).filter((line) => line.trim() !== "");
  const names = new Set(
    columns.flatMap(({ label, aliases = [] }) => [label, ...aliases]).map((name) => name.toLowerCase()),
  );
  const hasHeadings = lines[0]?.split("\t").some((cell) => names.has(cell.trim().toLowerCase())) === true;
  return lines.length - (hasHeadings ? 1 : 0);
};
