import type { CDPSession, Page } from "playwright-core";

/** How often the heaps are looked at, in milliseconds. */
const LOOK = 250;

/** The most that the importer's workers of a page held at once. */
export interface WorkerMemory {
  /** Heap and buffers, in megabytes of a million bytes; 0 where there was no worker. */
  most(): number;
  stop(): Promise<void>;
}

/** Watches them, from before the page starts one; where a page has others too, those with `named` in their address. */
export const watchWorkerMemory = async (page: Page, named = ""): Promise<WorkerMemory> => {
  const session: CDPSession = await page.context().newCDPSession(page);
  const workers = new Set<string>();
  const answers = new Map<number, (result: unknown) => void>();
  let most = 0;
  let ids = 0;
  session.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
    if (targetInfo.type === "worker" && targetInfo.url.includes(named)) workers.add(sessionId);
  });
  session.on("Target.detachedFromTarget", ({ sessionId }) => workers.delete(sessionId));
  session.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { id, result } = JSON.parse(message);
    answers.get(id)?.(result);
    answers.delete(id);
  });
  await session.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const timer = setInterval(() => {
    for (const sessionId of workers) {
      ids += 1;
      answers.set(ids, (result) => {
        const { usedSize = 0, backingStorageSize = 0 } = Object(result);
        most = Math.max(most, (usedSize + backingStorageSize) / 1e6);
      });
      const message = JSON.stringify({ id: ids, method: "Runtime.getHeapUsage" });
      session.send("Target.sendMessageToTarget", { sessionId, message }).catch(() => {
        // The worker ended in between.
      });
    }
  }, LOOK);
  return {
    most: () => most,
    stop: async () => {
      clearInterval(timer);
      await session.detach();
    },
  };
};
