import type { ApiRefusal, Authored, ContentOverview } from "@handrail/core/protocol";
import { beforeEach, describe, expect, test } from "vitest";
import { createMemoryStore } from "../../storage/memory/memoryStore.ts";
import { aGuide, aJourney, aStep } from "../../usecases/builders.ts";
import { type Browser, startTestServer, type TestServer } from "../builders.ts";

let server: TestServer;
let editor: Browser;
beforeEach(async () => {
  server = await startTestServer(createMemoryStore());
  editor = await server.signIn("editor");
});

const url = (path: string) => `/api/content/${path}?env=1`;
const put = (path: string, draft: unknown, revision: number) =>
  editor.request({ method: "PUT", url: url(path), payload: JSON.stringify({ draft, revision }) });
const post = (path: string) => editor.request({ method: "POST", url: url(path) });
const remove = (path: string) => editor.request({ method: "DELETE", url: url(path) });
const overview = async () =>
  (await editor.request({ method: "GET", url: "/api/content?env=1" })).json<ContentOverview>();
const served = async () => (await server.app.inject(`/v1/bootstrap?key=${server.key}`)).json();

describe("authored content", () => {
  test("is a draft until it is published, then changed until published again", async () => {
    const guide = aGuide("second");
    const saved = await put("guides/second", guide, 0);
    expect(saved.json<Authored<unknown>>()).toMatchObject({
      status: "draft",
      revision: 1,
      updatedBy: "editor",
      published: null,
    });
    expect((await served()).content.guides).toHaveLength(1);
    expect((await post("guides/second/publish")).json()).toMatchObject({ status: "published", revision: 2 });
    expect((await served()).content.guides.map(({ key }: { key: string }) => key)).toEqual(["import-help", "second"]);
    const edited = await put("guides/second", { ...guide, name: "Renamed" }, 2);
    expect(edited.json()).toMatchObject({ status: "changed", revision: 3 });
    expect((await served()).content.guides[1].name).toBe(guide.name);
    await post("guides/second/publish");
    expect((await served()).content.guides[1].name).toBe("Renamed");
  });

  test("can be paused and resumed as it was", async () => {
    expect((await post("guides/import-help/pause")).json()).toMatchObject({ status: "paused" });
    expect((await served()).content.guides).toEqual([]);
    expect((await post("guides/import-help/resume")).json()).toMatchObject({ status: "published" });
    expect((await served()).content.guides).toHaveLength(1);
  });

  test("is not overwritten unseen", async () => {
    const refused = await put("guides/import-help", aGuide("import-help"), 0);
    expect(refused.statusCode).toBe(409);
    expect(refused.json<ApiRefusal>().message).toContain("revision 2");
    expect((await put("guides/import-help", aGuide("import-help"), 2)).statusCode).toBe(200);
  });

  test("says of each problem of a draft where it is", async () => {
    const refused = await put("guides/broken", { ...aGuide("broken"), priority: "high" }, 0);
    expect(refused.statusCode).toBe(422);
    const { error, problems } = refused.json<ApiRefusal>();
    expect(error).toBe("invalidContent");
    expect(problems.map(({ path }) => path)).toEqual(["priority"]);
  });

  test("keeps one key in the address and in the draft", async () => {
    const refused = await put("guides/one", aGuide("two"), 0);
    expect(refused.json<ApiRefusal>().problems[0]?.path).toBe("key");
  });

  test("is not published when the whole would not hold together", async () => {
    await put("guides/lost", aGuide("lost", { trigger: { kind: "stall", step: "no-such-step" } }), 0);
    const refused = await post("guides/lost/publish");
    expect(refused.statusCode).toBe(422);
    expect(refused.json<ApiRefusal>().problems[0]?.message).toContain("no-such-step");
    const ring = aJourney("ring", [aStep("a", { prerequisites: ["b"] }), aStep("b", { prerequisites: ["a"] })], {
      order: "partial",
    });
    await put("journeys/ring", ring, 0);
    expect((await post("journeys/ring/publish")).statusCode).toBe(422);
    expect((await served()).content.journeys).toHaveLength(1);
  });

  test("lets two drafts of guides lead to each other", async () => {
    const leadingTo = (key: string, guide: string) =>
      aGuide(key, {
        content: {
          kind: "banner",
          placement: "top",
          body: "x",
          button: { label: "Go", action: { kind: "guide", guide } },
        },
      });
    await put("guides/one", leadingTo("one", "two"), 0);
    await put("guides/two", leadingTo("two", "one"), 0);
    expect((await post("guides/one/publish")).statusCode).toBe(200);
    expect((await post("guides/two/publish")).statusCode).toBe(200);
  });

  test("is not removed while something live needs it", async () => {
    expect((await remove("journeys/setup")).statusCode).toBe(422);
    expect((await remove("guides/import-help")).statusCode).toBe(204);
    expect((await remove("journeys/setup")).statusCode).toBe(204);
    expect((await overview()).journeys).toEqual([]);
    expect((await remove("journeys/setup")).statusCode).toBe(404);
  });

  test("knows no other kinds", async () => {
    expect((await put("plugins/x", {}, 0)).statusCode).toBe(404);
    expect((await put("__proto__/x", {}, 0)).statusCode).toBe(404);
  });
});
