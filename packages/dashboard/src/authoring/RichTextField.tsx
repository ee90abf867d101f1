import type { RichText } from "@handrail/core/content";
import { useState } from "preact/hooks";
import { TextField } from "../controls/TextField.tsx";
import { LocalizedField } from "./LocalizedField.tsx";
import { keepTranslations, parseMarkup, typedMarkup } from "./markup.ts";
import { useProblemWithin } from "./problems.tsx";

const HINT =
  "Blank line: new paragraph. **strong**, *emphasis*, `code`, [text](/address), lines that begin with - make a list.";

/** Words with structure. A plain paragraph with translations is edited per language, all else in the notation. */
export const RichTextField = ({
  label,
  value,
  onChange,
  at,
}: {
  readonly label: string;
  readonly value: RichText;
  readonly onChange: (value: RichText) => void;
  readonly at: string;
}) => {
  const problem = useProblemWithin(at);
  // The notation as typed: rebuilt from the content it would lose the half-typed `**`.
  const [typed, setTyped] = useState(() => typedMarkup(value));
  const [isRich, setRich] = useState(() => Array.isArray(value));
  if (!isRich && !Array.isArray(value)) {
    // A record of translations is one plain paragraph; so is a bare string, until it is given structure.
    const words = typeof value === "string" || !("length" in value) ? value : "";
    return (
      <div class="rich">
        <LocalizedField label={label} value={words} onChange={onChange} at={at} rows={3} />
        {typeof words === "string" ? (
          <button
            type="button"
            class="button button-quiet"
            onClick={() => {
              setTyped(words);
              setRich(true);
            }}
          >
            Use bold, links or lists
          </button>
        ) : null}
      </div>
    );
  }
  return (
    <TextField
      label={label}
      value={typed}
      rows={5}
      hint={HINT}
      problem={problem}
      onChange={(text) => {
        setTyped(text);
        onChange(keepTranslations(value, parseMarkup(text)));
      }}
    />
  );
};
