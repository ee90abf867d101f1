/** A whole server for tests, without a socket: memory underneath, a clock the test moves, requests by injection. */
import { after, minutes } from "@handrail/core/base";
import type { Role, SessionInfo } from "@handrail/core/protocol";
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from "fastify";
import type { Store } from "../ports/store.ts";
import type { Environment } from "../ports/workspaces.ts";
import { createClock, createDeps, prepareEnvironment } from "../usecases/builders.ts";
import type { Deps } from "../usecases/deps.ts";
import { createIngest } from "../usecases/ingest/ingest.ts";
import { createApp } from "./createApp.ts";
import { createMetrics } from "./metrics.ts";

/** A browser that keeps its cookie. */
export interface Browser {
  readonly csrf: string;
  readonly user: SessionInfo["user"];
  request(options: InjectOptions): Promise<LightMyRequestResponse>;
}

/** The server under test. */
export interface TestServer {
  readonly app: FastifyInstance;
  readonly deps: Deps;
  readonly clock: ReturnType<typeof createClock>;
  readonly environment: Environment;
  /** The environment's write key. */
  readonly key: string;
  /** Signs a user of a role in. */
  signIn(role: Role): Promise<Browser>;
  /** Sends a body to `/v1/sync`. */
  sync(body: unknown, headers?: Readonly<Record<string, string>>): Promise<LightMyRequestResponse>;
}

/** Starts one on a store. */
export const startTestServer = async (
  store: Store,
  options: {
    readonly ratePerSecond?: number;
    readonly folders?: { readonly sdk: string; readonly dashboard: string };
  } = {},
): Promise<TestServer> => {
  const clock = createClock();
  const deps = createDeps(store, clock);
  const environment = await prepareEnvironment(deps);
  const log = { info: () => {}, error: () => {} };
  const metrics = createMetrics();
  const app = createApp({
    deps,
    ingest: createIngest(deps, { log, committed: metrics.commit }),
    metrics,
    log,
    ratePerSecond: options.ratePerSecond ?? 1_000_000,
    folders: options.folders ?? { sdk: "/nowhere/sdk", dashboard: "/nowhere/dashboard" },
    stopped: new AbortController().signal,
  });
  const [key] = await store.tables.workspaces.keys(environment.id);
  return {
    app,
    deps,
    clock,
    environment,
    key: key?.key ?? "",
    signIn: async (role) => signIn(app, deps, role),
    sync: (body, headers = {}) =>
      app.inject({
        method: "POST",
        url: "/v1/sync",
        headers: { "content-type": "text/plain", ...headers },
        payload: typeof body === "string" ? body : JSON.stringify(body),
      }),
  };
};

const signIn = async (app: FastifyInstance, deps: Deps, role: Role): Promise<Browser> => {
  const user = { id: deps.secrets.id("user"), name: role, role, lastSeenAt: null };
  const token = deps.secrets.token();
  await deps.store.write(async ({ team }) => {
    await team.saveUser(user);
    await team.saveLink({
      tokenHash: deps.secrets.hash(token),
      user: user.id,
      expiresAt: after(deps.clock.now(), minutes(1)),
    });
  });
  const redeemed = await app.inject({
    method: "POST",
    url: "/api/session",
    payload: JSON.stringify({ token }),
    headers: { "content-type": "application/json" },
  });
  const cookie = String(redeemed.headers["set-cookie"]).split(";")[0] ?? "";
  const { csrf, user: info } = redeemed.json<SessionInfo>();
  return {
    csrf,
    user: info,
    request: (options) =>
      app.inject({
        ...options,
        headers: { cookie, "x-handrail-csrf": csrf, "content-type": "application/json", ...options.headers },
      }),
  };
};
