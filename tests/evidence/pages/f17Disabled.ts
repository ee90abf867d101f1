import type { Case } from "../case.ts";

// The one case of the list that is trouble: who presses a disabled button does not see why it is. Its innocent twins only
// look disabled, and say why, or work.
export const disabled: Case = {
  id: "F17",
  title: "a disabled button pressed",
  innocent: {
    html: `
<form id="form" onsubmit="return false"><button id="why" type="button" aria-disabled="true" style="opacity:.5">Send</button><p id="reason"></p></form>
<section><button id="looks" class="disabled" style="opacity:.5">Continue</button><p id="next"></p></section>
<section><span id="wrap"><button id="wrapped" disabled>Invite</button></span><p id="tip"></p></section>
<script>
at("why").onclick = () => { at("reason").textContent = "Fill in the name first"; };
at("looks").onclick = () => { at("next").textContent += "."; };
at("wrap").onpointerup = () => { at("tip").textContent = "Only administrators invite"; };
</script>`,
    act: async (tab) => {
      await tab.click("#why");
      await tab.click("#looks", { times: 3 });
      await tab.click("#wrapped");
    },
  },
  trouble: {
    html: `<section><button id="send" disabled><b>Send</b></button></section>`,
    act: (tab) => tab.click("#send"),
    gives: { deadClick: 1 },
  },
};
