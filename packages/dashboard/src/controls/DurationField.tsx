import { type Duration, milliseconds } from "@handrail/core/base";
import { useState } from "preact/hooks";
import { Field } from "./Field.tsx";

const UNITS = [
  { label: "seconds", size: 1000 },
  { label: "minutes", size: 60_000 },
  { label: "hours", size: 3_600_000 },
  { label: "days", size: 86_400_000 },
] as const;

/** The largest unit in which the length is a whole number. */
const unitOf = (value: Duration): number =>
  [...UNITS].reverse().find((unit) => value > 0 && value % unit.size === 0)?.size ?? 60_000;

/** A length of time: a number and its unit. */
export const DurationField = ({
  label,
  value,
  onChange,
  hint,
  problem,
}: {
  readonly label: string;
  readonly value: Duration;
  readonly onChange: (value: Duration) => void;
  readonly hint?: string | undefined;
  readonly problem?: string | null | undefined;
}) => {
  const [unit, setUnit] = useState(() => unitOf(value));
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(links) => (
        <span class="with-unit">
          <input
            {...links}
            class="input number"
            type="number"
            min={0}
            step="any"
            value={String(value / unit)}
            onInput={(event) => {
              const count = Number(event.currentTarget.value);
              if (event.currentTarget.value !== "" && count >= 0) onChange(milliseconds(Math.round(count * unit)));
            }}
          />
          <select
            class="input"
            aria-label={`Unit of ${label}`}
            value={String(unit)}
            onChange={(event) => {
              const next = Number(event.currentTarget.value);
              onChange(milliseconds(Math.round((value / unit) * next)));
              setUnit(next);
            }}
          >
            {UNITS.map((each) => (
              <option key={each.size} value={String(each.size)}>
                {each.label}
              </option>
            ))}
          </select>
        </span>
      )}
    </Field>
  );
};
