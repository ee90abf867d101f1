import { Window } from "happy-dom";
import { beforeEach, describe, expect, it } from "vitest";
import { findElement } from "./findElement.ts";

let page: Document;

beforeEach(() => {
  page = new Window().document as unknown as Document;
  page.body.innerHTML =
    '<button class="b">Save draft</button><button class="b">Save\n  and send</button><div id="host"></div><textarea class="t">typed words</textarea>';
  const inner = page.getElementById("host")?.attachShadow({ mode: "open" });
  if (inner) inner.innerHTML = '<p id="deep">Deep</p><section></section>';
  const deeper = inner?.querySelector("section")?.attachShadow({ mode: "open" });
  if (deeper) deeper.innerHTML = "<i>Deepest</i>";
});

describe("finding an element", () => {
  it("takes the first match, or the one that holds the text", () => {
    expect(findElement(page, ".b", null)?.textContent).toBe("Save draft");
    expect(findElement(page, ".b", "Save and send")?.textContent).toContain("and send");
    expect(findElement(page, ".b", "Delete")).toBeNull();
  });

  it("crosses open shadow roots", () => {
    expect(findElement(page, "#host >>> #deep", null)?.textContent).toBe("Deep");
    expect(findElement(page, "#host >>> section >>> i", "Deepest")?.localName).toBe("i");
    expect(findElement(page, "#deep", null)).toBeNull();
  });

  describe("of several matches", () => {
    const visible = (...shown: readonly boolean[]) => {
      const asked: unknown[] = [];
      page.body.innerHTML = shown.map((_, index) => `<a id="n${index}">Menu</a>`).join("");
      for (const [index, element] of [...page.querySelectorAll("a")].entries()) {
        element.checkVisibility = (options) => {
          asked.push(options);
          return shown[index] === true;
        };
      }
      return asked;
    };

    it("takes the first that can be seen", () => {
      const asked = visible(false, true, true);
      expect(findElement(page, "a", "Menu")?.id).toBe("n1");
      expect(asked).toHaveLength(2);
    });

    it("takes the first where none can be seen", () => {
      visible(false, false);
      expect(findElement(page, "a", null)?.id).toBe("n0");
    });

    it("asks nothing where there is only one", () => {
      const asked = visible(false);
      expect(findElement(page, "a", null)?.id).toBe("n0");
      expect(asked).toEqual([]);
    });
  });

  it("does not look at what a person typed", () => {
    expect(findElement(page, ".t", "typed")).toBeNull();
  });

  it.each(["", ">>>", "p:(", "#host >>> p:("])("finds nothing for %j", (selector) => {
    expect(findElement(page, selector, null)).toBeNull();
  });
});
