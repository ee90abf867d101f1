import { expect, it } from "vitest";
import { headingsOf } from "./headingsOf.ts";

const layout = (from: number, to: number) => ({ headings: [from, to] as const, body: to, footer: 0 });

it("reads one row as it stands, without the blanks around names", () => {
  expect(headingsOf([["Title"], [" Name ", "", "Name"]], layout(1, 2))).toEqual(["Name", "", "Name"]);
});
it("joins a group to each of its columns", () => {
  const rows = [
    ["", "Billing", "", "Shipping", ""],
    ["Name", "City", "Street", "City", "Street"],
  ];
  expect(headingsOf(rows, layout(0, 2))).toEqual([
    "Name",
    "Billing City",
    "Billing Street",
    "Shipping City",
    "Shipping Street",
  ]);
});
it("keeps a name over two rows to its own column", () => {
  expect(
    headingsOf(
      [
        ["Name", "Q1", ""],
        ["", "A", "B"],
      ],
      layout(0, 2),
    ),
  ).toEqual(["Name", "Q1 A", "Q1 B"]);
});
it("says a name once that stands in both rows", () => {
  expect(
    headingsOf(
      [
        ["Name", "Price"],
        ["Name", "EUR"],
      ],
      layout(0, 2),
    ),
  ).toEqual(["Name", "Price EUR"]);
});
it("adds units only where they stand", () => {
  expect(
    headingsOf(
      [
        ["Name", "Weight", "Size"],
        ["", "kg", ""],
      ],
      layout(0, 2),
    ),
  ).toEqual(["Name", "Weight kg", "Size"]);
});
it("answers nothing where no row names the columns", () => {
  expect(headingsOf([["Ann", "31"]], layout(0, 0))).toEqual([]);
});
