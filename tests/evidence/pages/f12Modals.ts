import type { Case } from "../case.ts";

export const modals: Case = {
  id: "F12",
  title: "a click outside a modal closes it; a div that acts as a button",
  innocent: {
    html: `
<div id="backdrop" style="position:fixed;inset:0;background:#0003"><div role="dialog" style="width:200px;height:100px;margin:200px auto;background:#fff">Dialog</div></div>
<dialog id="dialog"><p>Another</p></dialog>
<section><div id="plain" style="width:9em">Show more</div><p id="out"></p></section>
<section><div id="named" role="button" tabindex="0" style="width:9em">Show all</div><p id="all"></p></section>
<script>
at("backdrop").onclick = ({ target }) => { if (target === at("backdrop")) { at("backdrop").remove(); at("dialog").showModal(); } };
at("dialog").onclick = ({ target }) => { if (target === at("dialog")) at("dialog").close(); };
at("plain").addEventListener("click", () => { at("out").textContent += "."; });
at("named").addEventListener("click", () => { at("all").textContent += "."; });
</script>`,
    act: async (tab) => {
      await tab.click("#backdrop", { at: { x: 10, y: 10 } });
      await tab.wait(300);
      await tab.click("body", { at: { x: 10, y: 10 } });
      await tab.wait(300);
      await tab.click("#plain", { times: 4 });
      await tab.click("#named", { times: 4 });
    },
  },
  trouble: {
    html: `
<section><div id="named" role="button" tabindex="0" style="width:9em">Show all</div></section>
<section><div id="plain" style="width:9em;user-select:none">Show more</div></section>`,
    act: async (tab) => {
      await tab.click("#named");
      // Nothing says that this is a button but the person's insistence.
      await tab.click("#plain", { times: 4, milliseconds: 60 });
    },
    gives: { deadClick: 1, rageClick: 1 },
  },
};
