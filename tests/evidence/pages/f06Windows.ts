import type { Case } from "../case.ts";

export const windows: Case = {
  id: "F6",
  title: "what opens a new tab, a window or a popup",
  innocent: {
    wantsFocus: true,
    html: `
<p><a id="blank" href="/elsewhere" target="_blank">Elsewhere</a></p>
<p><button id="open">Preview</button></p>
<p><button id="popup">Sign in with …</button></p>
<script>
at("open").onclick = () => window.open("/elsewhere");
at("popup").onclick = () => window.open("/elsewhere", "", "popup,width=300,height=200");
</script>`,
    act: async (tab) => {
      for (const id of ["#blank", "#open", "#popup"]) {
        await tab.click(id);
        await tab.wait(700);
        await tab.lookBack();
        await tab.wait(1500);
      }
    },
  },
  trouble: {
    wantsFocus: true,
    html: `<p><button id="open">Preview</button></p>`,
    act: (tab) => tab.click("#open"),
    gives: { deadClick: 1 },
  },
};
