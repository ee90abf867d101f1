import type { Case } from "../case.ts";

export const fields: Case = {
  id: "F15",
  title: "labels, checkboxes, selects, sliders, editable text",
  innocent: {
    html: `
<p><input id="box" type="checkbox"> <label id="label" for="box">Agree</label></p>
<p><label id="around"><input type="radio" name="r"> <span>One</span></label></p>
<p><select id="select"><option>A<option>B</select></p>
<p><input id="range" type="range" style="width:200px"></p>
<p id="edit" contenteditable style="width:300px;border:1px solid">Text</p>
<p><input id="colour" type="color" value="#ff0000" disabled></p>
<p><textarea id="area"></textarea></p>`,
    act: async (tab) => {
      for (const id of ["#label", "#box", "#around"]) await tab.click(id, { times: 4 });
      await tab.click("#select");
      await tab.wait(300);
      await tab.press("Escape");
      await tab.drag("#range", { x: 50, y: 0 });
      await tab.click("#range", { times: 4, at: { x: 180, y: 8 } });
      await tab.click("#edit", { times: 4 });
      await tab.click("#area", { times: 4 });
    },
  },
  trouble: {
    html: `<p><button id="switch" role="switch" aria-checked="false">Notify me</button></p>`,
    act: (tab) => tab.click("#switch", { times: 4, milliseconds: 60 }),
    gives: { deadClick: 1, rageClick: 1 },
  },
};
