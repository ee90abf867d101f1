import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
import { HANDRAIL } from "../handrail.ts";
import { ROOT } from "../runTool.ts";

/** A process of ours that goes on until it is stopped. */
export interface Child {
  /** Resolves with how it ended, in words. */
  readonly ended: Promise<string>;
  readonly stop: () => Promise<void>;
}

const watch = (child: ChildProcess): Child => {
  const ended = once(child, "exit").then(([code, signal]) => (signal ? `by ${signal}` : `with code ${code}`));
  return {
    ended,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
      await ended;
    },
  };
};

/** Runs `handrail …` with its output going through to the terminal. */
export const runHandrail = (args: readonly string[]): Child =>
  watch(spawn(process.execPath, [...HANDRAIL, ...args], { cwd: ROOT, stdio: ["ignore", "inherit", "inherit"] }));

/** A server that has said that it listens. */
export interface ServerChild extends Child {
  readonly url: string;
  /** While nobody owns the store: the link that makes its bearer the first owner. */
  readonly firstSignIn: string | null;
}

/** Starts `handrail serve`; what it says goes into a file. Throws with its last words if it ends before it listens. */
export const startServer = async (options: {
  readonly port: number;
  readonly data: string;
  readonly log: string;
}): Promise<ServerChild> => {
  const env = { ...process.env, HANDRAIL_PORT: String(options.port), HANDRAIL_DATA: options.data };
  const child = spawn(process.execPath, [...HANDRAIL, "serve"], { cwd: ROOT, env, stdio: ["ignore", "pipe", "pipe"] });
  const watched = watch(child);
  const log = createWriteStream(options.log, { flags: "a", mode: 0o600 });
  const said: string[] = [];
  const found = new Promise<{ readonly url: string; readonly firstSignIn: string | null }>((resolve) => {
    let url: string | null = null;
    const read = (line: string): void => {
      const link = /First sign-in \(works once\): (\S+)/.exec(line)?.[1] ?? null;
      // The link is a way in: it is used here and must not lie about in a file.
      if (link === null) log.write(`${line}\n`);
      if (said.length < 50) said.push(line);
      const firstListens = url === null ? (/Handrail listens on (https?:\/\/\S+)/.exec(line)?.[1] ?? null) : null;
      url ??= firstListens;
      if (url !== null && link !== null) resolve({ url, firstSignIn: link });
      // The link, if there is one, is the very next line; a moment later there is none.
      else if (firstListens !== null) setTimeout(() => resolve({ url: firstListens, firstSignIn: null }), 500);
    };
    for (const stream of [child.stdout, child.stderr]) createInterface(stream).on("line", read);
  });
  const first = await Promise.race([found, watched.ended]);
  if (typeof first === "string") throw new Error(`The server ended ${first}. It said:\n${said.join("\n")}`);
  return { ...watched, ...first };
};
