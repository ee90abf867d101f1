import type { Case } from "../case.ts";

// What a person holds or moves. Everything here is dead: only the way it is touched says that no answer was asked for.
export const gestures: Case = {
  id: "F14",
  title: "clicks with a key held, drags, long presses, pinches, swipes",
  innocent: {
    html: `
<ul style="user-select:none"><li><button id="dead">Row</button></li></ul>
<section style="touch-action:none;user-select:none"><div id="slide" role="button" style="width:300px;height:120px;background:#eee">A picture</div></section>
<script>
let from = null;
at("slide").onpointerdown = (event) => { from = event.clientX; };
at("slide").onpointermove = (event) => { if (from !== null) at("slide").style.translate = event.clientX - from + "px"; };
at("slide").onpointerup = () => { from = null; };
</script>`,
    act: async (tab) => {
      for (const key of ["Control", "Shift", "Alt", "Meta"] as const)
        await tab.click("#dead", { holding: key, times: 4 });
      await tab.drag("#dead", { x: 60, y: 30 });
      await tab.click("#dead", { milliseconds: 900 });
      await tab.drag("#slide", { x: 80, y: 0 });
      await tab.swipe("#slide", { x: -80, y: 0 });
      await tab.pinch("#slide");
      // The menu of a held Alt or Meta key, where the system has one.
      await tab.press("Escape");
    },
  },
  trouble: {
    html: `<ul><li><button id="dead">Row</button></li></ul><section><div id="slide" role="button">A picture</div></section>`,
    act: async (tab) => {
      await tab.tap("#slide");
      await tab.wait(1200);
      await tab.click("#dead");
    },
    gives: { deadClick: 2 },
  },
};
