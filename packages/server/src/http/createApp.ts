import { refusal } from "@handrail/core/protocol";
import Fastify, { type FastifyInstance, type FastifyReply } from "fastify";
import { registerApi } from "./api/register.ts";
import type { AppOptions } from "./appOptions.ts";
import { COMMON_HEADERS, DATA_POLICY, PUBLIC_HEADERS } from "./headers.ts";
import { registerHealth } from "./health.ts";
import { registerPublic } from "./publicRoutes.ts";
import { createRateLimit } from "./rateLimit.ts";
import { NO_SUCH_ADDRESS, registerSite } from "./site.ts";

/** Content may be larger than a batch of events: a journey with all its guides in six languages. */
const BODY_LIMIT = 1024 * 1024;

/**
 * Builds the server's HTTP side. The time limits keep a peer that sends a byte a minute from holding a socket; nothing
 * that goes wrong inside is told outside.
 */
export const createApp = (options: AppOptions): FastifyInstance => {
  const { deps, log, metrics } = options;
  const app = Fastify({
    logger: false,
    bodyLimit: BODY_LIMIT,
    requestTimeout: 20_000,
    keepAliveTimeout: 65_000,
    routerOptions: { maxParamLength: 200 },
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 5_000 },
    // An address that cannot even be read reaches no hook; it is refused in the same words and under the same headers.
    frameworkErrors: (_error, _request, reply: FastifyReply) =>
      reply.headers(COMMON_HEADERS).code(400).send(refusal("badRequest", "The address could not be read.")),
  });
  app.removeAllContentTypeParsers();
  // Every body arrives as text: a leave-time beacon is `text/plain`, and each route reads JSON in its own way.
  app.addContentTypeParser("*", { parseAs: "string" }, (_request, body, done) => done(null, body));
  app.addHook("onRequest", async (request, reply) => {
    reply.headers(COMMON_HEADERS);
    if (/^\/(api|v1)\//.test(request.url)) reply.header("content-security-policy", DATA_POLICY);
    // Set before anything can go wrong: a page must be able to read why it was refused.
    if (request.url.startsWith("/v1/")) reply.headers(PUBLIC_HEADERS);
  });
  app.addHook("onResponse", async (request, reply) => {
    metrics.request(request.routeOptions.url ?? "none", reply.statusCode, reply.elapsedTime);
  });
  app.setErrorHandler((error, request, reply) => {
    const status = statusOf(error);
    if (status === 413) return reply.code(413).send(refusal("tooLarge", "The body is too large; send less at once."));
    if (status < 500) return reply.code(status).send(refusal("badRequest", "The request could not be read."));
    log.error("a request failed", { route: request.routeOptions.url ?? "none", what: nameOf(error) });
    return reply.code(500).send({ error: "unavailable", message: "Something went wrong here.", problems: [] });
  });
  app.setNotFoundHandler((_request, reply) => reply.code(404).send(NO_SUCH_ADDRESS));
  registerHealth(app, deps, metrics);
  registerPublic(app, options);
  registerApi(app, deps, {
    signInLimit: createRateLimit({ perSecond: 0.2, burst: 20, now: () => deps.clock.now() }),
    stopped: options.stopped,
  });
  registerSite(app, options.folders);
  return app;
};

const statusOf = (error: unknown): number =>
  typeof error === "object" && error !== null && "statusCode" in error && typeof error.statusCode === "number"
    ? error.statusCode
    : 500;

/** The kind of a failure and its first line of code: never its message, which may quote what a person sent. */
const nameOf = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error;
  const place = /\(?([\w./-]+\.ts:\d+)/.exec(error.stack?.split("\n")[1] ?? "")?.[1] ?? "";
  return `${error.name} ${place.split("/").slice(-2).join("/")}`.trim();
};
