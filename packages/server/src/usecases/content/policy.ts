import { DEFAULT_POLICY, type StallPolicy } from "@handrail/core/stall";
import type { Environment } from "../../ports/workspaces.ts";

/** The policy browsers are given: what we ship, and what the environment promises. */
export const policyOf = (stall: Environment["stall"]): StallPolicy => ({ ...DEFAULT_POLICY, ...stall });
