import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
  ".txt": "text/plain; charset=utf-8",
};

/** A built file ready to be sent. */
export interface StaticFile {
  readonly body: Buffer;
  readonly type: string;
  readonly etag: string;
  /** Its name holds a fingerprint of what is in it, so it never changes. */
  readonly immutable: boolean;
}

/** Reads a file of a folder; null when it is not there. A path that leads out of the folder is not there either. */
export const readStatic = async (root: string, path: string): Promise<StaticFile | null> => {
  const file = normalize(join(root, path));
  const type = TYPES[extname(file)];
  if (!file.startsWith(root + sep) || type === undefined || path.includes("\0")) return null;
  try {
    const body = await readFile(file);
    const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
    return { body, type, etag, immutable: /-[\w-]{8,}\.\w+(\.map)?$/.test(file) };
  } catch {
    // Not there, or a folder: both are "not found" to whoever asked.
    return null;
  }
};
