import { expect, test } from "vitest";
import { textIn } from "./textIn.ts";

const greeting = { default: "Hello", pt: "Olá", "pt-BR": "Oi", "zh-Hant": "你好" };

test("[CO1] a bare text serves every language", () => {
  expect(textIn("Hello", "ko")).toBe("Hello");
});

test.each([
  ["pt-BR", "Oi"],
  ["PT-br", "Oi"],
  ["pt-PT", "Olá"],
  ["zh-Hant-TW", "你好"],
  ["ko", "Hello"],
  ["", "Hello"],
])("[CO1] %s is answered with %s", (locale, words) => {
  expect(textIn(greeting, locale)).toBe(words);
});

test("[CO1] a locale that is the name of an inherited property is served the default", () => {
  expect(textIn(greeting, "constructor")).toBe("Hello");
});
