import type { Brand } from "@handrail/core/base";

/** Names the tenant. Every query about people, events or content takes one, so that none can forget it. */
export type EnvironmentId = Brand<number, "EnvironmentId">;

/** Reads a number that came from the store's own table as an environment's id. */
export const environmentId = (value: number): EnvironmentId => value as EnvironmentId;
