import type { Timestamp } from "@handrail/core/base";
import type { StepKey } from "@handrail/core/content";
import type { StepModel } from "@handrail/core/stall";
import type { EnvironmentId } from "./environmentId.ts";

/** The fitted model of one step. */
export interface FittedModel {
  readonly step: StepKey;
  readonly definitionVersion: number;
  readonly model: StepModel;
  readonly fittedAt: Timestamp;
}

/** The models of an environment. */
export interface Models {
  all(environment: EnvironmentId): Promise<readonly FittedModel[]>;
  save(environment: EnvironmentId, models: readonly FittedModel[]): Promise<void>;
}
