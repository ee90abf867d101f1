import type { Case } from "../case.ts";

const TICKERS = `
<p id="clock">0</p>
<div id="advertisement"></div>
<script>
let ticks = 0;
setInterval(() => { at("clock").textContent = ++ticks; }, 250);
setInterval(() => { const picture = document.createElement("b"); picture.textContent = "Buy " + ticks; at("advertisement").replaceChildren(picture); }, 400);
</script>`;

const INSIDE = `<script>setInterval(() => { at("live").textContent = ++ticks; }, 350);</script>`;

export const tickers: Case = {
  id: "F19",
  title: "a page that moves by itself beside what is pressed",
  innocent: {
    html: `${TICKERS}
<section><button id="alive">Show totals</button><p id="out"></p></section>
<section><p id="live">0</p><button id="inside">Add</button><p id="sum">0</p></section>${INSIDE}
<script>
at("alive").onclick = () => { at("out").textContent += "."; };
at("inside").onclick = () => { at("sum").textContent++; };
</script>`,
    act: async (tab) => {
      for (const id of ["#alive", "#inside"]) {
        await tab.hover(id);
        await tab.wait(1500);
        await tab.click(id, { times: 4 });
      }
    },
  },
  trouble: {
    html: `${TICKERS}
<section><button id="dead">Refresh totals</button></section>
<section><p id="live">0</p><button id="inside">Add</button></section>${INSIDE}`,
    act: async (tab) => {
      for (const id of ["#dead", "#inside"]) {
        await tab.hover(id);
        await tab.wait(1800);
        await tab.click(id, { times: 3 });
        await tab.wait(1200);
      }
    },
    gives: { deadClick: 2, rageClick: 2 },
  },
};
