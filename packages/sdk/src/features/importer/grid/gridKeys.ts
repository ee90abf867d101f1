/** What a key does in a grid; the pattern of the ARIA authoring practices, and what spreadsheets have taught. */
export type GridCommand =
  | { readonly kind: "move"; readonly rows: number; readonly columns: number; readonly extends: boolean }
  | { readonly kind: "page"; readonly pages: 1 | -1 }
  | { readonly kind: "line" | "table"; readonly end: "first" | "last" }
  /** Begins to type: over the value, or with null in it. */
  | { readonly kind: "edit"; readonly text: string | null }
  | { readonly kind: "problem"; readonly step: 1 | -1 }
  | { readonly kind: "empty" | "select" | "selectAll" | "find" };

type Key = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey" | "isComposing">;

/** The command of a key press; null for keys that stay the browser's, Tab and Escape among them. */
export const gridCommand = (event: Key, direction: "ltr" | "rtl"): GridCommand | null => {
  const { key, shiftKey } = event;
  const isCommand = event.ctrlKey || event.metaKey;
  if (event.altKey || event.isComposing) return null;
  const end = key === "Home" || key === "ArrowUp" || key === "ArrowLeft" ? "first" : "last";
  const forwards = direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  switch (key) {
    case "ArrowUp":
    case "ArrowDown":
      if (isCommand) return { kind: "table", end };
      return { kind: "move", rows: key === "ArrowUp" ? -1 : 1, columns: 0, extends: shiftKey };
    case "ArrowLeft":
    case "ArrowRight":
      if (isCommand) return { kind: "line", end: key === forwards ? "last" : "first" };
      return { kind: "move", rows: 0, columns: key === forwards ? 1 : -1, extends: false };
    case "Home":
    case "End":
      return { kind: isCommand ? "table" : "line", end };
    case "PageUp":
    case "PageDown":
      return { kind: "page", pages: key === "PageUp" ? -1 : 1 };
    case "Enter":
    case "F2":
      return { kind: "edit", text: null };
    case "F8":
      return { kind: "problem", step: shiftKey ? -1 : 1 };
    case "Delete":
    case "Backspace":
      return { kind: "empty" };
    case " ":
      return { kind: "select" };
    default:
      break;
  }
  if (isCommand) {
    if (key.toLowerCase() === "a") return { kind: "selectAll" };
    return key.toLowerCase() === "f" ? { kind: "find" } : null;
  }
  return [...key].length === 1 ? { kind: "edit", text: key } : null;
};
