import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readConfig, VARIABLES } from "./config.ts";

describe("the settings", () => {
  test("have defaults that need nothing set", () => {
    expect(readConfig({})).toEqual({
      ok: true,
      value: { host: "127.0.0.1", port: 4400, data: ".data", url: null, log: "info", ratePerSecond: 3000 },
    });
  });

  test("keep the origin of an address alone", () => {
    const config = readConfig({ HANDRAIL_URL: "https://handrail.example.com/" });
    expect(config.ok && config.value.url).toBe("https://handrail.example.com");
  });

  test.each([
    ["HANDRAIL_PORT", "70000"],
    ["HANDRAIL_PORT", "-1"],
    ["HANDRAIL_PORT", "1e3"],
    ["HANDRAIL_HOST", " "],
    ["HANDRAIL_DATA", ""],
    ["HANDRAIL_URL", "handrail.example.com"],
    ["HANDRAIL_URL", "ftp://handrail.example.com"],
    ["HANDRAIL_LOG", "debug"],
    ["HANDRAIL_RATE", "0"],
  ])("refuse %s=%s with the name, the value and a remedy", (name, value) => {
    const config = readConfig({ [name]: value });
    expect(config.ok).toBe(false);
    if (!config.ok) expect(config.error).toEqual([expect.stringMatching(new RegExp(`^${name} is "${value}": set `))]);
  });

  test("stand in the documentation as they stand in the code", () => {
    // How wide the columns of the table are drawn is the formatter's business.
    const page = readFileSync(new URL("../../../../docs/server.md", import.meta.url), "utf8").replaceAll(/ +/g, " ");
    for (const { name, fallback, means } of Object.values(VARIABLES)) {
      const shown = fallback === "" ? "" : ` \`${fallback}\``;
      expect(page).toContain(`| \`${name}\` |${shown} | ${means} |`);
    }
  });
});
