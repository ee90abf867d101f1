// @vitest-environment happy-dom
import type { RichText as Authored } from "@handrail/core/content";
import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { RichText } from "./RichText.tsx";

afterEach(cleanup);

const went: string[] = [];
const draw = (content: Authored) =>
  render(
    <RichText
      content={content}
      text={(text) => (typeof text === "string" ? text : text.default)}
      navigate={(href) => went.push(href)}
    />,
  );
const link = (href: string): Authored => [{ kind: "paragraph", content: [{ kind: "link", text: "there", href }] }];

describe("RichText", () => {
  it("draws a bare text as one paragraph, and markup in it as text", () => {
    const { container } = draw('<img src=x onerror="alert(1)">');
    expect(container.querySelector("p")?.textContent).toBe('<img src=x onerror="alert(1)">');
    expect(container.querySelector("img")).toBeNull();
  });
  it("draws lists and the runs of a line", () => {
    draw([
      { kind: "list", ordered: true, items: [[{ kind: "strong", text: "one" }], [{ kind: "code", text: "two" }]] },
    ]);
    expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual(["one", "two"]);
    expect(screen.getByRole("list").tagName).toBe("OL");
  });
  it("draws nothing for what is not on the list", () => {
    const content: unknown = [
      { kind: "html", html: "<b>x</b>" },
      { kind: "paragraph", content: [{ kind: "script", text: "x" }] },
    ];
    const { container } = draw(content as Authored);
    expect(container.textContent).toBe("");
  });
  it.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "//evil.example",
    "http://plain.example",
    " https://x.example",
    "/\\evil",
  ])("leaves %j as its words alone", (href) => {
    draw(link(href));
    expect(screen.queryByRole("link")).toBeNull();
    expect(screen.getByText("there")).toBeDefined();
  });
  it("opens other sites apart, without a way back to the page", () => {
    draw(link("https://docs.example/x"));
    const anchor = screen.getByRole("link");
    expect([anchor.getAttribute("target"), anchor.getAttribute("rel")]).toEqual(["_blank", "noopener"]);
  });
  it("hands a path of the host to its router, but not a click that means another tab", () => {
    draw(link("/contacts?x=1"));
    fireEvent.click(screen.getByRole("link"), { ctrlKey: true });
    expect(went).toEqual([]);
    expect(fireEvent.click(screen.getByRole("link"))).toBe(false);
    expect(went).toEqual(["/contacts?x=1"]);
  });
});
