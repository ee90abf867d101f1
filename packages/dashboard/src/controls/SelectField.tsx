import type { ComponentChildren } from "preact";
import { Field } from "./Field.tsx";

/** One of a few. The values are a closed union, so that a choice that does not exist cannot be made. */
export const SelectField = <Value extends string>({
  label,
  value,
  options,
  onChange,
  hint,
  problem,
  disabled,
}: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  readonly hint?: ComponentChildren;
  readonly problem?: string | null | undefined;
  readonly disabled?: boolean | undefined;
}) => (
  <Field label={label} hint={hint} problem={problem}>
    {(links) => (
      <select
        {...links}
        class="input"
        value={value}
        disabled={disabled}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.currentTarget.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )}
  </Field>
);
