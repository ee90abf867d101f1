import type { Case } from "../case.ts";

export const answers: Case = {
  id: "F18",
  title: "answers in a frame, in a shadow root, by style alone, or late behind a spinner",
  innocent: {
    // A menu that opens by being focused wants a window that has the focus.
    wantsFocus: true,
    html: `
<style>
.menu { visibility: hidden } .drop:focus-within .menu { visibility: visible }
#shown { display: none } #hold:active + #shown { display: block }
#more { display: none } #toggle:checked ~ #more { display: block }
.grow { height: 10px; transition: height .1s } #press:active + .grow { height: 40px }
.drop .menu { transition: visibility .05s }
</style>
<section><button id="framed">Preview</button></section><section><iframe id="frame" src="/frame" width="200" height="40"></iframe></section>
<section><button id="shadowed">Count</button></section><aside><x-outer id="outer"></x-outer></aside>
<section class="drop"><div id="drop" role="button" tabindex="0" style="width:9em">Account</div><div class="menu">Sign out</div></section>
<section><button id="hold">Show while pressed</button><p id="shown">Secret</p></section>
<section><button id="press">Press</button><p class="grow">.</p></section>
<section><input id="toggle" type="checkbox"><label id="checked" for="toggle">More</label><p id="more">More of it</p></section>
<section><button id="near">Compute</button><i id="wheel"></i></section>
<section><button id="inside">Save</button></section>
<section><button id="far">Report</button></section><div id="bar"></div>
<script>
at("framed").onclick = () => { at("frame").contentDocument.body.textContent += "."; };
customElements.define("x-inner", class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: "open" }).innerHTML = "<p>0</p>"; } });
customElements.define("x-outer", class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: "open" }).innerHTML = "<x-inner></x-inner>"; } });
at("shadowed").onclick = () => { at("outer").shadowRoot.firstChild.shadowRoot.firstChild.textContent++; };
at("near").onclick = () => { at("wheel").textContent = "…"; setTimeout(() => { at("wheel").textContent = "Done"; }, 2200); };
at("inside").onclick = () => {
  const wheel = document.createElement("i"); wheel.textContent = "…"; at("inside").append(wheel);
  setTimeout(() => { wheel.remove(); at("inside").setAttribute("aria-label", "Saved"); }, 900);
};
at("far").onclick = () => { at("bar").append(document.createElement("progress")); setTimeout(() => { at("bar").textContent = "Ready"; }, 1800); };
</script>`,
    act: async (tab) => {
      for (const id of ["#framed", "#shadowed", "#drop", "#hold", "#press", "#checked", "#near", "#inside", "#far"]) {
        await tab.hover(id);
        await tab.wait(120);
        await tab.click(id, { milliseconds: 120 });
        await tab.wait(300);
      }
    },
  },
  trouble: {
    html: `
<section><button id="late">Compute</button> <p id="out"></p></section>
<section><button id="ripple" style="width:9em">Apply</button></section>
<script>
at("late").onclick = () => setTimeout(() => { at("out").textContent = "42"; }, 1600);
at("ripple").onpointerdown = () => {
  const wave = document.createElement("span"); at("ripple").append(wave); setTimeout(() => wave.remove(), 550);
};
</script>`,
    act: async (tab) => {
      await tab.click("#late");
      await tab.wait(3500);
      // A button that shows that it was pressed, and nothing more.
      await tab.click("#ripple");
    },
    gives: { slowClick: 1, deadClick: 1 },
  },
};
