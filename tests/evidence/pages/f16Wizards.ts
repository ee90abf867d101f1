import type { Case } from "../case.ts";

export const wizards: Case = {
  id: "F16",
  title: "a wizard gone through fast, a key held down, a form sent twice",
  innocent: {
    html: `
<section><h2 id="page">Page 1</h2><button id="continue">Continue</button></section>
<section><button id="dead">Refresh totals</button></section>
<form id="form"><button id="send">Send</button><i id="wheel"></i></form>
<section><button id="again">Save</button> <i id="spin"></i></section>
<section><a id="link">Continue</a></section>
<script>
let number = 1;
at("continue").onclick = () => { history.pushState(null, "", "?page=" + ++number); at("page").textContent = "Page " + number; };
at("form").onsubmit = (event) => {
  event.preventDefault();
  at("send").disabled = true;
  at("wheel").textContent = "…";
  setTimeout(() => {
    at("send").disabled = false;
    at("wheel").textContent = "";
    const toast = document.createElement("div");
    toast.setAttribute("role", "alert");
    toast.textContent = "Sent";
    document.body.append(toast);
  }, 1500);
};
let busy = false;
at("again").onclick = () => {
  if (busy) return;
  busy = true;
  at("spin").textContent = "…";
  setTimeout(() => { at("spin").textContent = "Saved"; busy = false; }, 1500);
};
const [, , scene, last] = location.pathname.split("/");
const page = Number(last) || 1;
at("link").href = "/F16/" + scene + "/" + (page + 1);
document.body.dataset.page = page;
</script>`,
    act: async (tab) => {
      await tab.click("#continue", { times: 5, milliseconds: 60 });
      await tab.focus("#dead");
      await tab.holdKey("Enter", 6);
      await tab.click("#send", { times: 3, milliseconds: 80 });
      await tab.wait(600);
      await tab.click("#send", { times: 2, milliseconds: 80 });
      await tab.click("#again", { times: 3, milliseconds: 80 });
      await tab.wait(3500);
      // The same link on five pages, each loaded anew.
      for (const page of ["2", "3", "4", "5", "6"]) {
        await tab.click("#link");
        await tab.until("page", page);
        await tab.until("handrail", "ready");
      }
    },
  },
  trouble: {
    html: `<section><h2>Page 1</h2><button id="continue">Continue</button></section>`,
    act: (tab) => tab.click("#continue", { times: 5, milliseconds: 60 }),
    gives: { deadClick: 1, rageClick: 1 },
  },
};
