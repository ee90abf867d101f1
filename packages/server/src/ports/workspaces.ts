import type { Timestamp } from "@handrail/core/base";
import type { EnvironmentSettings } from "@handrail/core/protocol";
import type { EnvironmentId } from "./environmentId.ts";

/** A tenant's environment and what governs it. */
export interface Environment {
  readonly id: EnvironmentId;
  readonly name: string;
  readonly holdoutSalt: string;
  readonly globalHoldout: number;
  readonly attention: EnvironmentSettings["attention"];
  /** What is promised of interruptions, and what happens where it cannot be yet. */
  readonly stall: EnvironmentSettings["stall"];
}

/** A public write key. It says where events belong; it is no secret. */
export interface WriteKey {
  readonly key: string;
  readonly environment: EnvironmentId;
  readonly createdAt: Timestamp;
  readonly revokedAt: Timestamp | null;
  /** "*" for any, else exact origins. */
  readonly origins: readonly string[];
}

/** The workspace, its environments and their keys. */
export interface Workspaces {
  name(): Promise<string | null>;
  create(name: string): Promise<void>;
  environments(): Promise<readonly Environment[]>;
  addEnvironment(environment: Omit<Environment, "id">): Promise<EnvironmentId>;
  saveEnvironment(environment: Environment): Promise<void>;
  keys(environment: EnvironmentId): Promise<readonly WriteKey[]>;
  findKey(key: string): Promise<WriteKey | null>;
  saveKey(key: WriteKey): Promise<void>;
}
