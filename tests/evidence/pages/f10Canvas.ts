import type { Case } from "../case.ts";

const CANVAS = `<canvas id="canvas" width="200" height="100" style="display:block"></canvas>`;

export const canvas: Case = {
  id: "F10",
  title: "a canvas that repaints, something transparent above it, a button beside it",
  innocent: {
    html: `
<section><div style="position:relative;width:200px">${CANVAS}
<div id="above" role="button" style="position:absolute;inset:0 100px 0 0"></div></div>
<div><button id="pen">Pen</button></div></section>
<script>
const pen = at("canvas").getContext("2d");
const paint = () => { pen.fillStyle = "#" + Math.floor(Math.random() * 4096).toString(16).padStart(3, "0"); pen.fillRect(0, 0, 200, 100); };
for (const id of ["canvas", "above", "pen"]) at(id).onclick = paint;
</script>`,
    act: async (tab) => {
      await tab.click("#canvas", { times: 4, at: { x: 150, y: 50 } });
      await tab.click("#above", { times: 4 });
      await tab.click("#pen", { times: 4 });
    },
  },
  trouble: {
    html: `<section>${CANVAS}</section><section><div><button id="dead">Legend</button></div></section>`,
    act: (tab) => tab.click("#dead", { times: 3 }),
    gives: { deadClick: 1, rageClick: 1 },
  },
};
