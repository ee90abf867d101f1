import type { Case } from "../case.ts";

/** A second of silence. */
const SILENCE = `
<script>
const wave = () => {
  const bytes = new Uint8Array(44 + 8000).fill(128);
  const view = new DataView(bytes.buffer);
  const text = (place, words) => [...words].forEach((letter, index) => view.setUint8(place + index, letter.charCodeAt(0)));
  text(0, "RIFF"); view.setUint32(4, 36 + 8000, true); text(8, "WAVEfmt ");
  view.setUint32(16, 16, true); view.setUint16(20, 1, true); view.setUint16(22, 1, true);
  view.setUint32(24, 8000, true); view.setUint32(28, 8000, true); view.setUint16(32, 1, true); view.setUint16(34, 8, true);
  text(36, "data"); view.setUint32(40, 8000, true);
  return URL.createObjectURL(new Blob([bytes], { type: "audio/wav" }));
};
</script>`;

export const players: Case = {
  id: "F9",
  title: "players: the browser's own controls, and those of a page",
  innocent: {
    html: `${SILENCE}
<p><audio id="audio" controls></audio></p>
<p><video id="video" controls width="200" height="100"></video></p>
<section><button id="play">▶</button></section>
<section><closed-player id="player"></closed-player></section>
<script>
at("audio").src = wave();
const silent = new Audio(wave());
document.body.append(silent);
at("play").onclick = () => { silent.currentTime = 0; silent.play(); };
customElements.define("closed-player", class extends HTMLElement {
  connectedCallback() { this.attachShadow({ mode: "closed" }).innerHTML = "<button style='width:80px;height:30px'>▶</button>"; }
});
</script>`,
    act: async (tab) => {
      await tab.click("#audio", { at: { x: 20, y: 20 } });
      await tab.click("#video", { times: 3 });
      await tab.click("#play");
      await tab.wait(1300);
      await tab.click("#play");
      await tab.click("#player", { at: { x: 20, y: 10 } });
    },
  },
  trouble: {
    html: `<section><button id="play">▶</button></section>`,
    act: (tab) => tab.click("#play"),
    gives: { deadClick: 1 },
  },
};
