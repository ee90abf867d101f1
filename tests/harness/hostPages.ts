import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { listenOnFreePort } from "./freePort.ts";

/** A page of a pretended host product: its text, or a function that writes it for one request. */
export type HostPage = string | ((request: { readonly path: string; readonly query: URLSearchParams }) => string);

/** What every answer of the host carries. */
export interface HostOptions {
  /** Content-Security-Policy, of all or by path. `{nonce}` in it, and in the pages, becomes a fresh nonce on each request. */
  readonly csp?: string | ((path: string) => string | undefined) | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** A running host product. */
export interface HostPages {
  /** Its origin, without a slash at the end. */
  readonly url: string;
  stop(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json",
  csv: "text/csv; charset=utf-8",
};

/**
 * Serves fixture pages on a free port of this machine. Keys are paths (`/contacts`); the page under `*` answers every
 * other path, as the server of a single-page app does; without it they are 404.
 */
export const serveHostPages = async (
  pages: Readonly<Record<string, HostPage>>,
  options: HostOptions = {},
): Promise<HostPages> => {
  const server = createServer((request, response) => answer(request, response, pages, options));
  const { port, stop } = await listenOnFreePort(server);
  return { url: `http://127.0.0.1:${port}`, stop };
};

const answer = (
  request: IncomingMessage,
  response: ServerResponse,
  pages: Readonly<Record<string, HostPage>>,
  options: HostOptions,
): void => {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://host");
  const page = pages[pathname] ?? (pathname === "/favicon.ico" ? undefined : pages["*"]);
  if (page === undefined) {
    // A missing icon would put an error on the console of pages whose console must stay empty.
    response.writeHead(pathname === "/favicon.ico" ? 204 : 404).end();
    return;
  }
  const csp = typeof options.csp === "function" ? options.csp(pathname) : options.csp;
  const nonce = randomBytes(16).toString("base64");
  const text = typeof page === "string" ? page : page({ path: pathname, query: searchParams });
  response.writeHead(200, {
    "content-type": TYPES[pathname.split(".").at(-1) ?? ""] ?? "text/html; charset=utf-8",
    "cache-control": "no-store",
    ...(csp === undefined ? {} : { "content-security-policy": csp.replaceAll("{nonce}", nonce) }),
    ...options.headers,
  });
  response.end(text.replaceAll("{nonce}", nonce));
};
