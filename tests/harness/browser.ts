import { type Browser, chromium } from "playwright-core";
import { findChromium } from "../../scripts/chromium.ts";

/**
 * Starts a headless Chromium; the caller closes it. Each test takes a context of its own (`browser.newContext()`), so
 * that no cookie or stored value passes from one to the next.
 */
export const launchBrowser = async (options: { readonly args?: readonly string[] } = {}): Promise<Browser> => {
  const found = await findChromium();
  if (found === null) throw new Error("There is no Chromium: install one, or set CHROMIUM_PATH to one.");
  return await chromium.launch({
    executablePath: found.path,
    args: [...found.args, ...(options.args ?? [])],
    env: { ...definedOf(process.env), ...found.env },
  });
};

const definedOf = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
