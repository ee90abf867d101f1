/** A whole Handrail for one test file: a real server process on a store of its own, signed in as its first owner. */

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Content } from "@handrail/core/content";
import { type Api, openApi } from "./api.ts";
import { publish } from "./publish.ts";
import { type ServerProcess, startServerProcess } from "./serverProcess.ts";

/** A running Handrail. */
export interface Stack {
  /** Where it listens; the same after `restart`. */
  readonly url: string;
  /** The write key of its only environment, open to every origin. */
  readonly key: string;
  /** The environment's id, for the `env` of `/api/*`. */
  readonly environment: string;
  /** An authenticated request of the first owner: `api("/api/settings?env=…")`. */
  readonly api: Api["request"];
  /** The same, with the answer read as JSON; throws with the answer's text unless it is a success. */
  readonly json: Api["json"];
  /** A fresh one-time sign-in link for a browser. */
  signInLink(): Promise<string>;
  /** Writes and publishes content; what it names is live when it resolves. */
  publish(content: Content): Promise<void>;
  readonly dataDirectory: string;
  /** Stops the server if it still runs and starts it again on the same store and port. */
  restart(): Promise<void>;
  /** Ends the server with no warning. */
  kill(): Promise<void>;
  /** Stops the server and removes its store. Answers the exit code. */
  stop(): Promise<number | null>;
}

/** Starts one. The caller stops it; a test run that crashes ends it too. */
export const startStack = async (
  options: { readonly content?: Content | undefined; readonly env?: Readonly<Record<string, string>> | undefined } = {},
): Promise<Stack> => {
  const dataDirectory = await mkdtemp(join(tmpdir(), "handrail-test-"));
  let server: ServerProcess = await startServerProcess({ data: dataDirectory, port: 0, fresh: true, env: options.env });
  const { url, firstSignIn } = server;
  const stop = async (): Promise<number | null> => {
    const code = await server.stop();
    await rm(dataDirectory, { recursive: true, force: true });
    return code;
  };
  try {
    const api = await openApi(url, firstSignIn ?? "");
    if (options.content !== undefined) await publish(api, options.content);
    return {
      url,
      key: await api.openKey(),
      environment: api.environment,
      api: api.request,
      json: api.json,
      signInLink: async () => (await api.json<{ readonly link: string }>("/api/session/link", { method: "POST" })).link,
      publish: (content) => publish(api, content),
      dataDirectory,
      restart: async () => {
        await server.stop();
        const port = Number(new URL(url).port);
        server = await startServerProcess({ data: dataDirectory, port, fresh: false, env: options.env });
      },
      kill: () => server.kill(),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
};
