/** Every step of the importer in every look, as axe sees it; and where the focus is when one begins. */
import { describe, expect, it } from "vitest";
import { axeFindings, LOOKS } from "../gallery/looks.ts";
import { startDesk } from "./importer/desk.ts";
import { EVERY_STEP, everyStep } from "./importer/everyStep.ts";

const open = startDesk();

describe.each(LOOKS)("axe finds nothing in any step ($name)", ({ theme, locale, width }) => {
  it("from the choice of a file to the result", async () => {
    const seen = await open(`theme=${theme}&locale=${locale}&${EVERY_STEP}`, {
      viewport: { width, height: 760 },
      // No colour is measured half-way through a fade.
      reducedMotion: "reduce",
    });
    const found: Record<string, readonly string[]> = {};
    await everyStep(seen, async (place) => {
      const here = await axeFindings(seen.page);
      if (here.length > 0) found[place] = here;
    });
    expect(found).toEqual({});
    expect(seen.noise).toEqual([]);
  });
});
