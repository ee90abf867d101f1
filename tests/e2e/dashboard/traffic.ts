import { DEMO_CONTENT } from "@handrail/demo/content";
import { fetchBootstrap, runSimulation } from "@handrail/simulator";
import { type Stack, startStack } from "../../harness/stack.ts";

/** A server with the demo's content and people who used it, by the protocol every browser speaks. */
export const startWithPeople = async (people: number): Promise<Stack> => {
  const stack = await startStack({ content: DEMO_CONTENT });
  try {
    const bootstrap = await fetchBootstrap(stack.url, stack.key);
    await runSimulation({ server: stack.url, key: stack.key, bootstrap, people, seed: 7 });
    return stack;
  } catch (error) {
    await stack.stop();
    throw error;
  }
};
