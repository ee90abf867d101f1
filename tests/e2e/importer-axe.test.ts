/** Every step of the importer in every look, as axe sees it; and where the focus is when one begins. */
import axe from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { startDesk } from "./importer/desk.ts";
import { EVERY_STEP, everyStep } from "./importer/everyStep.ts";

const open = startDesk();

const VARIANTS = (["light", "dark"] as const).flatMap((theme) =>
  (["en", "ar"] as const).flatMap((locale) =>
    ([1280, 375] as const).map((width) => ({ theme, locale, width, name: `${theme}, ${locale}, ${width} px` })),
  ),
);

const findings = async (page: Page): Promise<readonly string[]> => {
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

describe.each(VARIANTS)("axe finds nothing in any step ($name)", ({ theme, locale, width }) => {
  it("from the choice of a file to the result", async () => {
    const seen = await open(`theme=${theme}&locale=${locale}&${EVERY_STEP}`, {
      viewport: { width, height: 760 },
      // No colour is measured half-way through a fade.
      reducedMotion: "reduce",
    });
    const found: Record<string, readonly string[]> = {};
    await everyStep(seen, async (place) => {
      const here = await findings(seen.page);
      if (here.length > 0) found[place] = here;
    });
    expect(found).toEqual({});
    expect(seen.noise).toEqual([]);
  });
});
