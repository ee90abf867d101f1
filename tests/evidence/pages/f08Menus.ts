import type { Case } from "../case.ts";

export const menus: Case = {
  id: "F8",
  title: "menus that open on the press, before the click",
  innocent: {
    html: `
<section><button id="mouse">Options</button><ul id="list" hidden><li>One</li></ul></section>
<section><button id="pointer">Filter</button></section>
<section><label>Name <input id="name"></label></section>
<section><div id="box" role="combobox" tabindex="0" aria-expanded="false">Country</div></section>
<script>
at("mouse").onmousedown = () => { at("list").hidden = !at("list").hidden; };
at("pointer").onpointerdown = () => { const menu = document.createElement("div"); menu.textContent = "Menu"; document.body.append(menu); };
at("box").onmousedown = () => at("box").setAttribute("aria-expanded", "true");
</script>`,
    act: async (tab) => {
      await tab.click("#mouse", { milliseconds: 120 });
      await tab.wait(1100);
      await tab.click("#mouse", { milliseconds: 120 });
      await tab.click("#pointer", { milliseconds: 120 });
      // Out of a field, whose leaving is a change of its own.
      await tab.click("#name");
      await tab.type("a");
      await tab.click("#box", { milliseconds: 120 });
    },
  },
  trouble: {
    html: `
<section><label>Name <input id="name"></label> <i id="hint"></i></section>
<section><button id="dead" aria-haspopup="menu">Options</button></section>
<script>at("name").onblur = () => { at("hint").textContent = "Looks good"; };</script>`,
    act: async (tab) => {
      await tab.click("#name");
      await tab.type("a");
      await tab.click("#dead", { milliseconds: 120 });
    },
    gives: { deadClick: 1 },
  },
};
