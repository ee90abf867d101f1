import type { AccountState } from "../../ports/accounts.ts";
import type { PublishedBootstrap, ShelvedThing } from "../../ports/contentShelf.ts";
import type { EnvironmentId } from "../../ports/environmentId.ts";
import type { LoggedEvent } from "../../ports/eventLog.ts";
import type { FittedModel } from "../../ports/models.ts";
import type { EpisodeState, PersonState } from "../../ports/people.ts";
import type { RollupRow } from "../../ports/rollups.ts";
import type { Session, SignInLink, User } from "../../ports/team.ts";
import type { ValueRow } from "../../ports/values.ts";
import type { Environment, WriteKey } from "../../ports/workspaces.ts";

/** Rows by key, per environment. */
export type PerEnvironment<Row> = Map<EnvironmentId, Map<string, Row>>;

/** Everything the memory store holds: plain data, so that a transaction that fails can be put back as a whole. */
export interface MemoryState {
  workspace: string | null;
  cursor: number;
  readonly environments: Environment[];
  readonly keys: Map<string, WriteKey>;
  readonly users: Map<string, User>;
  readonly sessions: Map<string, Session>;
  readonly links: Map<string, SignInLink>;
  readonly leases: Map<string, { readonly holder: string; readonly until: number }>;
  readonly events: PerEnvironment<LoggedEvent>;
  readonly people: PerEnvironment<PersonState>;
  readonly episodes: PerEnvironment<EpisodeState>;
  readonly accounts: PerEnvironment<AccountState>;
  readonly rollups: PerEnvironment<RollupRow>;
  readonly values: PerEnvironment<ValueRow>;
  readonly content: PerEnvironment<ShelvedThing>;
  readonly bootstraps: Map<EnvironmentId, PublishedBootstrap>;
  readonly models: PerEnvironment<FittedModel>;
}

/** A store with nothing in it. */
export const emptyState = (): MemoryState => ({
  workspace: null,
  cursor: 0,
  environments: [],
  keys: new Map(),
  users: new Map(),
  sessions: new Map(),
  links: new Map(),
  leases: new Map(),
  events: new Map(),
  people: new Map(),
  episodes: new Map(),
  accounts: new Map(),
  rollups: new Map(),
  values: new Map(),
  content: new Map(),
  bootstraps: new Map(),
  models: new Map(),
});
