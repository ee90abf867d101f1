import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";
import type { Stack } from "../../harness/stack.ts";

/** A page of the dashboard with its owner signed in, and what went wrong on it. */
export interface SignedIn {
  readonly page: Page;
  /** Console errors, uncaught exceptions and refusals of the policy; a healthy page has none. */
  readonly complaints: readonly string[];
  /** Opens a path and waits until the page has its answer. */
  open(path: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens a fresh browser profile and follows a one-time link. */
export const signIn = async (
  browser: Browser,
  stack: Stack,
  options: { readonly width?: number; readonly scheme?: "light" | "dark" } = {},
): Promise<SignedIn> => {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: 900 },
    colorScheme: options.scheme ?? "light",
    // No colour is measured half-way through a fade.
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`${message.text()} ${message.location().url}`);
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(await stack.signInLink());
  await page.getByRole("navigation", { name: "Main" }).waitFor();
  // Before anyone was signed in the page asked who is there, and was told: nobody.
  complaints.length = 0;
  return {
    page,
    complaints,
    open: async (path) => {
      await page.goto(new URL(path, stack.url).href);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await expect.poll(() => page.locator(".page-reading, .page-skeleton").count(), { timeout: 10_000 }).toBe(0);
    },
    close: () => context.close(),
  };
};
