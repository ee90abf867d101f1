import { type BrowserContext, chromium, type Page } from "playwright-core";
import { findChromium } from "../../../scripts/chromium.ts";

/** A browser that keeps what pages store in a folder, and parts of which can be killed with no warning. */
export interface KillableBrowser {
  newPage(): Promise<Page>;
  /** Ends the page's process from within, or from without, or the whole browser. Resolves once it is gone. */
  kill(victim: "page" | "renderer" | "browser", page: Page): Promise<void>;
  close(): Promise<void>;
}

/** Milliseconds. */
const LONGEST_DEATH = 2000;

/** Starts one on a folder, which an earlier one may have left in any state. */
export const openKillableBrowser = async (profile: string): Promise<KillableBrowser> => {
  const found = await findChromium();
  if (found === null) throw new Error("There is no Chromium: install one, or set CHROMIUM_PATH to one.");
  const env = Object.fromEntries(
    Object.entries({ ...process.env, ...found.env }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
  const context: BrowserContext = await chromium.launchPersistentContext(profile, {
    executablePath: found.path,
    args: [...found.args],
    env,
  });
  const pids = async (type: "browser" | "renderer"): Promise<readonly number[]> => {
    const session = await context.browser()?.newBrowserCDPSession();
    const { processInfo = [] } = (await session?.send("SystemInfo.getProcessInfo")) ?? {};
    await session?.detach();
    return processInfo.flatMap((one) => (one.type === type ? [one.id] : []));
  };
  const end = async (type: "browser" | "renderer"): Promise<void> => {
    // A browser that is being closed already has nothing left to kill.
    for (const pid of await pids(type).catch(() => [])) {
      try {
        process.kill(pid, "SIGKILL");
      } catch {
        // It went by itself.
      }
    }
  };
  return {
    newPage: () => context.newPage(),
    kill: async (victim, page) => {
      const gone = new Promise<void>((resolve) => {
        page.once("crash", () => resolve());
        page.once("close", () => resolve());
        context.once("close", () => resolve());
        // Killed while it loads, a page does not say so.
        setTimeout(resolve, LONGEST_DEATH);
      });
      if (victim === "page") {
        // Never answered: who would answer is gone, or was before it was asked.
        const session = await context.newCDPSession(page).catch(() => null);
        session?.send("Page.crash").catch(() => undefined);
      } else await end(victim);
      await gone;
    },
    close: () => context.close(),
  };
};
