import type { ComponentChildren } from "preact";
import { Field } from "./Field.tsx";

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: ComponentChildren;
  readonly problem?: string | null | undefined;
  readonly placeholder?: string | undefined;
  /** Rows make it a text area. */
  readonly rows?: number | undefined;
  readonly code?: boolean | undefined;
  readonly suggestions?: readonly string[] | undefined;
  readonly disabled?: boolean | undefined;
}

/** A line or a paragraph of text. */
export const TextField = (props: TextFieldProps) => {
  const { label, value, onChange, hint, problem, placeholder, rows, code, suggestions, disabled } = props;
  const shared = { value, placeholder, disabled, class: code === true ? "input code" : "input", spellcheck: !code };
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(links) =>
        rows === undefined ? (
          <>
            <input
              {...links}
              {...shared}
              autocomplete="off"
              list={suggestions === undefined ? undefined : `${links.id}-list`}
              onInput={(event) => onChange(event.currentTarget.value)}
            />
            {suggestions === undefined ? null : (
              <datalist id={`${links.id}-list`}>
                {suggestions.map((each) => (
                  <option key={each} value={each} />
                ))}
              </datalist>
            )}
          </>
        ) : (
          <textarea {...links} {...shared} rows={rows} onInput={(event) => onChange(event.currentTarget.value)} />
        )
      }
    </Field>
  );
};
