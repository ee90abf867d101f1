import { existsSync } from "node:fs";
import { days } from "@handrail/core/base";
import type { Content } from "@handrail/core/content";
import { EMPTY_CONTENT } from "@handrail/core/content";
import type { Bootstrap } from "@handrail/core/protocol";
import { expect, onTestFinished, test } from "vitest";
import { type Stack, startStack } from "../harness/stack.ts";

const CONTENT: Content = {
  ...EMPTY_CONTENT,
  valueMetrics: [
    {
      key: "campaigns-sent",
      name: "Campaigns sent",
      unit: "campaigns",
      event: "campaign_sent",
      where: [],
      amount: { kind: "count" },
      window: days(30),
      threshold: 1,
      per: "account",
    },
  ],
};

const stackFor = async (options: Parameters<typeof startStack>[0] = {}): Promise<Stack> => {
  const stack = await startStack(options);
  onTestFinished(async () => {
    await stack.stop();
  });
  return stack;
};

const publishedMetrics = async (stack: Stack): Promise<readonly string[]> => {
  const bootstrap: Bootstrap = JSON.parse(await (await fetch(`${stack.url}/v1/bootstrap?key=${stack.key}`)).text());
  return bootstrap.content.valueMetrics.map(({ key }) => key);
};

test("what was published is what browsers get", async () => {
  expect(await publishedMetrics(await stackFor({ content: CONTENT }))).toEqual(["campaigns-sent"]);
});

test("a server that was stopped and started again keeps its content and its sessions", async () => {
  const stack = await stackFor({ content: CONTENT });
  await stack.restart();
  expect(await publishedMetrics(stack)).toEqual(["campaigns-sent"]);
  expect((await stack.api("/api/session")).status).toBe(200);
});

test("a server that was killed keeps what it had answered for", async () => {
  const stack = await stackFor();
  await stack.publish(CONTENT);
  await stack.kill();
  await expect(fetch(stack.url)).rejects.toThrow();
  await stack.restart();
  expect(await publishedMetrics(stack)).toEqual(["campaigns-sent"]);
});

test("a sign-in link works once", async () => {
  const stack = await stackFor();
  const token = new URL(await stack.signInLink()).hash.replace("#token=", "");
  const redeem = () =>
    fetch(`${stack.url}/api/session`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ token }),
    });
  expect((await redeem()).status).toBe(200);
  expect((await redeem()).status).toBe(401);
});

test("asked to stop, the server ends well and its port is free", async () => {
  const stack = await startStack();
  expect(await stack.stop()).toBe(0);
  expect(existsSync(stack.dataDirectory)).toBe(false);
  await expect(fetch(stack.url)).rejects.toThrow();
});

test("a server that cannot start says which setting is wrong and what to set", async () => {
  await expect(startStack({ env: { HANDRAIL_RATE: "lots" } })).rejects.toThrow(
    /HANDRAIL_RATE is "lots": set a whole number/,
  );
});
