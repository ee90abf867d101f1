import type { Case } from "../case.ts";

const DAYS = Array.from({ length: 30 }, (_, day) => `<button class="day" id="d${day + 1}">${day + 1}</button>`).join(
  "",
);

export const datePickers: Case = {
  id: "F3",
  title: "cells of a calendar, today beside a date field, a picker of the browser",
  innocent: {
    html: `
<section><button id="month">→</button> <b id="name">Month 1</b><div id="grid" style="max-width:500px">${DAYS}</div></section>
<section><div><input id="date" type="date"> <button id="today">Today</button></div></section>
<section><div><button id="open">📅</button></div></section>
<script>
let month = 1;
at("month").onclick = () => { at("name").textContent = "Month " + ++month; };
at("grid").onclick = ({ target }) => {
  for (const day of at("grid").children) day.removeAttribute("aria-pressed");
  target.setAttribute("aria-pressed", "true");
};
at("today").onclick = () => { at("date").value = "2026-01-02"; };
at("open").onclick = () => { at("date").showPicker(); };
</script>`,
    act: async (tab) => {
      for (const day of ["#d3", "#d4", "#d11", "#d11", "#d12"]) await tab.click(day);
      await tab.click("#month", { times: 6, milliseconds: 30 });
      await tab.click("#today", { times: 3, milliseconds: 30 });
      // The picker belongs to the browser: nothing of it is in the page.
      await tab.click("#open");
      await tab.wait(700);
      await tab.press("Escape");
    },
  },
  trouble: {
    html: `<section><b>Month 1</b><div style="max-width:500px">${DAYS}</div></section>`,
    act: (tab) => tab.click("#d11"),
    gives: { deadClick: 1 },
  },
};
