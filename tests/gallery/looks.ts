import axe from "axe-core";
import type { Page } from "playwright-core";

/** Every look a widget has to be right in: theme, writing direction, width in pixels. */
export const LOOKS = (["light", "dark"] as const).flatMap((theme) =>
  (["en", "ar"] as const).flatMap((locale) =>
    ([1280, 375] as const).map((width) => ({ theme, locale, width, name: `${theme}, ${locale}, ${width} px` })),
  ),
);

/** What axe finds on our element alone, a line each; the page around it is not ours. */
export const axeFindings = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  return await page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run("handrail-surface", {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return violations.map(
      (one) => `${one.id}: ${one.nodes.map((node) => `${node.html} ${node.failureSummary}`).join(" | ")}`,
    );
  });
};
