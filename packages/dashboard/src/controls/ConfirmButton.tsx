import { useEffect, useRef, useState } from "preact/hooks";

/** A button for what cannot be taken back: it asks once, in its own place, what exactly will happen. */
export const ConfirmButton = ({
  label,
  question,
  confirm,
  onConfirm,
}: {
  readonly label: string;
  readonly question: string;
  readonly confirm: string;
  readonly onConfirm: () => void;
}) => {
  const [asking, setAsking] = useState(false);
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking) no.current?.focus();
  }, [asking]);
  if (!asking) {
    return (
      <button type="button" class="button button-quiet" onClick={() => setAsking(true)}>
        {label}
      </button>
    );
  }
  return (
    <span class="confirm">
      <span role="status">{question}</span>
      <button
        type="button"
        class="button button-danger"
        onClick={() => {
          setAsking(false);
          onConfirm();
        }}
      >
        {confirm}
      </button>
      <button type="button" class="button button-quiet" ref={no} onClick={() => setAsking(false)}>
        Keep it
      </button>
    </span>
  );
};
