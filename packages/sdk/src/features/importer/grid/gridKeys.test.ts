import { expect, it } from "vitest";
import { gridCommand } from "./gridKeys.ts";

const key = (name: string, held: Partial<Record<"shiftKey" | "ctrlKey" | "altKey" | "isComposing", boolean>> = {}) => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...held,
});

it("goes forwards to the left where the script does", () => {
  expect(gridCommand(key("ArrowLeft"), "rtl")).toMatchObject({ kind: "move", columns: 1 });
  expect(gridCommand(key("ArrowLeft"), "ltr")).toMatchObject({ kind: "move", columns: -1 });
  expect(gridCommand(key("ArrowLeft", { ctrlKey: true }), "rtl")).toEqual({ kind: "line", end: "last" });
});
it("types what is typed over the value, and edits it with Enter and F2", () => {
  expect(gridCommand(key("é"), "ltr")).toEqual({ kind: "edit", text: "é" });
  expect(gridCommand(key("F2"), "ltr")).toEqual({ kind: "edit", text: null });
});
it("leaves to the browser what is not the grid's: Tab, Escape, its own shortcuts, a word being composed", () => {
  for (const event of [
    key("Tab"),
    key("Escape"),
    key("r", { ctrlKey: true }),
    key("ArrowDown", { altKey: true }),
    key("a", { isComposing: true }),
    key("Shift", { shiftKey: true }),
  ]) {
    expect(gridCommand(event, "ltr"), event.key).toBeNull();
  }
});
