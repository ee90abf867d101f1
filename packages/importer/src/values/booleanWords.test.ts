import { expect, test } from "vitest";
import { readAll } from "./readerOf.test-data.ts";

const faults = (type: string, texts: readonly string[]): readonly unknown[] => readAll(texts, { type });
const allFaulty = (fault: string, texts: readonly string[]): readonly string[] => texts.map(() => `<${fault}>`);

test("yes and no are known in many languages, in letters and in marks", () => {
  const yes = [
    "yes",
    "TRUE",
    "1",
    "y",
    "x",
    "on",
    "checked",
    "active",
    "Ja",
    "oui",
    "sí",
    "да",
    "是",
    "はい",
    "예",
    "ใช่",
    "نعم",
    "vero",
    "✓",
    "WAHR",
  ];
  const no = [
    "no",
    "FALSE",
    "0",
    "n",
    "off",
    "inactive",
    "Nein",
    "non",
    "нет",
    "否",
    "いいえ",
    "아니오",
    "ไม่ใช่",
    "لا",
    "falso",
    "✗",
    "FAUX",
  ];
  expect(faults("boolean", yes)).toEqual(yes.map(() => true));
  expect(faults("boolean", no)).toEqual(no.map(() => false));
  expect(faults("boolean", ["maybe", "2", "?"])).toEqual(allFaulty("boolean", ["", "", ""]));
});
