import type { Share } from "@handrail/core/protocol";
import { describe, expect, it } from "vitest";
import { formatPercent, formatShare, isTooFew } from "./share.ts";

const share = (count: number, of: number, low: number, high: number): Share => ({ count, of, low, high });
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

describe("formatShare", () => {
  it("comes with its doubt and its size", () => {
    expect(plain(formatShare(share(76, 612, 0.098, 0.151)))).toBe("12.4 % (9.8 to 15.1), n = 612");
  });

  it("gives no more digits than the interval supports", () => {
    expect(plain(formatPercent(share(20, 60, 0.227, 0.459)))).toBe("33 %");
    expect(plain(formatPercent(share(6000, 60_000, 0.0976, 0.1024)))).toBe("10.00 %");
  });

  it("says that fewer than thirty are too few", () => {
    expect(formatShare(share(4, 12, 0.1, 0.6))).toBe("4 of 12, too few to say");
    expect(isTooFew(share(0, 29, 0, 0.1))).toBe(true);
    expect(isTooFew(share(0, 30, 0, 0.1))).toBe(false);
  });

  it("says nothing of nobody", () => {
    expect(formatShare({ count: 0, of: 0, low: null, high: null })).toBe("–");
  });

  it("separates thousands of the size", () => {
    expect(plain(formatShare(share(500_000, 1_000_000, 0.499, 0.501)))).toBe("50.00 % (49.90 to 50.10), n = 1,000,000");
  });
});
