import type { Case } from "../case.ts";

export const selecting: Case = {
  id: "F2",
  title: "clicks that select text, and that clear a selection",
  innocent: {
    html: `
<p id="text">Some words that one may select by clicking on them two or three times in a row.</p>
<p id="other">Other words.</p>
<div id="card" onclick="if (getSelection().isCollapsed) return;" style="padding:1em">A card to click on.</div>`,
    act: async (tab) => {
      await tab.clickTogether("#text", 2);
      await tab.wait(700);
      await tab.clickTogether("#text", 3);
      await tab.wait(700);
      await tab.click("#other");
      await tab.wait(700);
      await tab.clickTogether("#text", 3);
      await tab.wait(700);
      // The card does nothing; the click was to take the selection back.
      await tab.click("#card");
      await tab.wait(700);
      await tab.clickTogether("#text", 2);
      await tab.clickTogether("#text", 2);
    },
  },
  trouble: {
    html: `<p>Some words.</p><button id="dead">Show the words</button>`,
    act: (tab) => tab.clickTogether("#dead", 3),
    gives: { deadClick: 1, rageClick: 1 },
  },
};
