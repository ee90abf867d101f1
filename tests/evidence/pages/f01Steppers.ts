import type { Case } from "../case.ts";

export const steppers: Case = {
  id: "F1",
  title: "steppers, next and previous, carousels, galleries",
  innocent: {
    html: `
<p><button id="less">-</button> <input id="count" type="number" value="1"> <button id="more">+</button></p>
<p><button id="minus">−</button> <output id="amount">1</output> <button id="plus">+</button></p>
<p><button id="late">+</button> <output id="settled">1</output></p>
<section><button id="back">‹</button> <button id="next">›</button><div style="overflow:hidden;width:200px"><div id="track" style="width:2000px">slides</div></div></section>
<section><button id="right">Next picture</button><div id="strip" style="overflow-x:scroll;width:200px;scroll-behavior:smooth"><div style="width:4000px">pictures</div></div></section>
<script>
at("more").onclick = () => { at("count").value++; };
at("less").onclick = () => { at("count").stepDown(); };
at("plus").onclick = () => { at("amount").textContent++; };
at("minus").onclick = () => { at("amount").textContent--; };
let timer, wanted = 1;
at("late").onclick = () => { wanted++; clearTimeout(timer); timer = setTimeout(() => { at("settled").textContent = wanted; }, 400); };
let slide = 0;
at("next").onclick = () => { at("track").style.transform = "translateX(" + -200 * ++slide + "px)"; };
at("back").onclick = () => { at("track").style.transform = "translateX(" + -200 * --slide + "px)"; };
at("right").onclick = () => { at("strip").scrollLeft += 200; };
</script>`,
    act: async (tab) => {
      for (const id of ["#more", "#less", "#plus", "#minus", "#late", "#next", "#right"]) {
        await tab.click(id, { times: 8, milliseconds: 30 });
      }
      await tab.click("#back", { times: 4, milliseconds: 30 });
    },
  },
  trouble: {
    html: `<p><button id="minus">-</button> <output>1</output> <button id="plus">+</button></p>`,
    act: (tab) => tab.click("#plus", { times: 8, milliseconds: 30 }),
    gives: { deadClick: 1, rageClick: 1 },
  },
};
