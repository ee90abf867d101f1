/**
 * Finds a Chromium for the tests, the demo and its personas, so that a machine with Node and npm alone has one too.
 * It decides which browser and which flags; it starts nothing.
 */
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { unpackChromium } from "./packedChromium.ts";

/** A browser that can be started: playwright's and puppeteer's launch options take these as they are. */
export interface FoundChromium {
  readonly path: string;
  readonly args: readonly string[];
  /** Further environment variables the binary needs; empty for an installed browser. */
  readonly env: Readonly<Record<string, string>>;
}

/** Flags that keep a test browser quiet: no update, no sync, no request of its own. */
const QUIET_FLAGS = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
] as const;

const COMMANDS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"] as const;

/**
 * Names the browser to use: `CHROMIUM_PATH`, else an installed Chromium or Chrome, else the one inside the optional
 * dependency `@sparticuz/chromium`; null when there is none at all. A `CHROMIUM_PATH` that leads nowhere is an error:
 * whoever set it wants that browser and no other.
 */
export const findChromium = async (): Promise<FoundChromium | null> => {
  const asked = process.env["CHROMIUM_PATH"];
  if (asked !== undefined && asked !== "") {
    if (!existsSync(asked)) throw new Error(`CHROMIUM_PATH is ${asked}, and there is no file; unset it or correct it.`);
    return { path: asked, args: flags(), env: {} };
  }
  const installed = candidates().find((path) => existsSync(path));
  if (installed !== undefined) return { path: installed, args: flags(), env: {} };
  const packed = await unpackChromium();
  return packed === null ? null : { ...packed, args: flags() };
};

/** As root, Chromium refuses to start inside its sandbox. */
const flags = (): readonly string[] => (process.getuid?.() === 0 ? [...QUIET_FLAGS, "--no-sandbox"] : [...QUIET_FLAGS]);

const candidates = (): readonly string[] => {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = folders.flatMap((folder) => COMMANDS.map((command) => join(folder, command)));
  switch (process.platform) {
    case "darwin":
      return ["Google Chrome", "Chromium"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
    case "win32":
      return [process.env["PROGRAMFILES"], process.env["PROGRAMFILES(X86)"], process.env["LOCALAPPDATA"]]
        .filter((folder) => folder !== undefined)
        .map((folder) => join(folder, "Google", "Chrome", "Application", "chrome.exe"));
    default:
      return [...onPath, ...COMMANDS.map((command) => join("/usr/bin", command)), "/snap/bin/chromium"];
  }
};
