import { afterEach, expect, it, vi } from "vitest";
import { byPerson, plainDom, stubPage } from "../../test/trustedEvents.ts";
import { collectActs } from "./acts.ts";

const HTML = `
<form><label for="agree" id="words">Agree</label> <input type="checkbox" id="agree">
<input id="name"> <button id="save" type="submit">Save</button></form>
<section><button class="row">One</button><button class="row">Two</button><p id="text">Words</p></section>
<div id="menu" role="menuitem" tabindex="0"><i id="icon"></i></div>
<handrail-surface><button id="ours">Ours</button></handrail-surface>`;

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A page whose acts are told. */
const arrange = () => {
  stubPage(HTML);
  const acts: number[] = [];
  const dom = plainDom();
  const stop = collectActs(dom, (act) => acts.push(act));
  const at = (selector: string): Element => {
    const found = document.querySelector(selector);
    if (found === null) throw new Error(`The page has no ${selector}.`);
    return found;
  };
  let now = 0;
  const fire = (target: Element, event: Event): void => byPerson(target, event, now);
  const bubbling = { bubbles: true, composed: true };
  const click = (selector: string, detail = 1): void => {
    fire(at(selector), new MouseEvent("click", { ...bubbling, detail }));
  };
  const change = (selector: string): void => fire(at(selector), new Event("change", bubbling));
  const key = (selector: string, name: string, repeat = false): void => {
    fire(at(selector), new KeyboardEvent("keydown", { ...bubbling, key: name, repeat }));
  };
  const press = (selector: string): void => {
    now += 1000;
    fire(at(selector), new PointerEvent("pointerdown", bubbling));
  };
  return {
    acts,
    at,
    click,
    change,
    key,
    press,
    dom,
    stop,
    wait: (milliseconds: number) => {
      now += milliseconds;
    },
    submit: (by: string) => {
      const submitter = at(by);
      const event = new Event("submit", bubbling);
      Object.setPrototypeOf(event, SubmitEvent.prototype);
      Object.defineProperty(event, "submitter", { value: submitter });
      fire(at("form"), event);
    },
    tap: (selector: string) => {
      press(selector);
      click(selector);
    },
  };
};

it("counts each press of the same control, and tells neighbours apart", () => {
  const { acts, tap } = arrange();
  tap(".row");
  tap(".row");
  tap(".row + .row");
  expect(acts).toHaveLength(3);
  expect(acts[0]).toBe(acts[1]);
  expect(acts[0]).not.toBe(acts[2]);
  expect(acts.every((act) => Number.isInteger(act) && act >= 0 && act < 2 ** 32)).toBe(true);
});

it("takes the icon in a control for the control", () => {
  const { acts, tap } = arrange();
  tap("#icon");
  tap("#menu");
  expect(acts).toHaveLength(2);
  expect(acts[0]).toBe(acts[1]);
});

it("counts a label, its box's click and its change once", () => {
  const { acts, press, click, change, tap } = arrange();
  press("#words");
  click("#words");
  click("#agree", 0);
  change("#agree");
  tap("#agree");
  change("#agree");
  expect(acts).toHaveLength(2);
  expect(acts[0]).toBe(acts[1]);
});

it("counts a field that is clicked, typed into and left once, and one reached by key once", () => {
  const { acts, tap, press, key, change, click } = arrange();
  tap("#name");
  key("#name", "a");
  key("#name", "b");
  press(".row");
  change("#name");
  click(".row");
  expect(acts).toHaveLength(2);
  key("#name", "Tab");
  key("#name", "c");
  change("#name");
  expect(acts).toHaveLength(3);
  expect(acts[2]).toBe(acts[0]);
});

it("counts a form sent by its button once, and Enter in a field as the change and the sending", () => {
  const { acts, tap, submit, key, change, click } = arrange();
  tap("#save");
  submit("#save");
  expect(acts).toHaveLength(1);
  key("#name", "Enter");
  change("#name");
  click("#save", 0);
  submit("#save");
  expect(acts).toHaveLength(3);
  expect(acts[2]).toBe(acts[0]);
});

it("counts Enter and Space on a control once, however long the key is held", () => {
  const { acts, key, click, wait } = arrange();
  key(".row", "Enter");
  click(".row", 0);
  for (let again = 0; again < 5; again += 1) {
    wait(200);
    key(".row", "Enter", true);
    click(".row", 0);
  }
  expect(acts).toHaveLength(1);
  key("#menu", " ");
  expect(acts).toHaveLength(2);
  key("#text", " ");
  expect(acts).toHaveLength(2);
});

it("counts each click of assistive technology, which presses no key and no pointer", () => {
  const { acts, click, wait } = arrange();
  click(".row", 0);
  wait(400);
  click(".row", 0);
  expect(acts).toHaveLength(2);
});

it("hears neither scripts nor our own widgets", () => {
  const { acts, tap, at } = arrange();
  tap("#ours");
  at(".row").dispatchEvent(new MouseEvent("click", { bubbles: true }));
  expect(acts).toEqual([]);
});

it("does not depend on text, id, class or value", () => {
  const { acts, tap, at } = arrange();
  tap("#menu");
  at("#menu").setAttribute("class", "changed");
  at("#menu").append("Other words");
  at("#menu").id = "renamed";
  tap("#renamed");
  expect(acts[0]).toBe(acts[1]);
});

it("leaves no listener", () => {
  const { acts, tap, dom, stop } = arrange();
  expect(dom.listeners()).toBeGreaterThan(0);
  stop();
  tap(".row");
  expect([dom.listeners(), acts.length]).toEqual([0, 0]);
});
