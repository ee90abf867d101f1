/** Runs one of the repository's own tools as its own process, without a shell and whatever the PATH says. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the repository. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** A tool: a JavaScript or TypeScript file of ours or of a dependency, by its path from the root, and its arguments. */
export interface Tool {
  readonly file: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>> | undefined;
}

/** How it ended: `code` is null when a signal ended it. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly seconds: number;
}

/** Runs the tool to its end. `show` lets its output through as it comes; otherwise it is kept for the caller. */
export const runTool = (tool: Tool, show = false): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const begun = performance.now();
    const child = spawn(process.execPath, [join(ROOT, tool.file), ...tool.args], {
      cwd: ROOT,
      // What is kept may end up in a log, where colours are noise.
      env: { ...process.env, ...(show ? {} : { NO_COLOR: "1" }), ...tool.env },
      stdio: show ? "inherit" : ["ignore", "pipe", "pipe"],
    });
    const output: string[] = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part) => output.push(String(part)));
    child.once("error", reject);
    child.once("close", (code) =>
      resolve({ code, output: output.join(""), seconds: (performance.now() - begun) / 1000 }),
    );
  });
