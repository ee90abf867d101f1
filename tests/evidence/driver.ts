// One way to act on a page for every browser: what a person does with mouse, keys and fingers, sent through the browser's
// own input (CDP in Chromium, WebDriver BiDi in Firefox), never by calling a script of the page.

import puppeteer, { type Browser, type KeyInput, type Page } from "puppeteer-core";
import { findChromium } from "../../scripts/chromium.ts";
import { findFirefox, launchFirefox } from "../harness/firefox.ts";

export type BrowserName = "chromium" | "firefox";

export interface ClickOptions {
  readonly times?: number;
  readonly button?: "left" | "right";
  readonly holding?: KeyInput;
  /** How long each press lasts, and how long until the next one. */
  readonly milliseconds?: number;
  /** Where in the element, from its left upper corner; its middle otherwise. */
  readonly at?: Point;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A person at a page: one browser profile of their own, in a window of its own. */
export interface Tab {
  goto(url: string): Promise<void>;
  /** Resolves when a script of the page has put `value` on `document.body.dataset[name]`. */
  until(name: string, value: string): Promise<void>;
  /** What a script of the page has put on `document.body.dataset[name]`. */
  read(name: string): Promise<string>;
  wait(milliseconds: number): Promise<void>;
  hover(selector: string): Promise<void>;
  /** A fast person's clicks, each a click of its own. */
  click(selector: string, options?: ClickOptions): Promise<void>;
  /** Two or three clicks that the browser takes for one double or triple click. */
  clickTogether(selector: string, count: 2 | 3): Promise<void>;
  drag(selector: string, by: Point, from?: Point): Promise<void>;
  tap(selector: string): Promise<void>;
  swipe(selector: string, by: Point): Promise<void>;
  pinch(selector: string): Promise<void>;
  press(key: KeyInput, times?: number): Promise<void>;
  /** A key held so long that the system repeats it. */
  holdKey(key: KeyInput, repeats: number): Promise<void>;
  chord(modifier: KeyInput, key: KeyInput): Promise<void>;
  focus(selector: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Opens another tab in front of this one. */
  lookAway(): Promise<void>;
  /** Comes back to this one. */
  lookBack(): Promise<void>;
  goBack(): Promise<void>;
  /** Goes somewhere else, and waits for a moment at most: after a download Firefox's driver waits for ever. */
  leaveFor(url: string): Promise<void>;
  /** Throws the profile away. */
  close(): Promise<void>;
}

export interface Driver {
  readonly name: BrowserName;
  /** Opens a window. Side by side, each must believe that it has the browser's attention. */
  open(hasFocus: boolean): Promise<Tab>;
  close(): Promise<void>;
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Starts a browser; null where it is not installed. */
export const startDriver = async (name: BrowserName): Promise<Driver | null> => {
  const browser = await (name === "chromium" ? launchChromium() : launchInstalledFirefox());
  if (browser === null) return null;
  let opening: Promise<unknown> = Promise.resolve();
  const open = async (hasFocus: boolean): Promise<Tab> => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage({ type: "window", background: !hasFocus });
    if (name === "chromium") {
      const session = await page.createCDPSession();
      // Firefox takes no attention from one window because of what is clicked in another; Chromium must be told.
      if (!hasFocus) await page.emulateFocusedPage(true);
      await session.send("Emulation.setTouchEmulationEnabled", { enabled: true, maxTouchPoints: 2 });
    }
    return tabOf(page, name);
  };
  return {
    name,
    // One after another: Firefox loses track of windows that open at the same time.
    open: (hasFocus) => {
      const opened = opening.then(() => open(hasFocus));
      opening = opened.catch(() => null);
      return opened;
    },
    close: () => browser.close(),
  };
};

const launchChromium = async (): Promise<Browser | null> => {
  const found = await findChromium();
  if (found === null) return null;
  return await puppeteer.launch({
    executablePath: found.path,
    args: [...found.args, "--autoplay-policy=no-user-gesture-required", "--hide-scrollbars=false"],
    ignoreDefaultArgs: ["--hide-scrollbars"],
    env: { ...process.env, ...found.env },
    downloadBehavior: { policy: "deny" },
  });
};

const launchInstalledFirefox = async (): Promise<Browser | null> => {
  const path = findFirefox();
  return path === null ? null : await launchFirefox(path);
};

const tabOf = (page: Page, name: BrowserName): Tab => {
  const { mouse, keyboard, touchscreen } = page;
  // The two protocols name the space bar differently.
  const keyOf = (key: KeyInput): KeyInput => (key === "Space" && name === "firefox" ? " " : key);

  const place = async (selector: string, at?: Point): Promise<Point> => {
    const element = await page.waitForSelector(selector, { timeout: 5000 });
    const box = await element?.boundingBox();
    if (box === null || box === undefined) throw new Error(`${selector} has no place on the page.`);
    return { x: box.x + (at?.x ?? box.width / 2), y: box.y + (at?.y ?? box.height / 2) };
  };

  const pressAt = async ({ x, y }: Point, options: ClickOptions = {}): Promise<void> => {
    const { button = "left", milliseconds = 20 } = options;
    await mouse.click(x, y, { button, delay: milliseconds });
  };

  return {
    goto: async (url) => {
      await page.goto(url);
    },
    until: async (key, value) => {
      await page.waitForFunction(
        (k: string, v: string) => document.body?.dataset[k] === v,
        { timeout: 15_000 },
        key,
        value,
      );
    },
    read: (key) => page.evaluate((k: string) => document.body.dataset[k] ?? "", key),
    wait: pause,
    hover: async (selector) => {
      const { x, y } = await place(selector);
      await mouse.move(x - 3, y);
      await mouse.move(x, y);
    },
    click: async (selector, options = {}) => {
      const point = await place(selector, options.at);
      if (options.holding !== undefined) await keyboard.down(options.holding);
      for (let time = 0; time < (options.times ?? 1); time += 1) {
        if (time > 0) await pause(options.milliseconds ?? 20);
        await pressAt(point, options);
      }
      if (options.holding !== undefined) await keyboard.up(options.holding);
    },
    clickTogether: async (selector, count) => {
      const { x, y } = await place(selector, { x: 20, y: 8 });
      await mouse.click(x, y, { count, delay: 10 });
    },
    drag: async (selector, by, from) => {
      const { x, y } = await place(selector, from);
      await mouse.move(x, y);
      await mouse.down();
      await mouse.move(x + by.x / 2, y + by.y / 2, { steps: 3 });
      await mouse.move(x + by.x, y + by.y, { steps: 3 });
      await mouse.up();
    },
    tap: async (selector) => {
      const { x, y } = await place(selector);
      await touchscreen.tap(x, y);
    },
    swipe: async (selector, by) => {
      const { x, y } = await place(selector);
      const finger = await touchscreen.touchStart(x, y);
      for (const part of [0.25, 0.5, 0.75, 1]) await finger.move(x + by.x * part, y + by.y * part);
      await finger.end();
    },
    pinch: async (selector) => {
      const { x, y } = await place(selector);
      const one = await touchscreen.touchStart(x - 5, y);
      const other = await touchscreen.touchStart(x + 5, y);
      await one.move(x - 8, y);
      await other.move(x + 8, y);
      await one.end();
      await other.end();
    },
    press: async (key, times = 1) => {
      for (let time = 0; time < times; time += 1) await keyboard.press(keyOf(key), { delay: 20 });
    },
    holdKey: async (key, repeats) => {
      for (let time = 0; time <= repeats; time += 1) {
        await keyboard.down(keyOf(key));
        await pause(40);
      }
      await keyboard.up(keyOf(key));
    },
    chord: async (modifier, key) => {
      await keyboard.down(modifier);
      await keyboard.press(key);
      await keyboard.up(modifier);
    },
    focus: (selector) => page.focus(selector),
    type: (text) => keyboard.type(text),
    lookAway: async () => {
      const other = await page.browserContext().newPage({ type: "tab" });
      await other.bringToFront();
    },
    lookBack: () => page.bringToFront(),
    goBack: async () => {
      await page.goBack();
    },
    leaveFor: async (url) => {
      await Promise.race([page.goto(url).catch(() => null), pause(2000)]);
    },
    close: () => page.browserContext().close(),
  };
};
