import { existsSync } from "node:fs";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { DASHBOARD_POLICY, PREVIEW_HEADERS, PUBLIC_HEADERS } from "./headers.ts";
import { readStatic, type StaticFile } from "./staticFiles.ts";

/** The answer to a method or an address nothing stands at. It repeats nothing of the request. */
export const NO_SUCH_ADDRESS = { error: "notFound", message: "There is no such address.", problems: [] } as const;

/** Serves the built SDK under `/sdk/` and the built dashboard everywhere else. */
export const registerSite = (
  app: FastifyInstance,
  folders: { readonly sdk: string; readonly dashboard: string },
): void => {
  app.get("/sdk/*", async (request, reply) => {
    reply.headers(PUBLIC_HEADERS);
    const file = await readStatic(folders.sdk, pathOf(request).slice("/sdk/".length));
    if (file !== null) return send(request, reply, file, "public, max-age=300, stale-while-revalidate=86400");
    if (!existsSync(folders.sdk)) return missing(reply, "The SDK", "packages/sdk/dist");
    return reply.code(404).type("text/plain").send("There is no such file of the SDK.\n");
  });
  app.get("/*", async (request, reply) => {
    reply.header("content-security-policy", DASHBOARD_POLICY);
    const path = pathOf(request).slice(1);
    if (/^(api|v1)(\/|$)/.test(path)) return reply.code(404).send(NO_SUCH_ADDRESS);
    if (path === "preview.html") reply.headers(PREVIEW_HEADERS);
    const file = path === "" ? null : await readStatic(folders.dashboard, path);
    if (file !== null) return send(request, reply, file, "no-cache");
    // Addresses of pages have no extension; a missing script must not be answered with a page.
    const isPage = !/\.\w+$/.test(path);
    const page = isPage ? await readStatic(folders.dashboard, "index.html") : null;
    if (page !== null) return send(request, reply, page, "no-cache");
    if (!existsSync(folders.dashboard)) return missing(reply, "The dashboard", "packages/dashboard/dist");
    return reply.code(404).type("text/plain").send("There is no such page.\n");
  });
};

const pathOf = (request: FastifyRequest): string => {
  const { pathname } = new URL(request.url, "http://localhost");
  try {
    return decodeURIComponent(pathname);
  } catch {
    // A broken escape names no file of ours.
    return pathname;
  }
};

const send = (request: FastifyRequest, reply: FastifyReply, file: StaticFile, cache: string): FastifyReply => {
  reply.header("etag", file.etag);
  reply.header("cache-control", file.immutable ? "public, max-age=31536000, immutable" : cache);
  if (request.headers["if-none-match"] === file.etag) return reply.code(304).send();
  return reply.type(file.type).send(file.body);
};

const missing = (reply: FastifyReply, what: string, folder: string): FastifyReply =>
  reply
    .code(503)
    .type("text/plain")
    .send(`${what} has not been built: ${folder} is missing. Run \`pnpm build\`; the rest of the server works.\n`);
