import { DEMO_CONTENT } from "@handrail/demo/content";
import { type DemoServer, startDemoServer } from "@handrail/demo/server";
import type { Browser } from "playwright-core";
import { helpCautiously } from "../../harness/beforePromise.ts";
import { launchBrowser } from "../../harness/browser.ts";
import { type Stack, startStack } from "../../harness/stack.ts";

/** The demo as a team runs it: a real server with the demo's content, the product's own pages, a real browser. */
export interface RunningDemo {
  readonly stack: Stack;
  readonly demo: DemoServer;
  readonly browser: Browser;
  stop(): Promise<void>;
}

/** Starts all three on ports of their own; the test stops them. */
export const startDemo = async (): Promise<RunningDemo> => {
  const stack = await startStack({ content: DEMO_CONTENT });
  await helpCautiously(stack);
  const demo = await startDemoServer({ port: 0, handrail: stack.url, key: stack.key });
  const browser = await launchBrowser();
  return {
    stack,
    demo,
    browser,
    stop: async () => {
      await browser.close();
      await demo.close();
      await stack.stop();
    },
  };
};
