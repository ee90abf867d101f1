import { once } from "node:events";
import type { Server } from "node:http";

/** Lets an HTTP server listen on a port the system picks; `stop` also ends connections kept alive. */
export const listenOnFreePort = async (
  server: Server,
): Promise<{ readonly port: number; readonly stop: () => Promise<void> }> => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server listens on no port.");
  const stop = async (): Promise<void> => {
    const closed = once(server, "close");
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return { port: address.port, stop };
};
