import { afterEach, describe, expect, it, vi } from "vitest";
import { byPerson, plainDom, stubPage } from "../../test/trustedEvents.ts";
import { isTable, watchPastedTables } from "./pastedTables.ts";

const TABLE = "Name\tMail\nAda\tada@example.com\nMax\tmax@example.com\n";

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("a table", () => {
  it.each([
    ["rows from a spreadsheet", TABLE, true],
    ["rows with Windows line ends", "a\tb\r\nc\td\r\n", true],
    ["one row", "Ada\tada@example.com", false],
    ["lines of text", "Dear Ada,\nhow are you?\n", false],
    ["code indented with tabs", "if (a) {\n\tb();\n\t\tc();\n}", false],
    ["nothing", "", false],
  ])("%s", (_what, text, isOne) => {
    expect(isTable(text)).toBe(isOne);
  });
});

describe("pastes", () => {
  const arrange = (selectors: readonly string[]) => {
    stubPage(`<form id="contact"><input id="name"></form><form id="other"><input id="note"></form>`);
    const dom = plainDom();
    const found: { readonly selector: string; readonly text: string }[] = [];
    const stop = watchPastedTables(dom, selectors, (pasted) => found.push(pasted));
    let reads = 0;
    const paste = (field: string, text: string): void => {
      const event = new ClipboardEvent("paste", { bubbles: true, composed: true });
      const getData = (): string => {
        reads += 1;
        return text;
      };
      Object.defineProperty(event, "clipboardData", { value: { getData } });
      const target = document.querySelector(field);
      if (target !== null) byPerson(target, event);
    };
    return { dom, found, stop, paste, reads: () => reads };
  };

  it("into a form that a guide names are told", () => {
    const { found, paste } = arrange(["#missing", "#contact"]);
    paste("#name", TABLE);
    paste("#name", "Ada");
    expect(found).toEqual([{ selector: "#contact", text: TABLE }]);
  });

  it("into anything else are not even read", () => {
    const { found, paste, reads } = arrange(["#contact"]);
    paste("#note", TABLE);
    expect(found).toEqual([]);
    expect(reads()).toBe(0);
  });

  it("are not listened to where no guide asks, nor after the end", () => {
    expect(arrange([]).dom.listeners()).toBe(0);
    const { dom, stop } = arrange(["#contact"]);
    expect(dom.listeners()).toBe(1);
    stop();
    expect(dom.listeners()).toBe(0);
  });

  it("a selector nobody can parse breaks nothing", () => {
    const { found, paste } = arrange(["###", "#contact"]);
    paste("#name", TABLE);
    expect(found).toHaveLength(1);
  });
});
