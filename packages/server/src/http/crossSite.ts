import { timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/**
 * Says whether a request that changes something came from another site's page. Browsers tell by `Sec-Fetch-Site` and
 * `Origin`, which a page cannot forge; a program that sends neither carries no one else's cookie by accident.
 */
export const isCrossSite = (headers: IncomingHttpHeaders, url: string): boolean => {
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return true;
  const { origin } = headers;
  if (origin === undefined) return false;
  return origin !== new URL(url).origin && hostOf(origin) !== headers.host;
};

/** Compares two secrets in a time that tells nothing of where they differ. */
export const isSameSecret = (given: unknown, expected: string): boolean => {
  if (typeof given !== "string") return false;
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
};

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);
