import { useState } from "preact/hooks";
import type { StepProps } from "../stepProps.ts";

/** A table copied from a spreadsheet, or JSON, pasted into a box; kept folded, as most people have a file. */
export const PasteTable = ({ texts, flow }: StepProps) => {
  const [pasted, setPasted] = useState("");
  const isEmpty = pasted.trim() === "";
  const use = (event: Event): void => {
    event.preventDefault();
    if (!isEmpty) flow.take(new Blob([pasted]), texts.say("importer.pastedName"));
  };
  return (
    <details class="fold">
      <summary>{texts.say("importer.paste")}</summary>
      <form class="paste" onSubmit={use}>
        <label>
          <span class="quiet">{texts.say("importer.pasteHint")}</span>
          <textarea
            rows={5}
            dir="auto"
            spellcheck={false}
            value={pasted}
            onInput={(event) => setPasted(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="button" aria-disabled={isEmpty}>
          {texts.say("importer.usePasted")}
        </button>
      </form>
    </details>
  );
};
