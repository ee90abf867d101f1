import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createXmlScanner } from "./xmlScanner.ts";

/** What a handler is told of a text in these pieces, adjoining texts as one. */
const eventsOf = (pieces: readonly string[]): readonly string[] => {
  const events: string[] = [];
  let text = "";
  const flush = (): void => {
    if (text !== "") events.push(`=${text}`);
    text = "";
  };
  const scan = createXmlScanner({
    open: (name, attribute) => {
      flush();
      events.push(`<${name} ${attribute("r")}|${attribute("id")}`);
      return name === "t";
    },
    close: (name) => {
      flush();
      events.push(`/${name}`);
    },
    text: (piece) => {
      text += piece;
    },
  });
  for (const piece of pieces) scan(piece);
  flush();
  return events;
};

const SAMPLE =
  '<?xml version="1.0"?>\n<!DOCTYPE a><!-- <t> --><x:a r = "1 > 2" r:id=\'&lt;"\' ><t>a&amp;<![CDATA[<b>]]>c</t ><rPh><t>no</t></rPh> w <t xml:space="preserve"/><b rr="3" x:r="4"/></x:a>';

describe("the scanner of XML", () => {
  it("tells elements without prefixes, attributes and wanted text", () => {
    expect(eventsOf([SAMPLE])).toEqual([
      '<a 1 > 2|<"',
      "<t |",
      "=a&<b>c",
      "/t",
      "<rPh |",
      "<t |",
      "/t",
      "/rPh",
      "<t |",
      "/t",
      "<b 4|",
      "/b",
      "/a",
    ]);
  });
  it("tells the same however the text is cut", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: SAMPLE.length }), { maxLength: 12 }), (places) => {
        const cuts = [0, ...places.toSorted((a, b) => a - b), SAMPLE.length];
        const pieces = cuts.slice(1).map((to, index) => SAMPLE.slice(cuts[index], to));
        expect(eventsOf(pieces)).toEqual(eventsOf([SAMPLE]));
      }),
    );
    expect(eventsOf([...SAMPLE])).toEqual(eventsOf([SAMPLE]));
  });
  it("waits for no end that is too far away", () => {
    const scan = createXmlScanner({ open: () => true });
    expect(() => {
      for (let piece = 0; piece < 2000; piece += 1) scan(piece === 0 ? '<a b="' : "x".repeat(1000));
    }).toThrow();
  });
});
