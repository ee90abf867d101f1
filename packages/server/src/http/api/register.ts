import { inSeconds, ok } from "@handrail/core/base";
import { type DashboardRouteName, dashboardRoutes, type Route } from "@handrail/core/protocol";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Deps } from "../../usecases/deps.ts";
import { type Failure, type Outcome, refuse, refuseUnknown } from "../../usecases/failure.ts";
import { redeemLink, SESSION_LIFETIME, type SignedIn, whoIs } from "../../usecases/team/sessions.ts";
import { readCookie, setCookie } from "../cookie.ts";
import { isCrossSite, isSameSecret } from "../crossSite.ts";
import type { RateLimit } from "../rateLimit.ts";
import { readBody, SIGN_IN } from "./bodies.ts";
import { type Call, type Handler, isAllowed } from "./call.ts";
import { type HandledRoute, handlers } from "./handlers.ts";
import { streamLiveEvents } from "./liveEvents.ts";

/** The status each refusal travels under. */
export const FAILURE_STATUS: Readonly<Record<Failure["error"], number>> = {
  badRequest: 400,
  signedOut: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  invalidContent: 422,
  tooMany: 429,
  unavailable: 503,
};

/** Puts the dashboard's routes on the server. Whoever is not signed in, or may not, learns nothing else. */
export const registerApi = (
  app: FastifyInstance,
  deps: Deps,
  options: { readonly signInLimit: RateLimit; readonly stopped: AbortSignal },
): void => {
  for (const [name, handler] of Object.entries(handlers)) {
    const route: Route = dashboardRoutes[name as HandledRoute];
    app.route({
      method: route.method,
      url: route.path,
      handler: async (request, reply) => {
        const entered = await enter(deps, request, handler.role);
        const outcome = entered.ok ? await run(deps, request, handler, entered.value) : entered;
        if (name === ("signOut" satisfies DashboardRouteName) && outcome.ok)
          reply.header("set-cookie", setCookie(deps.url, "", 0));
        return answer(reply, outcome);
      },
    });
  }
  app.post(dashboardRoutes.signIn.path, async (request, reply) => {
    if (isCrossSite(request.headers, deps.url)) return answer(reply, CROSS_SITE);
    const wait = options.signInLimit.take(request.ip);
    if (wait > 0) {
      reply.header("retry-after", String(wait));
      return answer(reply, refuse("tooMany", `Too many sign-ins were tried: try again in ${wait} s.`));
    }
    const parsed = readBody(SIGN_IN, readJson(request.body));
    if (!parsed.ok) return answer(reply, parsed);
    const redeemed = await redeemLink(deps, parsed.value.token);
    if (!redeemed.ok) return answer(reply, redeemed);
    reply.header("set-cookie", setCookie(deps.url, redeemed.value.token, inSeconds(SESSION_LIFETIME)));
    return answer(reply, ok(redeemed.value.info));
  });
  app.get(dashboardRoutes.liveEvents.path, async (request, reply) => {
    const entered = await enter(deps, request, "viewer");
    if (!entered.ok) return answer(reply, entered);
    const found = await environmentOf(deps, queryOf(request));
    if (!found.ok) return answer(reply, found);
    const since = request.headers["last-event-id"] ?? queryOf(request)["cursor"];
    await streamLiveEvents(deps, found.value.id, reply, {
      since: typeof since === "string" ? since : null,
      stopped: options.stopped,
    });
    return reply;
  });
};

const CROSS_SITE = refuse("forbidden", "The request came from another site's page; use the dashboard's own.");

const enter = async (deps: Deps, request: FastifyRequest, role: Handler["role"]): Promise<Outcome<SignedIn>> => {
  const changes = request.method !== "GET";
  if (changes && isCrossSite(request.headers, deps.url)) return CROSS_SITE;
  const token = readCookie(deps.url, request.headers.cookie);
  const signedIn = token === null ? null : await whoIs(deps, token);
  if (signedIn === null) return refuse("signedOut", "You are signed out: open a sign-in link.");
  if (changes && !isSameSecret(request.headers["x-handrail-csrf"], signedIn.session.csrf))
    return refuse("forbidden", "`x-handrail-csrf` is missing or wrong: send the `csrf` of GET /api/session.");
  if (!isAllowed(signedIn.user.role, role))
    return refuse("forbidden", `This needs the role ${role}; yours is ${signedIn.user.role}.`);
  return ok(signedIn);
};

const run = async (
  deps: Deps,
  request: FastifyRequest,
  handler: Handler,
  signedIn: SignedIn,
): Promise<Outcome<unknown>> => {
  const query = queryOf(request);
  const call: Call = {
    deps,
    params: request.params as Record<string, string>, // the framework fills the route's own parameters
    query,
    body: readJson(request.body),
    signedIn,
  };
  if (handler.scope === "workspace") return handler.handle(call);
  const found = await environmentOf(deps, query);
  return found.ok ? handler.handle({ ...call, environment: found.value }) : found;
};

const environmentOf = async ({ store }: Deps, query: Readonly<Record<string, string>>) => {
  const environments = await store.tables.workspaces.environments();
  const environment = environments.find(({ id }) => String(id) === query["env"]);
  return environment === undefined ? refuseUnknown("environment") : ok(environment);
};

/** Query values, each once: of a repeated one the last counts. */
const queryOf = (request: FastifyRequest): Readonly<Record<string, string>> =>
  Object.fromEntries(new URL(request.url, "http://localhost").searchParams);

/** Reads a body as JSON; what is none becomes `undefined`, which no schema takes. */
const readJson = (body: unknown): unknown => {
  if (typeof body !== "string" || body === "") return undefined;
  try {
    return JSON.parse(body);
  } catch {
    // Malformed: the route's schema refuses it with its own words.
    return undefined;
  }
};

const answer = (reply: FastifyReply, outcome: Outcome<unknown>): FastifyReply => {
  reply.header("cache-control", "no-store");
  if (!outcome.ok) return reply.code(FAILURE_STATUS[outcome.error.error]).send(outcome.error);
  return outcome.value === null ? reply.code(204).send() : reply.send(outcome.value);
};
