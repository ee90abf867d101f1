import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { access, readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { embed } from "./page.ts";
import { strictPolicy } from "./policy.ts";

/** Where Vite puts the built demo. */
export const DEMO_DIST = fileURLToPath(new URL("../dist/", import.meta.url));

/** What the demo's server needs to know. */
export interface DemoServerOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** The Handrail server's address as browsers reach it, without a slash at the end. */
  readonly handrail: string;
  /** The public write key. */
  readonly key: string;
  readonly dist?: string | undefined;
}

/** A running demo. */
export interface DemoServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".csv": "text/csv; charset=utf-8",
};

/** Serves the built demo; every path that is no file is the one page. */
export const startDemoServer = async (options: DemoServerOptions): Promise<DemoServer> => {
  const dist = options.dist ?? DEMO_DIST;
  await access(join(dist, "index.html"));
  const server = createServer((request, response) => {
    answer(request, response, { ...options, dist }).catch(() => {
      response.writeHead(500).end();
    });
  });
  server.listen(options.port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The demo listens on no port.");
  return {
    url: `http://localhost:${address.port}`,
    close: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
};

interface Site extends DemoServerOptions {
  readonly dist: string;
}

const answer = async (request: IncomingMessage, response: ServerResponse, site: Site): Promise<void> => {
  const url = new URL(request.url ?? "/", "http://demo");
  const file = await fileAt(site.dist, url.pathname);
  if (file) {
    const immutable = url.pathname.startsWith("/assets/");
    response.writeHead(200, {
      "content-type": TYPES[extname(url.pathname)] ?? "application/octet-stream",
      "cache-control": immutable ? "public, max-age=31536000, immutable" : "no-cache",
    });
    response.end(file);
    return;
  }
  if (extname(url.pathname)) {
    response.writeHead(404).end();
    return;
  }
  // Read each time: a build may have replaced it, and with it the names of the files it asks for.
  const page = await readFile(join(site.dist, "index.html"), "utf8");
  const nonce = randomBytes(16).toString("base64url");
  response.writeHead(200, {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    ...(isStrict(url, request) ? { "content-security-policy": strictPolicy({ nonce, handrail: site.handrail }) } : {}),
  });
  response.end(embed(page, { handrail: site.handrail, key: site.key, nonce }));
};

const isStrict = (url: URL, request: IncomingMessage): boolean =>
  url.searchParams.get("csp") === "strict" || (request.headers.cookie ?? "").includes("paperboat-policy=strict");

/** The bytes of a built file; null for a path that is none, or that leads out of the folder. */
const fileAt = async (dist: string, path: string): Promise<Buffer | null> => {
  if (!extname(path) || path === "/index.html") return null;
  const file = normalize(join(dist, decodeURIComponent(path)));
  if (!file.startsWith(dist.endsWith(sep) ? dist : dist + sep)) return null;
  try {
    return await readFile(file);
  } catch {
    // Not there, or a folder: the caller answers 404.
    return null;
  }
};
