import { expect, it } from "vitest";
import { textColumn } from "../../../../tests/importer/columns/textColumn.ts";
import { isKnownHeading } from "./isKnownHeading.ts";
import { plainHeading } from "./plainHeading.ts";

it.each([
  ["E-Mail Address", "email address"],
  ["emailAddress", "email address"],
  ["POCity", "po city"],
  ["  Prénom ", "prenom"],
  ["Straße", "strasse"],
  ["Order #", "order no"],
  ["價格（元）", "价格 元"],
  ["ﾒｰﾙ", "メール"],
  ["전화번호", "전화번호"],
  ["\ufeffName", "name"],
])("reads %s as %s", (heading, plain) => {
  expect(plainHeading(heading)).toBe(plain);
});
it("leaves nothing of signs alone", () => {
  expect(plainHeading(" - / ")).toBe("");
});
it("knows a heading by label, key and alias, however it is written", () => {
  const isKnown = isKnownHeading({
    columns: [textColumn("Full name", "text", { key: "full_name", aliases: ["Contact"] })],
  });
  expect(["FULL NAME", "fullName", "contact"].map(isKnown)).toEqual([true, true, true]);
  expect(["Name", ""].map(isKnown)).toEqual([false, false]);
});
