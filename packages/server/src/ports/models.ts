import type { Timestamp } from "@handrail/core/base";
import type { StepKey } from "@handrail/core/content";
import type { EvidenceKind } from "@handrail/core/events";
import type { HarderReport } from "@handrail/core/protocol";
import type { StallPromise, StepModel, TimePrior } from "@handrail/core/stall";
import type { EnvironmentId } from "./environmentId.ts";

/** What a fit rested on. While it is much the same there is no news, and nothing to fit again. */
export interface FitBasis {
  /** Natural attempts so far: done, left, skipped, other. */
  readonly totals: readonly number[];
  readonly falseInterruptions: number;
  readonly beforePromise: "silent" | "cautious";
  /** The UTC day: what was seen counts a little less every day. */
  readonly day: number;
}

/** What a fit found besides the model, kept so that reports replay nothing. */
export interface FitDetails {
  readonly basis: FitBasis;
  /** What is believed of the step's time: where a next version of it begins. */
  readonly posterior: TimePrior;
  /** What the version before it taught, if this one began there. */
  readonly start: { readonly time: TimePrior; readonly model: StepModel } | null;
  readonly promise: StallPromise;
  /** By the false interruptions of each trade: the middle one's seconds from getting stuck to being reached. */
  readonly afterOnset: Readonly<Record<string, number | null>>;
  /** How often each kind of evidence was seen where it could teach. */
  readonly seen: Readonly<Record<EvidenceKind, number>>;
  /** What this very model would have done to the natural attempts the fit read. */
  readonly replayed: {
    readonly completers: number;
    readonly interruptedCompleters: number;
    readonly leavers: number;
    readonly interruptedLeavers: number;
  };
  readonly harder: HarderReport | null;
}

/** The fitted model of one step. */
export interface FittedModel {
  readonly step: StepKey;
  readonly definitionVersion: number;
  readonly model: StepModel;
  readonly fittedAt: Timestamp;
  /** Null for a model that was stored before fits kept any. */
  readonly details: FitDetails | null;
}

/** The models of an environment. */
export interface Models {
  all(environment: EnvironmentId): Promise<readonly FittedModel[]>;
  save(environment: EnvironmentId, models: readonly FittedModel[]): Promise<void>;
}
