import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

/** What a {@link Field} takes beside its label: the part of an input's attributes that the demo uses. */
interface InputProps {
  readonly name: string;
  readonly value: string;
  readonly onInput: (event: { readonly currentTarget: HTMLInputElement }) => void;
  readonly inputMode?: "numeric" | "email" | undefined;
  readonly autocomplete?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly dir?: "ltr" | undefined;
}

/** A labelled input with its error under it. */
export const Field = ({
  label,
  error,
  ...input
}: InputProps & { readonly label: string; readonly error?: string | undefined }) => {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} error={error}>
      <input
        {...input}
        id={id}
        type="text"
        class="input"
        aria-invalid={error ? "true" : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      />
    </FieldFrame>
  );
};

/** The label above and the error below any control. */
export const FieldFrame = ({
  id,
  label,
  error,
  children,
}: {
  readonly id: string;
  readonly label: string;
  readonly error?: string | undefined;
  readonly children: ComponentChildren;
}) => (
  <div class="field">
    <label class="field-label" for={id}>
      {label}
    </label>
    {children}
    {error && (
      <p class="field-error" id={`${id}-error`} role="alert">
        {error}
      </p>
    )}
  </div>
);
