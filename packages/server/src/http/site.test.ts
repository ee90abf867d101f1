import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createMemoryStore } from "../storage/memory/memoryStore.ts";
import { startTestServer, type TestServer } from "./builders.ts";

let server: TestServer;
let bare: TestServer;
const root = mkdtempSync(join(tmpdir(), "handrail-site-"));

beforeAll(async () => {
  const folders = { sdk: join(root, "sdk"), dashboard: join(root, "dashboard") };
  for (const folder of [join(folders.sdk, "chunks"), folders.dashboard]) mkdirSync(folder, { recursive: true });
  writeFileSync(join(folders.sdk, "handrail.js"), "entry");
  writeFileSync(join(folders.sdk, "chunks", "tour-B1c2D3e4.js"), "chunk");
  writeFileSync(join(folders.dashboard, "index.html"), "<!doctype html>page");
  writeFileSync(join(root, "secret.txt"), "secret");
  server = await startTestServer(createMemoryStore(), { folders });
  bare = await startTestServer(createMemoryStore());
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("the SDK", () => {
  test("is open to every page and asked for again by its ETag", async () => {
    const entry = await server.app.inject("/sdk/handrail.js");
    expect(entry.statusCode).toBe(200);
    expect(entry.headers).toMatchObject({
      "access-control-allow-origin": "*",
      "cross-origin-resource-policy": "cross-origin",
      "content-type": "text/javascript; charset=utf-8",
    });
    expect(entry.headers["cache-control"]).not.toContain("immutable");
    const again = await server.app.inject({
      url: "/sdk/handrail.js",
      headers: { "if-none-match": String(entry.headers["etag"]) },
    });
    expect(again.statusCode).toBe(304);
  });

  test("keeps files with a fingerprint in their name for good", async () => {
    const chunk = await server.app.inject("/sdk/chunks/tour-B1c2D3e4.js");
    expect(chunk.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  });

  test.each([
    "/sdk/../secret.txt",
    "/sdk/%2e%2e/secret.txt",
    "/sdk/..%2fsecret.txt",
    "/sdk/%00",
    "/sdk/%E0%A4%A",
    "/sdk/none.js",
  ])("serves nothing at %s", async (path) => {
    const answer = await server.app.inject(path);
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.body).not.toContain("secret");
  });
});

describe("the dashboard", () => {
  test.each(["/", "/steps/import?days=7", "/sign-in"])("opens at %s under a strict policy", async (path) => {
    const page = await server.app.inject(path);
    expect(page.body).toContain("page");
    expect(String(page.headers["content-security-policy"])).toContain("frame-ancestors 'none'");
    expect(String(page.headers["content-security-policy"])).not.toContain("unsafe");
    expect(page.headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" });
  });

  test("answers no page for a script that is not there, and none under /api", async () => {
    expect((await server.app.inject("/assets/gone.js")).statusCode).toBe(404);
    const unknown = await server.app.inject("/api/no-such-thing");
    expect([unknown.statusCode, unknown.headers["content-type"]]).toEqual([404, "application/json; charset=utf-8"]);
  });
});

test.each([
  ["PUT", "/v1/sync", 404, "notFound"],
  ["POST", "/v1/bootstrap?key=key_of_ours", 404, "notFound"],
  ["PATCH", "/", 404, "notFound"],
  ["GET", "/api/reports/steps/%ff", 400, "badRequest"],
] as const)("%s %s is refused in our own words", async (method, url, status, error) => {
  const answer = await server.app.inject({ method, url });
  expect(answer.statusCode).toBe(status);
  expect(answer.json()).toMatchObject({ error, message: expect.any(String) });
  expect(answer.body).not.toMatch(/key_of_ours|FST_|%ff/);
  expect(answer.headers["x-content-type-options"]).toBe("nosniff");
});

test("a folder that was not built is named at its address, and the rest works", async () => {
  for (const [path, folder] of [
    ["/sdk/handrail.js", "packages/sdk/dist"],
    ["/", "packages/dashboard/dist"],
  ] as const) {
    const answer = await bare.app.inject(path);
    expect(answer.statusCode).toBe(503);
    expect(answer.body).toContain(folder);
  }
  expect((await bare.app.inject("/healthz")).statusCode).toBe(200);
  expect((await bare.app.inject("/readyz")).statusCode).toBe(200);
  expect((await bare.app.inject("/metrics")).body).toMatch(
    /^handrail_http_requests_total\{route="\/healthz",status="200"\} 1$/m,
  );
});
