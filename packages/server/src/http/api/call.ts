import type { Role } from "@handrail/core/protocol";
import type { Environment } from "../../ports/workspaces.ts";
import type { Deps } from "../../usecases/deps.ts";
import type { Outcome } from "../../usecases/failure.ts";
import type { SignedIn } from "../../usecases/team/sessions.ts";

/** What a handler is given: everything about the request that was checked already, nothing of the framework. */
export interface Call {
  readonly deps: Deps;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly signedIn: SignedIn;
}

/** A call about one environment, found and open to this user. */
export interface EnvironmentCall extends Call {
  readonly environment: Environment;
}

/** A route of the dashboard: who may use it and what it does. There is no route without a role. */
export type Handler =
  | { readonly role: Role; readonly scope: "workspace"; readonly handle: (call: Call) => Promise<Outcome<unknown>> }
  | {
      readonly role: Role;
      readonly scope: "environment";
      readonly handle: (call: EnvironmentCall) => Promise<Outcome<unknown>>;
    };

/** A route about the workspace as a whole. */
export const workspace = (role: Role, handle: (call: Call) => Promise<Outcome<unknown>>): Handler => ({
  role,
  scope: "workspace",
  handle,
});

/** A route about one environment, named by `?env`. */
export const environment = (role: Role, handle: (call: EnvironmentCall) => Promise<Outcome<unknown>>): Handler => ({
  role,
  scope: "environment",
  handle,
});

const RANK: Readonly<Record<Role, number>> = { viewer: 0, editor: 1, owner: 2 };

/** Whether a role may do what asks for another: each may do what the one below may. */
export const isAllowed = (has: Role, needs: Role): boolean => RANK[has] >= RANK[needs];
