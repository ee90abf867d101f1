import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Scene } from "./case.ts";
import { type BrowserName, type Driver, startDriver } from "./driver.ts";
import { openStage, type Stage } from "./scenes.ts";

/**
 * Everything that makes a browser work out styles or lay out the page before its time. What the SDK's files ask is put on
 * the body under `asked`; what the page's own script asks, under `own`: the proof that the traps are set.
 */
const TRAPS = `
<script>
const tell = (name) => {
  const key = new Error().stack.includes("/sdk/") ? "asked" : "own";
  document.body.dataset[key] = [...new Set([...(document.body.dataset[key] ?? "").split(" "), name])].join(" ").trim();
};
const trap = (owner, names) => {
  for (const name of names) {
    const known = Object.getOwnPropertyDescriptor(owner, name);
    if (known === undefined) continue;
    const spied = (original) => function (...values) { tell(name); return original.apply(this, values); };
    if (known.get) Object.defineProperty(owner, name, { ...known, get: spied(known.get) });
    else Object.defineProperty(owner, name, { ...known, value: spied(known.value) });
  }
};
trap(Element.prototype, ["getBoundingClientRect", "getClientRects", "checkVisibility", "computedStyleMap", "scrollIntoView",
  "clientWidth", "clientHeight", "clientTop", "clientLeft", "scrollWidth", "scrollHeight", "scrollTop", "scrollLeft"]);
trap(HTMLElement.prototype, ["offsetWidth", "offsetHeight", "offsetTop", "offsetLeft", "offsetParent", "innerText", "outerText", "isContentEditable"]);
trap(Document.prototype, ["elementFromPoint", "elementsFromPoint", "caretPositionFromPoint", "caretRangeFromPoint", "scrollingElement"]);
trap(Range.prototype, ["getBoundingClientRect", "getClientRects"]);
trap(Selection.prototype, ["toString", "containsNode", "getRangeAt"]);
trap(MouseEvent.prototype, ["offsetX", "offsetY", "layerX", "layerY"]);
trap(UIEvent.prototype, ["layerX", "layerY"]);
trap(window, ["getComputedStyle", "scrollX", "scrollY", "pageXOffset", "pageYOffset", "innerWidth", "innerHeight"]);
</script>`;

const SCENE: Scene = {
  html: `${TRAPS}
<section><button id="alive">Show</button><p id="out"></p></section>
<section><button id="dead">Refresh</button></section>
<section><button id="disabled" disabled>Send</button></section>
<section><x-count id="count"></x-count><iframe src="/frame"></iframe></section>
<section><canvas width="50" height="30"></canvas><button id="pen">Pen</button></section>
<form id="form" onsubmit="return false"><input id="name" required><button id="send">Save</button><p id="problem" role="alert"></p></form>
<p id="text">Some words to select. <a id="help" href="#help">Help</a></p>
<p id="edit" contenteditable>Words</p>
<script>
customElements.define("x-count", class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: "open" }).innerHTML = "<p>0</p>"; } });
at("alive").onclick = () => { at("out").textContent += "."; at("out").getBoundingClientRect(); };
at("send").onclick = () => { at("problem").textContent = "Enter a name"; };
</script>`,
  act: async (tab) => {
    for (const id of ["#alive", "#dead", "#disabled", "#pen", "#send", "#help", "#edit"]) {
      await tab.hover(id);
      await tab.click(id, { times: 3 });
      // What follows at once would be taken for a late answer.
      if (id === "#dead" || id === "#disabled") await tab.wait(3300);
    }
    await tab.click("#name");
    await tab.type("abc");
    await tab.press("Tab");
    await tab.clickTogether("#text", 3);
    await tab.drag("#text", { x: 60, y: 0 });
    await tab.wait(3600);
    expect(await tab.read("own")).toContain("getBoundingClientRect");
    expect(await tab.read("asked")).toBe("");
  },
};

let stage: Stage;

beforeAll(async () => {
  stage = await openStage(new Map([["layout/none", SCENE]]));
});

afterAll(() => stage?.stop());

describe.each<BrowserName>(["chromium", "firefox"])("in %s", (name) => {
  let driver: Driver | null;

  beforeAll(async () => {
    driver = await startDriver(name);
    if (driver === null) console.warn(`There is no ${name}: what the evidence asks of a page is not tried in it.`);
  });

  afterAll(() => driver?.close());

  it(`[${name}] watching a page never makes the browser lay it out`, async ({ skip }) => {
    if (driver === null) return skip(`There is no ${name}.`);
    // It did watch: the dead button and the disabled one, the complaint, and the way to help.
    expect(await stage.play(driver, "layout/none", SCENE)).toMatchObject({ deadClick: 2, error: 1, helpSeeking: 1 });
  });
});
