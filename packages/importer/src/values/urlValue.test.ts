import { expect, test } from "vitest";
import { readAll } from "./readerOf.test-data.ts";

const faults = (type: string, texts: readonly string[]): readonly unknown[] => readAll(texts, { type });
const allFaulty = (fault: string, texts: readonly string[]): readonly string[] => texts.map(() => `<${fault}>`);

test("addresses of pages are kept as written, with or without a scheme", () => {
  const texts = [
    "https://a.de",
    "http://a.de:8080/x?y=1#z",
    "a.de",
    "www.a.de/path",
    "ftp://x.org/f",
    "http://localhost:3000",
    "http://1.2.3.4/x",
    "https://münchen.de",
    "https://user@a.de/",
    "a.de?x",
    "HTTPS://A.DE",
  ];
  expect(faults("url", texts)).toEqual(texts);
});

test("addresses that run something, or lead nowhere, are refused", () => {
  const texts = [
    "javascript:alert(1)",
    "javascript://a.de/%0aalert(1)",
    "JavaScript://a.de",
    "data:text/html,x",
    "vbscript:x",
    "mailto:a@b.de",
    "a@b.de",
    "http://a b.de",
    "a",
    "https://",
    "//a.de",
    "a.de:x",
    "file:///etc/passwd",
    "https://a.de/<b>",
    "1.2",
  ];
  expect(faults("url", texts)).toEqual(allFaulty("url", texts));
});
