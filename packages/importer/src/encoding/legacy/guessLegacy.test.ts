import { describe, expect, test } from "vitest";
import { guessLegacy } from "./guessLegacy.ts";

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const hex = (digits: string): Uint8Array =>
  Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

const join = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

/** A list of people with plain names, about 1 kB. */
const PLAIN = latin(Array.from({ length: 30 }, (_, at) => `${at},Customer ${at},c${at}@example.com\r\n`).join(""));

/** Иванов Пётр in Windows-1251 and in KOI8-R; 김민준 이서연 and 佐藤健一 in their encodings. */
const IVANOV = hex("c8e2e0edeee220cfb8f2f0");
const IVANOV_KOI = hex("e9d7c1cecfd720f0a3d4d2");
const KIM = hex("b1e8b9ced8cd20c0ccbcadbfac");
const SATO = hex("8db293a18c9288ea");

describe("guessLegacy", () => {
  test("finds a dozen letters in a kilobyte of ASCII", () => {
    const row = (name: Uint8Array): Uint8Array => join(latin("31,"), name, latin(",x@example.com\r\n"));
    expect(guessLegacy([join(PLAIN, row(IVANOV), row(IVANOV))]).encoding).toBe("windows-1251");
    expect(guessLegacy([join(PLAIN, row(IVANOV_KOI), row(IVANOV_KOI))]).encoding).toBe("koi8-r");
    expect(guessLegacy([join(PLAIN, row(KIM), row(KIM))]).encoding).toBe("euc-kr");
    expect(guessLegacy([join(PLAIN, row(SATO), row(SATO))]).encoding).toBe("shift_jis");
  });

  test("takes half-width kana for Japanese", () => {
    const bank = hex("d4cfc0de20c0dbb32c313030300d0abdbddeb720cac5ba2c323030300d0a");
    expect(guessLegacy([bank]).encoding).toBe("shift_jis");
  });

  test("tells Polish letters from the Western ones of the same bytes", () => {
    const polish = latin("\u00a3ukasz W\u00f3jcik,\u00a3\u00f3d\u009f\r\nPawe\u00b3 Zieli\u00f1ski,Gda\u00f1sk\r\n");
    expect(guessLegacy([polish]).encoding).toBe("windows-1250");
  });

  test("prefers Windows-1252 where others read the same", () => {
    const guess = guessLegacy([latin("1,J\u00fcrgen M\u00fcller\r\n2,K\u00e4the Schr\u00f6der\r\n")]);
    expect(guess.encoding).toBe("windows-1252");
    expect(guess.alternatives).toContain("windows-1250");
  });

  test("tells letters apart by those beside them", () => {
    // The same byte is ă in Windows-1250, which does not stand before an o.
    const guess = guessLegacy([latin("Jo\u00e3o,S\u00e3o\r\n")]);
    expect(guess.encoding).toBe("windows-1252");
    expect(guess.confidence).toBeGreaterThan(0.6);
  });

  test("is unsure of a single letter", () => {
    const guess = guessLegacy([latin("id,place\r\n1,Caf\u00e9\r\n")]);
    expect(guess.encoding).toBe("windows-1252");
    expect(guess.confidence).toBeLessThan(0.8);
  });

  test("is sure of a few rows of Cyrillic", () => {
    const rows = join(...Array.from({ length: 6 }, () => join(IVANOV, latin("\r\n"))));
    expect(guessLegacy([rows]).confidence).toBeGreaterThanOrEqual(0.8);
  });

  test("is unsure of an encoding it does not know", () => {
    // Umlauts as DOS wrote them: 81, 94 and 84 are letters of Mac Roman too, capitals within words.
    const dos = latin("1,J\u0081rgen M\u0081ller,M\u0081nchen\r\n2,K\u0084the Schr\u0094der,K\u0094ln\r\n");
    expect(guessLegacy([dos]).confidence).toBeLessThan(0.8);
  });

  test("is unsure of bytes that are no text", () => {
    const noise = Uint8Array.from({ length: 4096 }, (_, at) => (Math.imul(at + 1, 2654435761) >>> 13) & 255);
    expect(guessLegacy([noise]).confidence).toBeLessThan(0.8);
  });

  test("has nothing to say of ASCII", () => {
    expect(guessLegacy([PLAIN])).toEqual({ encoding: "windows-1252", confidence: 0, alternatives: [] });
    expect(guessLegacy([])).toEqual({ encoding: "windows-1252", confidence: 0, alternatives: [] });
  });

  test("reads on where a sample begins within a character", () => {
    const rows = join(...Array.from({ length: 60 }, () => join(KIM, latin(",1\r\n"))));
    expect(guessLegacy([PLAIN, rows.subarray(1, 700)]).encoding).toBe("euc-kr");
  });
});
