import type { EnvironmentSettings, SessionInfo } from "@handrail/core/protocol";

/** A signed-in speaker of `/api/*`. */
export interface Api {
  /** The id of the only environment. */
  readonly environment: string;
  request(path: string, init?: RequestInit): Promise<Response>;
  /** Reads a successful answer as JSON; throws with its text otherwise. */
  json<T>(path: string, init?: RequestInit): Promise<T>;
  /** The write key, opened to every origin: host pages of tests stand on ports nobody knows beforehand. */
  openKey(): Promise<string>;
}

/** Redeems a one-time sign-in link and keeps its session. */
export const openApi = async (url: string, signInLink: string): Promise<Api> => {
  const token = new URLSearchParams(new URL(signInLink).hash.slice(1)).get("token");
  const redeemed = await fetch(`${url}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ token }),
  });
  if (!redeemed.ok) throw new Error(`The sign-in link was refused: ${redeemed.status} ${await redeemed.text()}`);
  const cookie = redeemed.headers
    .getSetCookie()
    .map((line) => line.split(";")[0] ?? "")
    .join("; ");
  let csrf = "";
  const request: Api["request"] = (path, init = {}) => {
    const headers = new Headers(init.headers);
    headers.set("cookie", cookie);
    headers.set("x-handrail-csrf", csrf);
    if (typeof init.body === "string" && !headers.has("content-type")) headers.set("content-type", "application/json");
    return fetch(new URL(path, url), { ...init, headers });
  };
  const json: Api["json"] = async (path, init) => {
    const response = await request(path, init);
    const text = await response.text();
    if (!response.ok) throw new Error(`${init?.method ?? "GET"} ${path} answered ${response.status}: ${text}`);
    return JSON.parse(text);
  };
  const session = await json<SessionInfo>("/api/session");
  csrf = session.csrf;
  const environment = session.environments[0]?.id;
  if (environment === undefined) throw new Error("The server has no environment.");
  const openKey = async (): Promise<string> => {
    const settings = await json<EnvironmentSettings>(`/api/settings?env=${environment}`);
    const live = settings.keys.find((key) => key.revokedAt === null);
    if (live === undefined) throw new Error("The environment has no live write key.");
    if (live.origins.includes("*")) return live.key;
    const body = JSON.stringify({ origins: ["*"] });
    await json(`/api/keys/${live.key}?env=${environment}`, { method: "PUT", body });
    return live.key;
  };
  return { environment, request, json, openKey };
};
