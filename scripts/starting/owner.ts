import { chmod, readFile, writeFile } from "node:fs/promises";
import type { EnvironmentSettings, SessionInfo } from "@handrail/core/protocol";
import type { Api } from "../../tests/harness/api.ts";

/** The set-up's own session with the server: an owner like any other, signed in by the first one-time link. */
export interface Owner {
  readonly api: Pick<Api, "environment" | "json">;
  /** A further one-time link, for the person at the screen. */
  readonly signInLink: () => Promise<string>;
  /** The live write key, opened to these origins. */
  readonly openKey: (origins: readonly string[]) => Promise<string>;
}

/** Redeems a one-time link and keeps the session in a file only this user can read. */
export const becomeOwner = async (url: string, link: string, file: string): Promise<Owner> => {
  const token = new URLSearchParams(new URL(link).hash.slice(1)).get("token");
  const answer = await fetch(`${url}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ token }),
  });
  if (!answer.ok) throw new Error(`The first sign-in link was refused: ${await answer.text()}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  await writeFile(file, cookie, { mode: 0o600 });
  await chmod(file, 0o600);
  return await ownerWith(url, cookie);
};

/** Goes on with the session of an earlier start. */
export const remainOwner = async (url: string, file: string): Promise<Owner> => {
  try {
    return await ownerWith(url, (await readFile(file, "utf8")).trim());
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The session of the first start is gone (${why}). Sign in as before, or run \`npm start -- --fresh\` to begin anew.`,
    );
  }
};

const ownerWith = async (url: string, kept: string): Promise<Owner> => {
  // The cookie bears the server's port in its name, and that may be another one than last time.
  const cookie = kept.replace(/-\d+=/, `-${new URL(url).port}=`);
  let csrf = "";
  const json: Api["json"] = async (path, init = {}) => {
    const headers = new Headers(init.headers);
    headers.set("cookie", cookie);
    headers.set("x-handrail-csrf", csrf);
    if (typeof init.body === "string") headers.set("content-type", "application/json");
    const answer = await fetch(new URL(path, url), { ...init, headers });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${init.method ?? "GET"} ${path} answered ${answer.status}: ${text}`);
    return JSON.parse(text);
  };
  const session = await json<SessionInfo>("/api/session");
  csrf = session.csrf;
  const environment = session.environments[0]?.id;
  if (environment === undefined) throw new Error("the server has no environment");
  return {
    api: { environment, json },
    signInLink: async () => (await json<{ readonly link: string }>("/api/session/link", { method: "POST" })).link,
    openKey: async (origins) => {
      const settings = await json<EnvironmentSettings>(`/api/settings?env=${environment}`);
      const live = settings.keys.find(({ revokedAt }) => revokedAt === null);
      if (live === undefined) throw new Error("Every write key has been revoked; make one under Settings.");
      const body = JSON.stringify({ origins: [...new Set([...live.origins, ...origins])] });
      await json(`/api/keys/${live.key}?env=${environment}`, { method: "PUT", body });
      return live.key;
    },
  };
};
