import { once } from "node:events";
import { startServer } from "../boot/startServer.ts";
import { systemClock, systemSecrets } from "../boot/surroundings.ts";
import { configOrComplain, logOf, storeOrComplain } from "./surroundings.ts";

/** `handrail serve`: listens until it is asked to stop. */
export const serveCommand = async (): Promise<number> => {
  const config = configOrComplain();
  if (config === null) return 2;
  const store = storeOrComplain(config, { serving: true });
  if (store === null) return 1;
  const log = logOf(config);
  const asked = Promise.race([once(process, "SIGTERM"), once(process, "SIGINT")]);
  try {
    const server = await startServer({ config, store, clock: systemClock, secrets: systemSecrets, log });
    process.stdout.write(`Handrail listens on ${server.address}\n`);
    if (server.firstSignIn !== null) process.stdout.write(`First sign-in (works once): ${server.firstSignIn}\n`);
    await asked;
    log.info("stopping");
    await server.stop();
    return 0;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    process.stderr.write(`Handrail cannot start on ${config.host}:${config.port}: ${why}\n`);
    return 1;
  }
};
