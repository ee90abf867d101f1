// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { isPaymentField, isTextField } from "./editable.ts";

const element = (html: string): Element => {
  const holder = document.createElement("div");
  holder.innerHTML = html;
  const [first] = holder.children;
  if (first === undefined) throw new Error(`${html} is no element`);
  return first;
};

describe("fields", () => {
  test.each([
    ["<input>", true],
    ["<input type=email>", true],
    ["<textarea></textarea>", true],
    ["<input type=checkbox>", false],
    ["<button>Go</button>", false],
    ["<div contenteditable>text</div>", true],
    ["<div contenteditable=false>text</div>", false],
  ])("%s takes text: %s", (html, expected) => {
    expect(isTextField(element(html))).toBe(expected);
  });

  test.each([
    ["<input autocomplete=cc-number>", true],
    ['<input autocomplete="section-red billing CC-CSC">', true],
    ["<input autocomplete=transaction-amount>", true],
    ["<input autocomplete=email>", false],
    ["<input name=cc-number>", false],
    ["<input autocomplete=acc-name>", false],
  ])("%s is about a payment: %s", (html, expected) => {
    expect(isPaymentField(element(html))).toBe(expected);
  });

  test("where the cursor is nowhere, it is in no such field", () => {
    expect(isPaymentField(null)).toBe(false);
  });
});
