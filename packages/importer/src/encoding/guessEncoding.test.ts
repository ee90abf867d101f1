import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guessEncoding, type LegacyGuess, needsLegacy } from "./guessEncoding.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => Uint8Array.from(values);
const wide = (text: string, isBig = false): Uint8Array => {
  const data = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) data.setUint16(at * 2, text.charCodeAt(at), !isBig);
  return new Uint8Array(data.buffer);
};
const guess = (...samples: Uint8Array[]) => guessEncoding(samples, null);

const TEXTS = {
  english: "name,city\r\nAnn,London\r\nBob,Leeds\r\n",
  russian: "имя\tгород\r\nИван\tМосква\r\nОльга\tПермь\r\n",
  thai: "ชื่อ,เมือง\nสมชาย,กรุงเทพ\nวันเพ็ญ,เชียงใหม่\n",
  korean: "이름,도시\n김민준,서울\n이서연,부산\n",
  chinese: "姓名\t城市\r\n王小明\t上海\r\n李娜\t北京\r\n",
  japanese: "名前,市\n山田太郎,東京\n佐藤花子,大阪\n",
};

describe("guessEncoding", () => {
  it("obeys byte order marks", () => {
    expect(guess(bytes(0xef, 0xbb, 0xbf, 0x61))).toEqual({ encoding: "utf-8", confidence: 1, fromMark: true });
    expect(guess(bytes(0xff, 0xfe, 0x61, 0))).toMatchObject({ encoding: "utf-16le", fromMark: true });
    expect(guess(bytes(0xfe, 0xff, 0, 0x61))).toMatchObject({ encoding: "utf-16be", fromMark: true });
  });

  it.each(Object.entries(TEXTS))("tells UTF-16 without a mark, and UTF-8: %s", (_, text) => {
    expect(guess(wide(text)).encoding).toBe("utf-16le");
    expect(guess(wide(text, true)).encoding).toBe("utf-16be");
    expect(guess(utf8(text))).toEqual({ encoding: "utf-8", confidence: 1, fromMark: false });
  });

  it("does not take NUL characters strewn over a text for UTF-16", () => {
    expect(guess(utf8("a,b\0,c\nd\0,e,f\n\0\0g,h,i\n")).encoding).toBe("utf-8");
    expect(guess(utf8("имя,го\0род\nИван,Мос\0ква\n")).encoding).toBe("utf-8");
  });

  it("is not misled by a character cut in two at either end of a piece", () => {
    const all = Object.values(TEXTS).join("");
    const data = utf8(all + "😀".repeat(9));
    fc.assert(
      fc.property(fc.nat(data.length), fc.nat(data.length), fc.nat(data.length), (head, from, to) => {
        const samples = [data.slice(0, head), data.slice(Math.min(from, to), Math.max(from, to))];
        expect(guessEncoding(samples, null).encoding).toBe("utf-8");
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps a text UTF-8 that is so but for a few bytes", () => {
    const broken = [...utf8(TEXTS.russian), 0xff, 0x41, 0xe9, 0x2c];
    expect(guess(Uint8Array.from(broken))).toMatchObject({ encoding: "utf-8", confidence: 0.9 });
  });

  it("knows ISO-2022-JP by its escapes", () => {
    expect(guess(bytes(0x61, 0x2c, 0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42, 0x0a)).encoding).toBe(
      "iso-2022-jp",
    );
    expect(guess(bytes(0x61, 0x1b, 0x5b, 0x30, 0x6d)).encoding).toBe("utf-8");
  });

  it("asks for the older encodings only where nothing else will do", () => {
    const latin = bytes(0x47, 0x72, 0xfc, 0x6e, 0x2c, 0xe9, 0x74, 0xe9, 0x0a);
    const legacy: LegacyGuess = () => ({ encoding: "windows-1250", confidence: 0.7, alternatives: [] });
    expect(needsLegacy([latin])).toBe(true);
    expect(needsLegacy([utf8("plain"), latin])).toBe(true);
    expect(needsLegacy([utf8(TEXTS.thai)])).toBe(false);
    expect(guessEncoding([latin], legacy)).toEqual({ encoding: "windows-1250", confidence: 0.7, fromMark: false });
    expect(guess(latin)).toMatchObject({ encoding: "windows-1252", fromMark: false });
  });

  it("takes an empty file for UTF-8", () => {
    expect(guess().encoding).toBe("utf-8");
    expect(guess(bytes()).encoding).toBe("utf-8");
  });
});
