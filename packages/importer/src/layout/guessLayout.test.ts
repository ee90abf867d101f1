import { describe, expect, it } from "vitest";
import { generateTable } from "./generatedTables.test-data.ts";
import { guessLayout } from "./guessLayout.ts";

const guess = (text: string, known: readonly string[] = []) =>
  guessLayout(
    text
      .trim()
      .split("\n")
      .map((line) => line.trim().split(";")),
    (heading) => known.includes(heading),
  );

describe("guessLayout", () => {
  it("finds headings in the first row", () => {
    const { layout, isSure, remarks } = guess("Name;Since\nAnn;2024-01-02\nBob;2023-04-05");
    expect(layout).toEqual({ headings: [0, 1], body: 1, footer: 0 });
    expect(isSure).toBe(true);
    expect(remarks).toEqual([]);
  });
  it("sees that a table has none", () => {
    const { layout } = guess("Ann;ann@example.org;2024-01-02\nBob;bob@example.org;2023-04-05");
    expect(layout).toEqual({ headings: [0, 0], body: 0, footer: 0 });
  });
  it("takes a single row of values for a table without headings", () => {
    expect(guess("4;5;6").layout.headings).toEqual([0, 0]);
  });
  it("passes over titles, notes and blank rows above the headings", () => {
    const { layout, remarks } = guess(
      "Customers 2024\nCreated by:;J. Smith\n\nName;E-mail;City\nAnn;a@example.org;Bern\nBob;b@example.org;Rome",
    );
    expect(layout).toEqual({ headings: [3, 4], body: 4, footer: 0 });
    expect(remarks).toEqual([{ kind: "preamble", rows: 3 }]);
  });
  it("knows headings by the schema where nothing else tells", () => {
    expect(guess("Zug;Gleis\nNord;West\nSüd;Ost", ["Zug", "Gleis"]).isSure).toBe(true);
    expect(guess("Zug;Gleis\nNord;West\nSüd;Ost").isSure).toBe(false);
  });
  it("reads a row of groups with the one below it", () => {
    const { layout, remarks } = guess(
      "Person;;Order;\nName;E-mail;Date;Total\nAnn;a@example.org;2024-01-02;12\nBob;b@example.org;2024-02-03;9",
    );
    expect(layout.headings).toEqual([0, 2]);
    expect(remarks).toEqual([{ kind: "severalHeadings", rows: 2 }]);
  });
  it("reads a row of units with the one above it", () => {
    expect(guess("Name;Weight;Price\n;(kg);EUR\nChair;4.5;20\nDesk;20.1;99\nLamp;1.2;15").layout.headings).toEqual([
      0, 2,
    ]);
  });
  it("does not take a row with a gap for headings", () => {
    expect(guess("Name;City;Note\nAnn;;x\nBob;Rome;y\nEve;Bern;z").layout.headings).toEqual([0, 1]);
  });
  it("passes over headings that stand twice", () => {
    expect(guess("Name;Age\nName;Age\nAnn;31\nBob;42").layout).toEqual({ headings: [0, 1], body: 2, footer: 0 });
  });
  it("takes years over numbers for headings, not numbers over numbers", () => {
    expect(guess("Country;2022;2023\nSpain;1.5;2.5\nItaly;3.5;4.5").layout.headings).toEqual([0, 1]);
    expect(guess("Spain;1.5;2.5\nItaly;3.5;4.5\nFrance;2;1").layout.headings).toEqual([0, 0]);
  });
  it.each(["Total", "Summe:", "Итого", "合計", "Grand total (3 rows)"])("leaves a row of totals out: %s", (word) => {
    expect(guess(`Item;Qty;Price\nChair;2;10\nDesk;1;99\nLamp;4;20\n${word};7;129`).layout.footer).toBe(1);
  });
  it("leaves sums out that nobody named", () => {
    expect(guess("Item;Qty;Price\nChair;2;10.50\nDesk;1;99.00\nLamp;4;20.25\n;7;129.75").layout.footer).toBe(1);
    expect(guess("Item;Qty;Price\nChair;2;10.50\nDesk;1;99.00\nLamp;4;20.25\n;7;129.00").layout.footer).toBe(0);
  });
  it("leaves notes below the table out, and the blank row before them", () => {
    const table = "Item;Qty;Price\nChair;2;10\nDesk;1;99";
    expect(guess(`${table}\nSource: own survey`).layout.footer).toBe(1);
    expect(guess(`${table}\n\n* without VAT`).layout.footer).toBe(2);
    expect(guess(`${table}\n(2 rows)`).layout.footer).toBe(1);
  });
  it("keeps a last row that is only short, and a product called Total", () => {
    expect(guess("Item;Qty;Price\nChair;2;10\nDesk").layout.footer).toBe(0);
    expect(guess("Item;Qty;Price\nChair;2;10\nTotal 0% yoghurt;1;2").layout.footer).toBe(0);
  });
  it("takes the footer from the last rows where those are given apart", () => {
    const rows = [
      ["Item", "Qty"],
      ["Chair", "2"],
      ["Desk", "1"],
    ];
    const tail = [
      ["Lamp", "4"],
      ["Total", "4711"],
    ];
    expect(guessLayout(rows, () => false, tail).layout).toEqual({ headings: [0, 1], body: 1, footer: 1 });
  });
  it("reads the largest of several tables", () => {
    const small = "Region;Sum\nNorth;10\nSouth;20\n\n";
    const large =
      "Name;E-mail;Since\nAnn;a@example.org;2024-01-02\nBob;b@example.org;2024-02-03\nEve;e@example.org;2024-03-04\n";
    expect(guess(`${small}${large}`).layout).toEqual({ headings: [4, 5], body: 5, footer: 0 });
    expect(guess(`${large}\n${small}`).layout).toMatchObject({ headings: [0, 1], body: 1, footer: 4 });
  });
  it("goes on below a blank row within a table", () => {
    expect(guess("Name;Age\nAnn;31\nBob;42\n\nEve;27\nJan;19").layout).toEqual({
      headings: [0, 1],
      body: 1,
      footer: 0,
    });
  });
  it("says something of nothing", () => {
    expect(guessLayout([], () => false).layout).toEqual({ headings: [0, 0], body: 0, footer: 0 });
    expect(guessLayout([[""], [""]], () => false).layout.headings).toEqual([0, 0]);
    expect(guess("Name;Age").layout).toEqual({ headings: [0, 1], body: 1, footer: 0 });
  });
  it("is right about 98 of 100 generated tables, and about nearly all it is sure of", () => {
    const tables = Array.from({ length: 2000 }, (_, seed) => generateTable(seed + 10_000));
    const judged = tables.map(({ rows, headings, body, footer }) => {
      const { layout, isSure } = guessLayout(rows, () => false);
      const isRight = layout.headings[0] === headings[0] && layout.headings[1] === headings[1];
      return {
        isRight: isRight || (headings[0] === headings[1] && layout.headings[0] === layout.headings[1]),
        isSure,
        isBody: layout.body === body,
        isFooter: layout.footer === footer,
      };
    });
    const share = (test: (one: (typeof judged)[number]) => boolean, of = judged): number =>
      of.filter(test).length / of.length;
    expect(share((one) => one.isRight)).toBeGreaterThan(0.98);
    expect(share((one) => one.isBody)).toBeGreaterThan(0.98);
    expect(share((one) => one.isFooter)).toBeGreaterThan(0.98);
    expect(
      share(
        (one) => one.isRight,
        judged.filter(({ isSure }) => isSure),
      ),
    ).toBeGreaterThan(0.995);
  });
});
