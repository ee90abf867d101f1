/** What every answer carries: nothing of ours is sniffed, framed or told to the next site. */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "x-frame-options": "DENY",
};

/** The dashboard runs its own files and nothing else; it frames its own preview of a guide and is framed by nobody. */
export const DASHBOARD_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: https:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** The page a guide is previewed in: framed by the dashboard alone, and it may not even ask the server for data. */
export const PREVIEW_HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": DASHBOARD_POLICY.replace("connect-src 'self'", "connect-src 'none'").replace(
    "frame-ancestors 'none'",
    "frame-ancestors 'self'",
  ),
  "x-frame-options": "SAMEORIGIN",
};

/** Answers of `/api/*` and `/v1/*` are data: as a document they may do nothing. */
export const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** Public addresses are open to every page; which pages may use a key is checked by the key, without cookies. */
export const PUBLIC_HEADERS: Readonly<Record<string, string>> = {
  "access-control-allow-origin": "*",
  "cross-origin-resource-policy": "cross-origin",
  "timing-allow-origin": "*",
};
