import { dashboardRoutes, type Role } from "@handrail/core/protocol";
import { beforeAll, describe, expect, test } from "vitest";
import { createMemoryStore } from "../../storage/memory/memoryStore.ts";
import { type Browser, startTestServer, type TestServer } from "../builders.ts";
import { isAllowed } from "./call.ts";
import { type HandledRoute, handlers } from "./handlers.ts";

const ROLES: readonly Role[] = ["viewer", "editor", "owner"];

let server: TestServer;
const browsers = new Map<Role, Browser>();
beforeAll(async () => {
  server = await startTestServer(createMemoryStore());
  for (const role of ROLES) browsers.set(role, await server.signIn(role));
});

const addressOf = (path: string): string => {
  const filled = path.replace(":kind", "guides").replace(/:\w+/g, "no-such-thing");
  return `${filled}?env=${server.environment.id}`;
};

const cases = Object.entries(handlers).flatMap(([name, handler]) =>
  ROLES.map((role) => ({ name: name as HandledRoute, role, handler })),
);

describe("every route of the dashboard", () => {
  // Signing out comes last: it ends the session the other cases use.
  test.each(cases.filter(({ name }) => name !== "signOut"))(
    "$name lets $role in as its table says",
    async ({ name, role, handler }) => {
      const { method, path } = dashboardRoutes[name];
      const answer = await browsers
        .get(role)
        ?.request({ method, url: addressOf(path), ...(method === "GET" ? {} : { payload: "{}" }) });
      if (isAllowed(role, handler.role)) expect([200, 204, 400, 404, 409, 422]).toContain(answer?.statusCode);
      else expect([answer?.statusCode, answer?.json().error]).toEqual([403, "forbidden"]);
    },
  );

  test.each(Object.keys(handlers))("%s answers nobody who is signed out", async (name) => {
    const { method, path } = dashboardRoutes[name as HandledRoute];
    const answer = await server.app.inject({ method, url: addressOf(path) });
    expect([answer.statusCode, answer.json().error]).toEqual([401, "signedOut"]);
  });

  test.each(Object.entries(handlers).filter(([, { scope }]) => scope === "environment"))(
    "%s tells a foreign, a malformed and a missing environment alike",
    async (name) => {
      const { method, path } = dashboardRoutes[name as HandledRoute];
      const answers = await Promise.all(
        ["?env=999", "?env=1%27%20OR%201", "?env=__proto__", ""].map((query) =>
          browsers.get("owner")?.request({ method, url: addressOf(path).replace(/\?.*/, query) }),
        ),
      );
      expect(new Set(answers.map((answer) => `${answer?.statusCode} ${answer?.body}`)).size).toBe(1);
      expect(answers[0]?.statusCode).toBe(404);
    },
  );

  const changing = Object.keys(handlers).filter((name) => dashboardRoutes[name as HandledRoute].method !== "GET");

  test.each(changing)("%s wants the session's own CSRF token", async (name) => {
    const { method, path } = dashboardRoutes[name as HandledRoute];
    for (const csrf of ["", "wrong", browsers.get("viewer")?.csrf ?? ""]) {
      const answer = await browsers
        .get("owner")
        ?.request({ method, url: addressOf(path), headers: { "x-handrail-csrf": csrf } });
      expect([answer?.statusCode, answer?.json().error]).toEqual([403, "forbidden"]);
    }
  });

  test.each(changing)("%s refuses another site's page, even with the right token", async (name) => {
    const { method, path } = dashboardRoutes[name as HandledRoute];
    for (const headers of [
      { origin: "https://evil.example" },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
    ]) {
      const answer = await browsers.get("owner")?.request({ method, url: addressOf(path), headers });
      expect([answer?.statusCode, answer?.json().error]).toEqual([403, "forbidden"]);
    }
  });

  test("the live stream answers nobody who is signed out and no foreign environment", async () => {
    expect((await server.app.inject("/api/events/live?env=1")).statusCode).toBe(401);
    expect(
      (await browsers.get("viewer")?.request({ method: "GET", url: "/api/events/live?env=999" }))?.statusCode,
    ).toBe(404);
  });

  test("signing out ends the session", async () => {
    const browser = await server.signIn("viewer");
    expect((await browser.request({ method: "DELETE", url: "/api/session" })).statusCode).toBe(204);
    expect((await browser.request({ method: "GET", url: "/api/session" })).statusCode).toBe(401);
  });
});
