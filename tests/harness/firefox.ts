import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import puppeteer, { type Browser } from "puppeteer-core";

const COMMANDS = ["firefox-esr", "firefox"] as const;

/**
 * Names the Firefox to use: `FIREFOX_PATH`, else an installed one; null when there is none, and then tests in Firefox are
 * left out, saying so. A `FIREFOX_PATH` that leads nowhere is an error: whoever set it wants that browser.
 */
export const findFirefox = (): string | null => {
  const asked = process.env["FIREFOX_PATH"];
  if (asked !== undefined && asked !== "") {
    if (!existsSync(asked)) throw new Error(`FIREFOX_PATH is ${asked}, and there is no file; unset it or correct it.`);
    return asked;
  }
  const folders = [
    ...(process.env["PATH"] ?? "").split(delimiter),
    "/usr/bin",
    "/Applications/Firefox.app/Contents/MacOS",
  ];
  const candidates = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
  return candidates.find((path) => existsSync(path)) ?? null;
};

/** Starts a headless Firefox, driven over WebDriver BiDi; the caller closes it. */
export const launchFirefox = (path: string): Promise<Browser> =>
  puppeteer.launch({
    browser: "firefox",
    protocol: "webDriverBiDi",
    executablePath: path,
    headless: true,
    // An answer that does not come soon does not come.
    protocolTimeout: 20_000,
    // A download would end up in somebody's folder.
    downloadBehavior: { policy: "deny" },
    extraPrefsFirefox: {
      // Scrollbars that one can click on.
      "widget.gtk.overlay-scrollbars.enabled": false,
      "widget.non-native-theme.scrollbar.style": 4,
      "media.autoplay.default": 0,
    },
  });
