import type { FastifyInstance } from "fastify";
import type { Deps } from "../usecases/deps.ts";
import type { Metrics } from "./metrics.ts";

/** Whether the process lives, whether it can serve, and what it counted. None of it names a person. */
export const registerHealth = (app: FastifyInstance, { store }: Deps, metrics: Metrics): void => {
  app.get("/healthz", async (_request, reply) => reply.type("text/plain").send("alive\n"));
  app.get("/readyz", async (_request, reply) => {
    const isReady = await store.isReady().catch(() => false);
    return reply
      .code(isReady ? 200 : 503)
      .type("text/plain")
      .send(isReady ? "ready\n" : "the store cannot be read\n");
  });
  app.get("/metrics", async (_request, reply) => reply.type("text/plain; version=0.0.4").send(metrics.text()));
};
