import { describe, expect, it } from "vitest";
import type { Pace } from "../pace/pace.ts";
import { readSharedTexts, type SharedTexts } from "./sharedTexts.ts";

const pace: Pace = { isDue: () => false, turn: () => Promise.resolve() };

/** What is read of a part that stands unpacked behind its header. */
const textsOf = (part: string): Promise<SharedTexts> => {
  const bytes = new Blob([new Uint8Array(30), part]);
  const size = bytes.size - 30;
  return readSharedTexts({ bytes, pace }, { name: "sharedstrings.xml", method: 0, packed: size, size, offset: 0 });
};

describe("the shared texts of a workbook", () => {
  it("are those of their numbers, and none where there is none", async () => {
    const texts = await textsOf("<sst><si><t>a</t></si><si/><si><r><t>b</t></r><r><t>c</t></r></si></sst>");
    expect([texts(0), texts(1), texts(2), texts(3), texts(-1), texts(Number.NaN)]).toEqual(["a", "", "bc", "", "", ""]);
  });
  it("are all there where they are counted on the way", async () => {
    const item = (nth: number): string => `<si><t>${nth}</t></si>`;
    const texts = await textsOf(`<sst>${Array.from({ length: 1_200_000 }, (_, nth) => item(nth)).join("")}</sst>`);
    expect([0, 1999, 2000, 600_000, 1_199_999, 1_200_000].map(texts)).toEqual([
      "0",
      "1999",
      "2000",
      "600000",
      "1199999",
      "",
    ]);
  });
});
