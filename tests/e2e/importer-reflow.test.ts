/** At 200 % zoom, and in the 320 px that a page must do with, nothing of any step is cut off, sticks out or overlaps. */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { startDesk } from "./importer/desk.ts";
import { EVERY_STEP, everyStep } from "./importer/everyStep.ts";

const open = startDesk();

/** What is amiss, each with the beginning of its element. The grid and what scrolls within a frame of its own may be wide. */
const amiss = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const dialog = document.querySelector("handrail-surface")?.shadowRoot?.querySelector("dialog");
    if (!dialog) return ["there is no window"];
    const found: string[] = [];
    const note = (what: string, element: Element): void => {
      found.push(`${what}: ${element.outerHTML.slice(0, 90)}`);
    };
    const pen = document.createElement("canvas").getContext("2d");
    const widthOf = (text: string, { font }: CSSStyleDeclaration): number => {
      if (pen === null) return 0;
      pen.font = font;
      return pen.measureText(text).width;
    };
    if (dialog.scrollWidth > dialog.clientWidth) note("scrolls sideways", dialog);
    const frame = dialog.getBoundingClientRect();
    const all = [...dialog.querySelectorAll<HTMLElement>("*")].filter(
      (element) => element.checkVisibility() && element.closest(".grid, .cards, .unseen") === null,
    );
    for (const element of all) {
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const room = element.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
      const isOut = box.left < frame.left - 1 || box.right > frame.right + 1;
      if (isOut && box.width > 0 && element.closest(".scroll *") === null) note("sticks out", element);
      if (
        element.matches(":has(> .differences), .differences, .differences *") &&
        element.scrollWidth > element.clientWidth + 1
      ) {
        if (style.display !== "inline") note("is cut", element);
      }
      if (element.matches(".differences th[scope=row]")) {
        const text = document.createRange();
        text.selectNodeContents(element);
        if (text.getClientRects().length > 1) note("is broken within a word", element);
      }
      // A list has its arrow beside the text.
      if (element instanceof HTMLSelectElement && element.closest(".filter, .pairs") === null) {
        if (widthOf(element.selectedOptions[0]?.text ?? "", style) > room - 16) note("is cut", element);
      }
      if (element instanceof HTMLInputElement && widthOf(element.placeholder, style) > room) note("is cut", element);
    }
    const pressed = all.filter((element) => element.matches("button, summary, select, input, textarea"));
    for (const [at, one] of pressed.entries()) {
      const a = one.getBoundingClientRect();
      for (const other of pressed.slice(at + 1)) {
        const b = other.getBoundingClientRect();
        const isOver = a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
        if (isOver) note("overlaps", other);
      }
    }
    return found;
  });

it.each([
  [1280, 800, "en"],
  [640, 480, "en"],
  [640, 480, "ar"],
  [375, 760, "ru"],
  [320, 640, "en"],
  [320, 640, "ar"],
] as const)("every step has room at %i × %i px (%s)", async (width, height, locale) => {
  const seen = await open(`locale=${locale}&${EVERY_STEP}`, { viewport: { width, height }, reducedMotion: "reduce" });
  const found: Record<string, readonly string[]> = {};
  await everyStep(seen, async (place) => {
    const here = await amiss(seen.page);
    if (here.length > 0) found[place] = here;
  });
  expect(found).toEqual({});
});
