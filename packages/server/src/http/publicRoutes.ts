import { inSeconds, seconds } from "@handrail/core/base";
import { LIMITS, parseSyncRequest, REFUSAL_STATUS, type Refusal, refusal, routes } from "@handrail/core/protocol";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Store } from "../ports/store.ts";
import type { WriteKey } from "../ports/workspaces.ts";
import type { AppOptions } from "./appOptions.ts";
import { createRateLimit, type RateLimit } from "./rateLimit.ts";

/** A burst is a shop opening in the morning behind one address; a flood is what goes on. */
const BURST_SECONDS = 5;

/** Puts what browsers of the host's people speak to on the server: by write key, from any page the key allows. */
export const registerPublic = (app: FastifyInstance, options: AppOptions): void => {
  const { deps, ratePerSecond } = options;
  const limit = createRateLimit({
    perSecond: ratePerSecond,
    burst: ratePerSecond * BURST_SECONDS,
    now: () => deps.clock.now(),
  });
  for (const { path } of Object.values(routes))
    app.options(path, async (_request, reply) =>
      reply
        .headers({
          "access-control-allow-methods": "GET, POST",
          "access-control-allow-headers": "content-type, if-none-match",
          "access-control-max-age": "86400",
        })
        .code(204)
        .send(),
    );
  app.get(routes.bootstrap.path, async (request, reply) => {
    const key = new URL(request.url, "http://localhost").searchParams.get("key") ?? "";
    return answerBootstrap({ store: deps.store, limit, key }, request, reply);
  });
  app.post(routes.sync.path, { bodyLimit: LIMITS.bodyBytes }, async (request, reply) =>
    answerSync(options, limit, request, reply),
  );
};

const answerBootstrap = async (
  { store, limit, key }: { readonly store: Store; readonly limit: RateLimit; readonly key: string },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  // Which pages may read it hangs on the origin, so a shared cache must keep the answers apart.
  reply.header("vary", "origin");
  const entered = await enter(store, limit, request, key);
  if ("error" in entered) return refuseWith(reply, entered);
  const bootstrap = await store.tables.content.bootstrap(entered.environment);
  if (bootstrap === null) return refuseWith(reply, refusal("notFound", "Nothing is published for this key."));
  const etag = `"${bootstrap.revision}"`;
  reply.header("etag", etag).header("cache-control", "public, max-age=0, s-maxage=10, must-revalidate");
  if (request.headers["if-none-match"] === etag) return reply.code(304).send();
  return reply.type("application/json; charset=utf-8").send(bootstrap.body);
};

const answerSync = async (
  { deps, ingest, metrics }: AppOptions,
  limit: RateLimit,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  reply.header("cache-control", "no-store");
  const parsed = parseSyncRequest(readJson(request.body));
  if (!parsed.ok) return refuseWith(reply, parsed.error);
  const entered = await enter(deps.store, limit, request, parsed.value.key);
  if ("error" in entered) return refuseWith(reply, entered);
  const outcome = await ingest.submit(entered.environment, parsed.value);
  if (!outcome.ok) return refuseWith(reply, outcome.error);
  const { accepted, duplicate, rejected } = outcome.value;
  metrics.events("accepted", accepted.length);
  metrics.events("duplicate", duplicate.length);
  metrics.events("rejected", rejected.length);
  metrics.events("unreadable", parsed.value.unreadable);
  return reply.type("application/json; charset=utf-8").send(JSON.stringify(outcome.value));
};

/** Lets a request with a live key from an allowed page in. */
const enter = async (
  { tables }: Store,
  limit: RateLimit,
  request: FastifyRequest,
  name: string,
): Promise<WriteKey | Refusal> => {
  const wait = limit.take(`${name} ${request.ip}`);
  if (wait > 0) return refusal("tooMany", `Too many requests from one address: wait ${wait} s.`, seconds(wait));
  const key = await tables.workspaces.findKey(name);
  if (key === null || key.revokedAt !== null)
    return refusal("unauthorised", "The write key is unknown or revoked: take one from the settings page.");
  const { origin } = request.headers;
  if (origin !== undefined && !key.origins.includes("*") && !key.origins.includes(origin))
    return refusal("forbiddenOrigin", `The key is not allowed on ${origin}: add it to the key's origins.`);
  return key;
};

const readJson = (body: unknown): unknown => {
  try {
    return JSON.parse(String(body));
  } catch {
    // Malformed: the parser of the protocol refuses `null` in its own words.
    return null;
  }
};

const refuseWith = (reply: FastifyReply, refused: Refusal): FastifyReply => {
  if (refused.retryAfter !== null) reply.header("retry-after", String(Math.ceil(inSeconds(refused.retryAfter))));
  return reply.code(REFUSAL_STATUS[refused.error]).send(refused);
};
