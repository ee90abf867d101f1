import { expect, test } from "vitest";
import { readAll } from "./readerOf.test-data.ts";

const faults = (type: string, texts: readonly string[]): readonly unknown[] => readAll(texts, { type });
const allFaulty = (fault: string, texts: readonly string[]): readonly string[] => texts.map(() => `<${fault}>`);

test("addresses are taken as mail systems take them, in every script", () => {
  expect(
    faults("email", [
      "a@b.de",
      "x+y.z@sub.b-c.io",
      "jörg@müller.de",
      "用户@例子.公司",
      "Ann Lee <ann@b.co>",
      "mailto:a@b.de",
      "o'n@b.xn--p1ai",
    ]),
  ).toEqual(["a@b.de", "x+y.z@sub.b-c.io", "jörg@müller.de", "用户@例子.公司", "ann@b.co", "a@b.de", "o'n@b.xn--p1ai"]);
});

test("texts that no mail would reach are no addresses", () => {
  const texts = [
    "a..b@c.de",
    ".a@b.de",
    "a.@b.de",
    "a@b",
    "a@@b.de",
    "a@b@c.de",
    "a@b..de",
    "a b@c.de",
    "a@-b.de",
    "a@b-.de",
    "a@b.c",
    "a@1.2.3.4",
    "@b.de",
    "a@",
    "a@b.de.",
    `${"a".repeat(65)}@b.de`,
    `a@${"b".repeat(64)}.de`,
    `a@${"b.".repeat(130)}de`,
    "a@b_c.de",
    "a@b.de\u00a0x",
    "a＠b.de",
  ];
  expect(faults("email", texts)).toEqual(allFaulty("email", texts));
});
