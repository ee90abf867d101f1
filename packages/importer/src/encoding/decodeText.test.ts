import { describe, expect, it } from "vitest";
import type { Pace } from "../pace/pace.ts";
import { decodeText, isAsciiCompatible, transcode } from "./decodeText.ts";

const pace: Pace = { isDue: () => true, turn: async () => undefined };

describe("decodeText", () => {
  it("takes the mark off and never gives up", () => {
    expect(decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, 0x61, 0xff]), "utf-8")).toBe("a\uFFFD");
  });

  it("reads Windows-1252 as browsers do", () => {
    expect(decodeText(Uint8Array.from([0x80, 0x93, 0xe9]), "windows-1252")).toBe("€“é");
  });
});

describe("transcode", () => {
  it("writes UTF-16 anew in UTF-8, whole across pieces", async () => {
    const text = `\uFEFFимя,😀\n${"Ж😀,".repeat(200_000)}`;
    const data = new Blob([
      new Uint16Array([...text].flatMap((sign) => [...sign.split("")].map((unit) => unit.charCodeAt(0)))),
    ]);
    const shares: number[] = [];
    const done = await transcode(data, "utf-16le", pace, (share) => shares.push(share));
    expect(await done.text()).toBe(text.slice(1));
    expect(shares.at(-1)).toBe(1);
  });

  it("writes out ISO-2022-JP", async () => {
    const data = new Blob([Uint8Array.from([0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42, 0x2c, 0x61])]);
    expect(await (await transcode(data, "iso-2022-jp", pace)).text()).toBe("日本,a");
  });

  it("is called for where line ends cannot be found in the bytes", () => {
    expect(["utf-16le", "utf-16be", "iso-2022-jp"].map((one) => isAsciiCompatible(one as "utf-16le"))).toEqual([
      false,
      false,
      false,
    ]);
    expect(isAsciiCompatible("shift_jis")).toBe(true);
  });
});
