import type { Timestamp } from "@handrail/core/base";
import type { AuthoredKind } from "@handrail/core/protocol";
import type { EnvironmentId } from "./environmentId.ts";

/** One authored thing as stored: JSON that passed the schema when it was saved. */
export interface ShelvedThing {
  readonly kind: AuthoredKind;
  readonly key: string;
  readonly draft: unknown;
  /** What is live, or was when it was paused. */
  readonly published: unknown;
  readonly paused: boolean;
  readonly revision: number;
  readonly updatedAt: Timestamp;
  readonly updatedBy: string;
  /** Its place among its kind: authored order is kept. */
  readonly position: number;
}

/** What browsers get, ready to send. */
export interface PublishedBootstrap {
  readonly revision: string;
  readonly body: string;
}

/** Drafts, what is published, and what is served of it. */
export interface ContentShelf {
  all(environment: EnvironmentId): Promise<readonly ShelvedThing[]>;
  find(environment: EnvironmentId, kind: AuthoredKind, key: string): Promise<ShelvedThing | null>;
  save(environment: EnvironmentId, thing: ShelvedThing): Promise<void>;
  remove(environment: EnvironmentId, kind: AuthoredKind, key: string): Promise<void>;
  bootstrap(environment: EnvironmentId): Promise<PublishedBootstrap | null>;
  /** The revision alone: cheap enough to ask before every use of something parsed earlier. */
  revision(environment: EnvironmentId): Promise<string | null>;
  saveBootstrap(environment: EnvironmentId, bootstrap: PublishedBootstrap): Promise<void>;
}
