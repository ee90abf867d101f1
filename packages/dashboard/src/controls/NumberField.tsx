import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Field } from "./Field.tsx";

/** A number. What is typed stays as typed while it is no number within the bounds; only a good one is handed on. */
export const NumberField = ({
  label,
  value,
  min,
  max,
  step,
  unit,
  onChange,
  hint,
  problem,
}: {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number | undefined;
  readonly unit?: string | undefined;
  readonly onChange: (value: number) => void;
  readonly hint?: ComponentChildren;
  readonly problem?: string | null | undefined;
}) => {
  const [typed, setTyped] = useState<string | null>(null);
  const isGood = (text: string) => text.trim() !== "" && Number(text) >= min && Number(text) <= max;
  const own = typed !== null && !isGood(typed) ? `A number from ${min} to ${max}.` : null;
  return (
    <Field label={label} hint={hint} problem={own ?? problem}>
      {(links) => (
        <span class="with-unit">
          <input
            {...links}
            class="input number"
            inputMode="decimal"
            type="number"
            min={min}
            max={max}
            step={step ?? 1}
            value={typed ?? String(value)}
            onInput={(event) => {
              const text = event.currentTarget.value;
              setTyped(text);
              if (isGood(text)) onChange(Number(text));
            }}
            onBlur={() => setTyped(null)}
          />
          {unit === undefined ? null : <span>{unit}</span>}
        </span>
      )}
    </Field>
  );
};
