/** Runs `handrail serve` as its own process, as a team would, and ends it in the ways a test needs. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { HANDRAIL } from "../../scripts/handrail.ts";

/** Longer than a start takes on a busy machine: a test that waits this long has a server that hangs. */
const START_LIMIT = 60_000;

/** A running server. */
export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** The one-time link a server prints when it starts on an empty store. */
  readonly firstSignIn: string | null;
  /** Asks it to stop (SIGTERM) and waits until it has. Answers its exit code. */
  stop(): Promise<number | null>;
  /** Ends it with no warning (SIGKILL), as a power cut would end the process. */
  kill(): Promise<void>;
}

const running = new Set<ChildProcess>();
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

/** Starts a server on the store in `data`; resolves once it listens and, on an empty store, has printed its link. */
export const startServerProcess = async (options: {
  readonly data: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** An empty store: wait for the sign-in link too. */
  readonly fresh: boolean;
  readonly env?: Readonly<Record<string, string>> | undefined;
}): Promise<ServerProcess> => {
  const child = spawn(process.execPath, [...HANDRAIL, "serve"], {
    env: { ...process.env, HANDRAIL_PORT: String(options.port), HANDRAIL_DATA: options.data, ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  const exited = once(child, "exit").finally(() => running.delete(child));
  const { url, firstSignIn } = await announcement(child, options.fresh);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await exited;
  };
  return {
    url,
    firstSignIn,
    pid: child.pid ?? 0,
    stop: async () => {
      await end("SIGTERM");
      return child.exitCode;
    },
    kill: () => end("SIGKILL"),
  };
};

const announcement = (
  child: ChildProcess,
  fresh: boolean,
): Promise<{ readonly url: string; readonly firstSignIn: string | null }> =>
  new Promise((resolve, reject) => {
    const said: string[] = [];
    const giveUp = (why: string): void => {
      clearTimeout(limit);
      child.kill("SIGKILL");
      reject(new Error(`The server ${why}. It said:\n${said.join("\n")}`));
    };
    const limit = setTimeout(() => giveUp(`did not start within ${START_LIMIT / 1000} s`), START_LIMIT);
    const ended = (code: number | null, signal: string | null): void =>
      giveUp(`ended before it listened (${code ?? signal})`);
    child.once("exit", ended);
    let url: string | null = null;
    let firstSignIn: string | null = null;
    const read = (line: string): void => {
      said.push(line);
      url ??= /Handrail listens on (https?:\/\/\S+)/.exec(line)?.[1]?.replace(/\/$/, "") ?? null;
      firstSignIn ??= /First sign-in \(works once\): (\S+)/.exec(line)?.[1] ?? null;
      if (url === null || (fresh && firstSignIn === null)) return;
      clearTimeout(limit);
      child.off("exit", ended);
      resolve({ url, firstSignIn });
    };
    // Both streams are read to the end: a full pipe would block the server.
    for (const stream of [child.stdout, child.stderr]) if (stream !== null) createInterface(stream).on("line", read);
  });
