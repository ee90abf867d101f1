/** The session cookie: never readable by a script, never sent from another site's form. */

/** Names the cookie. Cookies know no ports: two servers on one host must not sign each other out. */
export const cookieName = (url: string): string => {
  const { protocol, port } = new URL(url);
  return protocol === "https:" ? "__Host-handrail" : `handrail-${port || "80"}`;
};

/** The header that sets it; an empty token removes it. */
export const setCookie = (url: string, token: string, lifetimeSeconds: number): string => {
  const secure = new URL(url).protocol === "https:" ? "; Secure" : "";
  const age = token === "" ? 0 : lifetimeSeconds;
  return `${cookieName(url)}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${age}${secure}`;
};

/** Reads the token out of a request's header. */
export const readCookie = (url: string, header: string | undefined): string | null => {
  const name = `${cookieName(url)}=`;
  for (const part of (header ?? "").split(";")) {
    const pair = part.trim();
    if (pair.startsWith(name)) return pair.slice(name.length) || null;
  }
  return null;
};
