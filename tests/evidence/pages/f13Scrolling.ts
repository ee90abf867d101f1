import type { Case } from "../case.ts";

const BOX = (inner: string) =>
  `<div id="box" role="option" style="width:300px;height:120px;overflow-y:scroll">${inner}</div>`;

export const scrolling: Case = {
  id: "F13",
  title: "clicks and drags on a scrollbar, and clicks that scroll",
  innocent: {
    html: `
<style>::-webkit-scrollbar { width: 16px } ::-webkit-scrollbar-thumb { background: gray }</style>
${BOX(`<div style="height:2000px">Long</div>`)}
<section><div id="list" style="height:90px;width:300px;overflow:auto;scroll-behavior:smooth"><div style="height:900px">Rows</div></div><button id="end">↓</button></section>
<p><a id="far" href="#last">Last</a></p><p id="last" style="margin-top:1500px">Here</p>
<script>at("end").onclick = () => { at("list").scrollTop += 80; };</script>`,
    act: async (tab) => {
      await tab.click("#box", { times: 4, at: { x: 293, y: 100 } });
      await tab.drag("#box", { x: 0, y: 40 }, { x: 293, y: 20 });
      await tab.click("#end", { times: 5 });
      await tab.click("#far");
    },
  },
  trouble: {
    html: BOX(`<div style="height:2000px"><button id="dead">Refresh</button></div>`),
    act: (tab) => tab.click("#dead"),
    gives: { deadClick: 1 },
  },
};
