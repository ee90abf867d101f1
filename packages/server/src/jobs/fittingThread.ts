/** The thread behind `createFittingThreads`: it gathers steps, fits them when told to, and ends. */
import { parentPort } from "node:worker_threads";
import type { StallPolicy } from "@handrail/core/stall";
import type { FitStep } from "../ports/fitting.ts";
import { fitTogether } from "../usecases/fitting/fitTogether.ts";

/** What the thread is told. */
export type FittingMessage =
  | { readonly kind: "step"; readonly step: FitStep }
  | { readonly kind: "finish"; readonly policy: StallPolicy };

const steps: FitStep[] = [];

parentPort?.on("message", (message: FittingMessage) => {
  if (message.kind === "step") {
    steps.push(message.step);
    return;
  }
  parentPort?.postMessage(fitTogether(steps, message.policy));
  parentPort?.close();
});
