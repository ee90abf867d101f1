import { useEffect } from "preact/hooks";

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));

/** The links of rows, in reading order; `j` and `k` walk them. */
const rowLinks = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("main [data-row]")];

const walk = (by: 1 | -1): void => {
  const rows = rowLinks();
  const at = rows.findIndex((row) => row.matches(":focus"));
  const next = at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + by));
  rows[next]?.focus();
};

/** Keys that hold on every page: `j`/`k` from row to row, `/` to the search. They rest while somebody types. */
export const usePageKeys = (): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === "j") walk(1);
      else if (event.key === "k") walk(-1);
      else if (event.key === "/") {
        const search = document.querySelector<HTMLElement>("main [data-search]");
        if (search === null) return;
        event.preventDefault(); // Else the slash would be typed into the field.
        search.focus();
      }
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
};
