import type { Case } from "../case.ts";

export const copying: Case = {
  id: "F11",
  title: "copying by a button, by dragging over text; the right button",
  innocent: {
    html: `
<p><button id="async">Link kopieren</button></p>
<p><button id="icon"><svg class="icon-copy" width="16" height="16"></svg></button></p>
<p><button id="old">⧉</button></p>
<p><button id="told">コピー</button></p>
<p id="text">Words to be copied by hand from one end to the other.</p>
<p><button id="dead">Refresh totals</button></p>
<script>
for (const id of ["async", "icon"]) at(id).onclick = () => navigator.clipboard.writeText("x");
at("old").onclick = () => { getSelection().selectAllChildren(at("text")); document.execCommand("copy"); getSelection().empty(); };
at("told").onclick = () => {
  at("told").textContent = "✓";
  setTimeout(() => { at("told").textContent = "コピー"; }, 900);
};
</script>`,
    act: async (tab) => {
      for (const id of ["#async", "#icon", "#old", "#told"]) {
        await tab.click(id);
        await tab.wait(300);
      }
      await tab.drag("#text", { x: 200, y: 0 }, { x: 5, y: 8 });
      await tab.chord("Control", "c");
      await tab.click("#dead", { button: "right" });
      await tab.press("Escape");
    },
  },
  trouble: {
    html: `<p><button id="dead">Refresh totals</button></p>`,
    act: (tab) => tab.click("#dead"),
    gives: { deadClick: 1 },
  },
};
