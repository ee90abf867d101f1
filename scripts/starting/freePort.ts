import { once } from "node:events";
import { createServer } from "node:net";

/** How far to look: past this many ports in use something else is wrong. */
const LOOK = 20;

const isFree = async (port: number): Promise<boolean> => {
  const server = createServer();
  try {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
    return true;
  } catch {
    // In use, or not ours to take: the next one may do.
    return false;
  } finally {
    server.close();
  }
};

/** The port wished for, or the next one that is free. */
export const freePort = async (wished: number): Promise<number> => {
  for (let port = wished; port < wished + LOOK; port += 1) if (await isFree(port)) return port;
  throw new Error(`Ports ${wished} to ${wished + LOOK - 1} are all in use; stop something or choose another.`);
};
