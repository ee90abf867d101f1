import type { ColumnSchema } from "@handrail/importer";
import { useRef } from "preact/hooks";
import { useOnce } from "../../../ui/effects.ts";

interface CellEditorProps {
  readonly column: ColumnSchema;
  readonly label: string;
  readonly value: string;
  /** The value, or null where it stays as it was; and where the focus goes. */
  readonly onDone: (value: string | null, then: "down" | "stay" | "leave") => void;
}

/** One value being typed. Enter takes it and goes on, Escape gives it up, Tab takes it and leaves the table. */
export const CellEditor = ({ column, label, value, onDone }: CellEditorProps) => {
  const input = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  useOnce(() => {
    input.current?.focus({ preventScroll: true });
    const end = value.length;
    input.current?.setSelectionRange(end, end);
  });
  const end = (taken: string | null, then: "down" | "stay" | "leave"): void => {
    if (isOver.current) return;
    isOver.current = true;
    onDone(taken, then);
  };
  const list = column.options.length === 0 ? undefined : "cell-options";
  return (
    <>
      <input
        ref={input}
        type="text"
        dir="auto"
        list={list}
        aria-label={label}
        defaultValue={value}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === "Enter" || event.key === "Escape") {
            // Escape would close the window, Enter begin anew in the cell below.
            event.preventDefault();
            event.stopPropagation();
            if (event.key === "Enter") end(event.currentTarget.value, "down");
            else end(null, "stay");
          }
        }}
        onBlur={(event) => end(event.currentTarget.value, "leave")}
      />
      {list === undefined ? null : (
        <datalist id={list}>
          {column.options.map((option) => (
            <option key={option.value} value={option.label} />
          ))}
        </datalist>
      )}
    </>
  );
};
