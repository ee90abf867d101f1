import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { moved, without } from "./list.ts";

/**
 * A number for each item that goes with it as it moves. The items' own keys will not do: they change while they are being
 * typed, and a field that is made anew at each letter loses the focus.
 */
const useItemNumbers = (count: number) => {
  const numbers = useRef<readonly number[]>([]);
  const next = useRef(0);
  if (numbers.current.length > count) numbers.current = numbers.current.slice(0, count);
  while (numbers.current.length < count) {
    numbers.current = [...numbers.current, next.current];
    next.current += 1;
  }
  return numbers;
};

/**
 * Items in an order of the author's, moved by buttons or with Alt and the arrow keys. The focus stays with the item that
 * moves, so that holding the key walks it all the way.
 */
export const SortableList = <Item,>({
  label,
  items,
  nameOf,
  onChange,
  render,
  fewest,
}: {
  readonly label: string;
  readonly items: readonly Item[];
  readonly nameOf: (item: Item, index: number) => string;
  readonly onChange: (items: readonly Item[]) => void;
  readonly render: (item: Item, index: number) => ComponentChildren;
  readonly fewest?: number | undefined;
}) => {
  const list = useRef<HTMLOListElement>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const numbers = useItemNumbers(items.length);

  const move = (from: number, to: number, focus: string) => {
    if (to < 0 || to >= items.length) return;
    const item = items[from];
    numbers.current = moved(numbers.current, from, to);
    onChange(moved(items, from, to));
    if (status.current !== null && item !== undefined) {
      status.current.textContent = `${nameOf(item, from)} is now number ${to + 1} of ${items.length}.`;
    }
    // The item is drawn at its new place first.
    requestAnimationFrame(() => list.current?.children[to]?.querySelector<HTMLElement>(focus)?.focus());
  };

  return (
    <>
      <ol class="sortable" aria-label={label} ref={list}>
        {items.map((item, index) => (
          <li
            key={numbers.current[index]}
            onKeyDown={(event) => {
              if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
              event.preventDefault(); // Some browsers go back a page on Alt and an arrow.
              move(index, index + (event.key === "ArrowUp" ? -1 : 1), "[data-move=up], summary");
            }}
          >
            <div class="sortable-body">{render(item, index)}</div>
            <div class="sortable-buttons">
              <button
                type="button"
                class="button button-icon"
                data-move="up"
                aria-label={`Move ${nameOf(item, index)} up`}
                disabled={index === 0}
                onClick={() => move(index, index - 1, "[data-move=up]")}
              >
                ↑
              </button>
              <button
                type="button"
                class="button button-icon"
                data-move="down"
                aria-label={`Move ${nameOf(item, index)} down`}
                disabled={index === items.length - 1}
                onClick={() => move(index, index + 1, "[data-move=down]")}
              >
                ↓
              </button>
              <button
                type="button"
                class="button button-icon"
                aria-label={`Remove ${nameOf(item, index)}`}
                disabled={items.length <= (fewest ?? 0)}
                onClick={() => {
                  numbers.current = without(numbers.current, index);
                  onChange(without(items, index));
                }}
              >
                ×
              </button>
            </div>
          </li>
        ))}
      </ol>
      <p class="visually-hidden" role="status" ref={status} />
    </>
  );
};
