import { useEffect, useId, useRef, useState } from "preact/hooks";
import { FieldFrame } from "./Field.tsx";

/** A list that opens on the press, before the click: the page answers earlier than a click listener expects. */
export const Dropdown = ({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}) => {
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!open) return;
    const close = (event: Event) => {
      if (event.target instanceof Node && !frame.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener("pointerdown", close);
    return () => document.removeEventListener("pointerdown", close);
  }, [open]);
  const choose = (chosen: string) => {
    onChange(chosen);
    setOpen(false);
  };
  return (
    <FieldFrame id={id} label={label}>
      <div class="dropdown" ref={frame}>
        <button
          id={id}
          type="button"
          class="input"
          aria-haspopup="listbox"
          aria-expanded={open}
          onPointerDown={(event) => {
            if (event.pointerType === "mouse" && event.button !== 0) return;
            setOpen(!open);
          }}
          onKeyDown={(event) => {
            if (event.key === "Escape") setOpen(false);
            if (event.key === "Enter" || event.key === " " || event.key === "ArrowDown") {
              event.preventDefault();
              setOpen(true);
            }
          }}
        >
          <span>{options.find((option) => option.value === value)?.label ?? value}</span>
          <span class="chevron down" aria-hidden="true" />
        </button>
        {open && (
          <div class="menu" role="listbox" aria-labelledby={id}>
            {options.map((option) => (
              <button
                key={option.value}
                type="button"
                role="option"
                aria-selected={option.value === value}
                onClick={() => choose(option.value)}
              >
                {option.label}
              </button>
            ))}
          </div>
        )}
      </div>
    </FieldFrame>
  );
};
