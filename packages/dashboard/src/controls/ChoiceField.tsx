import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

/** One of a few that each need a word of explanation: all of them stand there to be read. */
export const ChoiceField = <Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly hint: ComponentChildren }[];
  readonly onChange: (value: Value) => void;
}) => {
  const id = useId();
  return (
    <fieldset class="checks choices">
      <legend>{label}</legend>
      {options.map((option) => (
        <div key={option.value} class="field field-check">
          <input
            type="radio"
            id={`${id}-${option.value}`}
            name={id}
            checked={option.value === value}
            aria-describedby={`${id}-${option.value}-hint`}
            onChange={() => onChange(option.value)}
          />
          <label for={`${id}-${option.value}`}>{option.label}</label>
          <p class="hint" id={`${id}-${option.value}-hint`}>
            {option.hint}
          </p>
        </div>
      ))}
    </fieldset>
  );
};
