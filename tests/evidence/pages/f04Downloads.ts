import type { Case } from "../case.ts";

export const downloads: Case = {
  id: "F4",
  title: "download links and export buttons that change nothing in the page",
  innocent: {
    html: `
<p><a id="link" href="data:text/plain,x" download="x.txt">The file</a></p>
<p><a id="attached" href="{files}/report.csv">The report</a></p>
<p><button id="export">Exportieren</button></p>
<p><button id="fetched">書き出し</button></p>
<p><button id="sent">Télécharger</button></p>
<script>
const save = () => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(["x"]));
  link.download = "x.txt";
  link.click();
};
at("export").onclick = save;
at("fetched").onclick = () => setTimeout(save, 200);
at("sent").onclick = () => { location.href = "{files}/report.csv"; };
</script>`,
    act: async (tab) => {
      for (const id of ["#link", "#attached", "#export", "#fetched", "#sent"]) {
        await tab.click(id);
        await tab.wait(300);
      }
    },
  },
  trouble: {
    html: `<p><button id="export">Export</button></p>`,
    act: (tab) => tab.click("#export"),
    gives: { deadClick: 1 },
  },
};
