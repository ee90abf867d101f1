import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../harness/browser.ts";
import { type HostPages, serveHostPages } from "../harness/hostPages.ts";
import { openReady } from "./sdk/browserPage.ts";
import { type Collector, startCollector } from "./sdk/collector.ts";
import { CONTENT } from "./sdk/content.ts";
import { BODY, page } from "./sdk/pages.ts";

/** Runs before everything else in the page: what the window and the built-ins are, and what is added to them. */
const WITNESS = `<script nonce="{nonce}">
  const builtins = () => Object.getOwnPropertyNames(window).filter((name) => /^[A-Z]/.test(name)).flatMap((name) => {
    const proto = window[name] && window[name].prototype;
    return proto ? Reflect.ownKeys(proto).map((key) => {
      const { value, get, set } = Object.getOwnPropertyDescriptor(proto, key);
      return [name + "." + String(key), value ?? get ?? set];
    }) : [];
  });
  const witness = { before: new Set(Reflect.ownKeys(window)), builtins: builtins(), errors: [], violations: [], listeners: 0, timers: new Set(), observers: 0 };
  document.addEventListener("securitypolicyviolation", (event) => witness.violations.push(event.violatedDirective + " " + event.blockedURI + " " + event.sourceFile));
  witness.compare = () => {
    const now = new Map(builtins());
    return {
      globals: Reflect.ownKeys(window).filter((key) => !witness.before.has(key)).map(String),
      changed: witness.builtins.filter(([name, value]) => now.get(name) !== value).map(([name]) => name),
      added: [...now.keys()].length - witness.builtins.length,
    };
  };
  window.addEventListener("error", (event) => witness.errors.push(event.message));
  window.addEventListener("unhandledrejection", (event) => witness.errors.push(String(event.reason)));
</script>`;

/** Counts what is added to the page and taken away again; counting changes built-ins, so it has a page of its own. */
const LEDGER = `<script nonce="{nonce}">
  const ledger = { listeners: new Map(), timers: new Set(), observers: new Set() };
  const key = (target, type, fn, options) => [target.constructor.name, type, typeof options === "object" ? !!options.capture : !!options].join();
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const count = (k, by) => ledger.listeners.set(k, (ledger.listeners.get(k) ?? 0) + by);
  const seen = new WeakMap();
  EventTarget.prototype.addEventListener = function (type, fn, options) {
    const at = this ?? window;
    if (fn && (at === window || at === document || at === window.navigation || at instanceof MediaQueryList)) {
      const k = key(at, type, fn, options);
      const known = seen.get(fn) ?? new Set(); seen.set(fn, known);
      if (!known.has(k)) { known.add(k); count(k, 1); }
    }
    return add.call(at, type, fn, options);
  };
  EventTarget.prototype.removeEventListener = function (type, fn, options) {
    const at = this ?? window;
    const k = key(at, type, fn, options);
    if (fn && seen.get(fn)?.delete(k)) count(k, -1);
    return remove.call(at, type, fn, options);
  };
  const { setTimeout: set, clearTimeout: clear } = window;
  window.setTimeout = (fn, ms, ...rest) => { const id = set(() => { ledger.timers.delete(id); fn(...rest); }, ms); ledger.timers.add(id); return id; };
  window.clearTimeout = (id) => { ledger.timers.delete(id); clear(id); };
  const Native = window.MutationObserver;
  window.MutationObserver = class extends Native {
    observe(...args) { ledger.observers.add(this); super.observe(...args); }
    disconnect() { ledger.observers.delete(this); super.disconnect(); }
  };
  ledger.read = () => ({
    listeners: [...ledger.listeners].filter(([, n]) => n > 0).map(([k, n]) => k + " x" + n),
    timers: ledger.timers.size,
    observers: ledger.observers.size,
    nodes: [...document.documentElement.children].map((node) => node.localName),
  });
</script>`;

/** What a page does with Handrail: everything the interface has. */
const useEverything = async (tab: Page): Promise<void> => {
  await tab.evaluate(() => {
    const { handrail } = window;
    handrail.identify("ann", { role: "owner" });
    handrail.account("acme");
    handrail.track("created", { n: 1 });
    handrail.page("/virtual");
    handrail.step("tell").start();
    handrail.on("progress", () => {
      throw new Error("the host's own listener fails");
    });
    handrail.step("tell").complete();
    handrail.show("hello-banner");
  });
  await tab.locator("handrail-surface").getByText("Hello from the banner.").waitFor();
  await tab.click("#dead");
  await tab.fill("#name", "canary");
};

describe("the host page", () => {
  let browser: Browser;
  let context: BrowserContext;
  let collector: Collector;
  let host: HostPages;
  const logged: string[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
    collector = await startCollector(CONTENT);
    const server = new URL(collector.url).origin;
    host = await serveHostPages(
      {
        "/": page(collector, BODY).replace("<head>", `<head>${WITNESS}`),
        "/ledger": page(collector, BODY).replace("<head>", `<head>${LEDGER}`),
        "*": page(collector, BODY),
      },
      {
        csp: `default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic'; connect-src ${server}; trusted-types 'none'; require-trusted-types-for 'script'`,
      },
    );
    context = await browser.newContext();
    context.on("console", (message) => logged.push(message.text()));
  });

  afterAll(async () => {
    await browser?.close();
    await host?.stop();
    await collector?.stop();
  });

  it("gets one new global, unchanged built-ins, no console line, no error, no policy violation", async () => {
    const tab = await context.newPage();
    const pageErrors: string[] = [];
    tab.on("pageerror", (error) => pageErrors.push(error.message));
    await openReady(tab, `${host.url}/`);
    await useEverything(tab);
    const found = await tab.evaluate(
      "({ ...witness.compare(), errors: witness.errors, violations: witness.violations })",
    );
    expect(found).toEqual({ globals: ["handrail"], changed: [], added: 0, errors: [], violations: [] });
    expect(pageErrors).toEqual([]);
    expect(logged).toEqual([]);
    await tab.close();
  });

  it("survives every method called with nonsense", async () => {
    const tab = await context.newPage();
    const pageErrors: string[] = [];
    tab.on("pageerror", (error) => pageErrors.push(error.message));
    await openReady(tab, `${host.url}/`);
    const thrown = await tab.evaluate(() => {
      const trap = new Proxy(
        {},
        {
          get: () => {
            throw new Error("no");
          },
          ownKeys: () => {
            throw new Error("no");
          },
        },
      );
      const cycle: Record<string, unknown> = {};
      cycle["self"] = cycle;
      const nonsense: unknown[] = [
        undefined,
        null,
        0,
        Number.NaN,
        "",
        "\ud800",
        "x".repeat(5000),
        {},
        [],
        trap,
        cycle,
        () => {},
        Symbol("s"),
        10n,
        document.body,
      ];
      const failures: string[] = [];
      const attempt = (name: string, call: () => unknown): void => {
        try {
          call();
        } catch (error) {
          failures.push(`${name}: ${String(error)}`);
        }
      };
      // biome-ignore lint/suspicious/noExplicitAny: nonsense has no type.
      const h = window.handrail as any;
      for (const one of nonsense) {
        for (const two of nonsense) {
          for (const name of ["init", "identify", "account", "track", "page", "show", "hide", "on"])
            attempt(name, () => h[name](one, two));
          attempt("importer.register", () => h.importer.register(one, two));
        }
        attempt("help.open", () => h.help.open(one));
        attempt("step", () => {
          const handle = h.step(one);
          handle.start();
          handle.complete();
          handle.skip();
          handle.waiting();
        });
      }
      return failures;
    });
    expect(thrown).toEqual([]);
    await tab.evaluate(() => window.handrail.track("still_alive"));
    await collector.until("the event after the nonsense", (events) =>
      events.some((event) => event.type === "tracked" && event.name === "still_alive"),
    );
    expect(pageErrors).toEqual([]);
    await tab.close();
  });

  it("is left by destroy() with no node, listener, timer or observer", async () => {
    const tab = await context.newPage();
    await openReady(tab, `${host.url}/ledger`);
    await useEverything(tab);
    const during = await tab.evaluate<{ listeners: string[]; observers: number; nodes: string[] }>("ledger.read()");
    expect(during.nodes).toContain("handrail-surface");
    expect(during.listeners.length).toBeGreaterThan(5);
    await tab.evaluate(() => window.handrail.destroy());
    await expect
      .poll(() => tab.evaluate("ledger.read()"), { timeout: 10_000 })
      .toEqual({ listeners: [], timers: 0, observers: 0, nodes: ["head", "body"] });
    // A page may call on after destroying.
    await tab.evaluate(() => window.handrail.track("after_destroy"));
    await tab.close();
  });
});
