/** A number with a button on either side: clicking one of them many times is how it is meant to be used. */
export const Stepper = ({
  label,
  fewer,
  more,
  value,
  max,
  onChange,
}: {
  readonly label: string;
  readonly fewer: string;
  readonly more: string;
  readonly value: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}) => (
  <fieldset class="field plain">
    <legend class="field-label">{label}</legend>
    <div class="stepper">
      <button type="button" aria-label={fewer} disabled={value <= 1} onClick={() => onChange(value - 1)}>
        −
      </button>
      <output aria-live="polite">{value}</output>
      <button type="button" aria-label={more} disabled={value >= max} onClick={() => onChange(value + 1)}>
        +
      </button>
    </div>
  </fieldset>
);
