import type { Case } from "../case.ts";

// Assistive technology clicks without a pointer; a browser driver cannot do so, but keys make the same kind of click.
export const play: Case = {
  id: "F20",
  title: "games, drawing, colours, and clicks of assistive technology",
  innocent: {
    html: `
<section><button id="cookie" style="width:120px;height:60px">0</button></section>
<section><svg id="drawing" width="200" height="80" style="background:#eee"></svg></section>
<section id="swatches"><button id="red" style="background:red">.</button><button id="blue" style="background:blue">.</button></section>
<section data-handrail-ignore><button id="game">Tap</button></section>
<section><button id="dead" accesskey="k">Refresh totals</button></section>
<script>
at("cookie").onclick = () => { at("cookie").textContent++; };
at("drawing").onclick = (event) => {
  const dot = document.createElementNS("http://www.w3.org/2000/svg", "circle");
  dot.setAttribute("cx", event.offsetX); dot.setAttribute("cy", event.offsetY); dot.setAttribute("r", 3);
  at("drawing").append(dot);
};
at("swatches").onclick = ({ target }) => { for (const one of at("swatches").children) one.setAttribute("aria-pressed", one === target); };
document.body.addEventListener("keydown", ({ key }) => { if (key === "s") at("dead").click(); });
</script>`,
    act: async (tab) => {
      await tab.click("#cookie", { times: 12 });
      await tab.click("#drawing", { times: 6 });
      await tab.drag("#drawing", { x: 60, y: 10 });
      for (const id of ["#red", "#blue", "#red", "#blue"]) await tab.click(id);
      await tab.click("#game", { times: 5 });
      await tab.focus("#dead");
      await tab.press("Enter", 4);
      await tab.press("Space", 4);
      await tab.press("s", 4);
    },
  },
  trouble: {
    html: `<section><button id="red" style="background:red">.</button><button style="background:blue">.</button></section>`,
    act: (tab) => tab.click("#red", { times: 4, milliseconds: 60 }),
    gives: { deadClick: 1, rageClick: 1 },
  },
};
