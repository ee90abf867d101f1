import type { Case } from "../case.ts";

export const waking: Case = {
  id: "F7",
  title: "the click that brings the page back, and the one before it was left",
  innocent: {
    wantsFocus: true,
    html: `<button id="dead">Refresh totals</button>`,
    act: async (tab) => {
      await tab.lookAway();
      await tab.wait(500);
      await tab.lookBack();
      await tab.click("#dead");
      await tab.wait(3500);
      // What nobody saw is not judged: no answer while the page was hidden.
      await tab.click("#dead");
      await tab.lookAway();
      await tab.wait(4000);
      await tab.lookBack();
    },
  },
  trouble: {
    wantsFocus: true,
    html: `<button id="dead">Refresh totals</button>`,
    act: async (tab) => {
      await tab.lookAway();
      await tab.wait(500);
      await tab.lookBack();
      await tab.wait(1500);
      await tab.click("#dead");
    },
    gives: { deadClick: 1 },
  },
};
