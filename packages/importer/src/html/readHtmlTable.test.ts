import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHtmlTable } from "./readHtmlTable.ts";
import { createHtmlScanner } from "./scanHtml.ts";

const pace = { isDue: () => false, turn: () => Promise.resolve() };

const read = async (html: string): Promise<unknown> => {
  const rows: (readonly string[])[] = [];
  const push = (batch: readonly (readonly string[])[]): void => void rows.push(...batch);
  const result = await readHtmlTable(new Blob([html]), { encoding: "utf-8", push, pace });
  return result.ok ? rows : result.error;
};

describe("the table of a page", () => {
  it("is the one with most cells, without the tables in it", async () => {
    const html =
      "<table><tr><td>small</table><table><tr><td>a<td><table><tr><td>no</table>b<tr><td>c<td>d</table><table><tr><td>x</table>";
    expect(await read(html)).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });
  it("is found within a table that only lays out the page", async () => {
    expect(await read("<table><tr><td>menu<td><table><tr><td>a<td>b<tr><td>c<td>d</table></table>")).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });
  it("has its cells in their columns where others reach over them", async () => {
    const html = '<table><tr><td rowspan=2>a<td colspan="2">b<td>c<tr><td>d<td>e<td>f<tr><td>g</table>';
    expect(await read(html)).toEqual([["a", "b", "", "c"], ["", "d", "e", "f"], ["g"]]);
  });
  it("keeps blank rows between others and leaves out those at the end", async () => {
    expect(await read("<table><tr><td>a<tr><td> <tr><td>b<tr><td>&nbsp;<tr></table>")).toEqual([["a"], [], ["b"]]);
  });
  it("is none of a page without one", async () => {
    expect(await read("<p>1,2")).toEqual({ kind: "foreign", format: { kind: "other", name: "HTML" } });
  });
});

describe("the text of a cell", () => {
  it.each([
    ["a <b>bold</b>\n  word", "a bold word"],
    ["one<br>two<br/><br>three", "one\ntwo\nthree"],
    ["<p>one</p><p>two</p>", "one\ntwo"],
    ["&lt;b&gt; &amp;amp; &eacute;&Ccedil;&Scaron;&szlig; &#8364;&#x20ac;&#150;&euro;", "<b> &amp; éÇŠß €€–€"],
    ["AT&T &nope; &#0; &#x110000; 1 < 2 <3", "AT&T &nope; &#0; &#x110000; 1 < 2 <3"],
    ["a<!-- <td>b -->c<script>if (a<b) '<td>'</script><style>td>a{}</style>", "ac"],
    ["<span title=\"a > b\" x='<td>'>c</span>", "c"],
  ])("%s", async (html, text) => {
    expect(await read(`<html><title><table></title><table><tr><td class=x>${html}</td></tr></table>`)).toEqual([
      [text],
    ]);
  });
});

describe("the scanner of HTML", () => {
  const SAMPLE =
    '<!DOCTYPE html><table a="1>2"><!-- x --><tr><TD>a &amp; b<br/>1 < 2</td><script>"</td>" <b></script></table>';
  const eventsOf = (pieces: readonly string[]): string => {
    let events = "";
    const scanner = createHtmlScanner({
      open: (name, attributes) => {
        events += `<${name}${attributes}>`;
      },
      close: (name) => {
        events += `</${name}>`;
      },
      text: (text) => {
        events += text;
      },
    });
    for (const piece of pieces) scanner.write(piece);
    scanner.end();
    return events;
  };
  it("tells the same however the text is cut", () => {
    const whole = eventsOf([SAMPLE]);
    expect(whole).toBe('<table a="1>2"><tr><td>a &amp; b<br/>1 < 2</td><script></script></table>');
    expect(eventsOf([...SAMPLE])).toBe(whole);
    fc.assert(
      fc.property(fc.nat(SAMPLE.length), fc.nat(SAMPLE.length), (one, two) => {
        const [a, b] = [Math.min(one, two), Math.max(one, two)];
        expect(eventsOf([SAMPLE.slice(0, a), SAMPLE.slice(a, b), SAMPLE.slice(b)])).toBe(whole);
      }),
    );
  });
});
