/**
 * `npm start`: the whole of Handrail on this machine. Builds, starts the server on its own store and the demo beside it,
 * lets personas use the demo, prints where everything is, and goes on until Ctrl-C.
 */
import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { startDemoServer } from "@handrail/demo/server";
import { buildAll } from "./build.ts";
import { type Child, runHandrail, startServer } from "./starting/child.ts";
import { claimFolder, refuseIfClaimed } from "./starting/claim.ts";
import { letDemoHelp, setUpDemo } from "./starting/demoSettings.ts";
import { freePort } from "./starting/freePort.ts";
import { readOptions, type StartOptions } from "./starting/options.ts";
import { becomeOwner, type Owner, remainOwner } from "./starting/owner.ts";
import { sendPersonas } from "./starting/personas.ts";

/** Ends whatever was begun, last begun first. */
const undo: (() => Promise<void>)[] = [];
const stopAll = async (): Promise<void> => {
  for (let next = undo.pop(); next !== undefined; next = undo.pop()) await next();
};

const start = async (options: StartOptions): Promise<Child> => {
  const begun = performance.now();
  await buildAll((line) => console.log(line));
  if (options.fresh) {
    await refuseIfClaimed(options.data);
    await rm(options.data, { recursive: true, force: true });
  }
  await mkdir(options.data, { recursive: true });
  undo.push(await claimFolder(options.data));
  const server = await startServer({
    port: await freePort(options.port),
    data: join(options.data, "store"),
    log: join(options.data, "server.log"),
  });
  undo.push(server.stop);
  const session = join(options.data, "session");
  const owner =
    server.firstSignIn === null
      ? await remainOwner(server.url, session)
      : await becomeOwner(server.url, server.firstSignIn, session);
  const seeded = join(options.data, "seeded");
  const isSeeded = existsSync(seeded);
  if (!isSeeded) await setUpDemo(owner);
  const demoPort = await freePort(options.demoPort);
  const origins = ["localhost", "127.0.0.1"].map((host) => `http://${host}:${demoPort}`);
  const key = await owner.openKey(origins);
  const demo = await startDemoServer({ port: demoPort, handrail: server.url, key });
  undo.push(demo.close);
  if (!isSeeded) {
    await seed(options, { server: server.url, key });
    await letDemoHelp(owner);
    undo.push(await sendPersonas(demo.url, options.personas));
    await writeFile(seeded, new Date().toISOString());
  }
  const people = ["simulate", "--server", server.url, "--key", key, "--people", "0", "--trickle"];
  const seedOfNow = String(Math.floor(Date.now() / 1000));
  const trickle = runHandrail([...people, "--seed", seedOfNow, "--per-minute", String(options.perMinute)]);
  undo.push(trickle.stop);
  console.log(`
  The demo        ${demo.url}
  The dashboard   ${server.url}
  Sign in (once)  ${await owner.signInLink()}

  The link is good for 15 minutes. ${process.stdin.isTTY ? "Enter prints another." : "The next start prints another."}
  Ready after ${((performance.now() - begun) / 1000).toFixed(0)} s. Ctrl-C stops everything; the data stays in ${options.data}.
`);
  if (process.stdin.isTTY) offerMoreLinks(owner);
  return server;
};

/** Whoever comes back after lunch gets in without a restart. */
const offerMoreLinks = (owner: Owner): void => {
  process.stdin.on("data", () => {
    owner.signInLink().then(
      (link) => console.log(`  Sign in (once)  ${link}`),
      (error: unknown) => console.error(`  No link: ${error instanceof Error ? error.message : String(error)}`),
    );
  });
};

/** Fills an empty store with four weeks of simulated people: the first half meets a detector that has yet to learn. */
const seed = async (
  { people }: StartOptions,
  { server, key }: { readonly server: string; readonly key: string },
): Promise<void> => {
  if (people === 0) return;
  console.log(`${people} simulated people live through the last four weeks:`);
  const crowd = runHandrail(["simulate", "--server", server, "--key", key, "--people", String(people)]);
  undo.push(crowd.stop);
  const how = await crowd.ended;
  if (how !== "with code 0") throw new Error(`The simulation ended ${how}.`);
};

const options = readOptions(process.argv.slice(2), process.env);
if (!("port" in options)) {
  console.error(options.join("\n"));
  process.exit(2);
}
const interrupted = new Promise<"interrupted">((resolve) => {
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve("interrupted"));
});
try {
  const server = await Promise.race([start(options), interrupted]);
  const how = server === "interrupted" ? server : await Promise.race([server.ended, interrupted]);
  if (how !== "interrupted") throw new Error(`The server ended ${how}; see ${join(options.data, "server.log")}.`);
  console.log("\nStopping.");
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
await stopAll();
process.exit();
