import type { Case } from "../case.ts";

// A headless browser shows no dialog of the system and takes it as cancelled at once; the click has used up the person's
// permission all the same, as it does where a dialog opens.
export const files: Case = {
  id: "F5",
  title: "file inputs and drop zones that open a dialog of the system",
  innocent: {
    html: `
<p><input id="plain" type="file"></p>
<p><label id="label" for="plain">Choose a file</label></p>
<p><button id="attached">Datei wählen</button></p>
<section><div id="zone" role="button" tabindex="0" style="padding:2em;border:1px dashed">Drop files here</div></section>
<script>
at("attached").onclick = () => at("plain").click();
at("zone").onclick = () => { const input = document.createElement("input"); input.type = "file"; input.click(); };
</script>`,
    act: async (tab) => {
      for (const id of ["#plain", "#label", "#attached", "#zone"]) {
        await tab.click(id, { at: { x: 12, y: 10 } });
        await tab.wait(1200);
      }
    },
  },
  trouble: {
    html: `<section><div id="zone" role="button" tabindex="0" style="padding:2em;border:1px dashed">Drop files here</div></section>`,
    act: (tab) => tab.click("#zone"),
    gives: { deadClick: 1 },
  },
};
