import { expect, onTestFinished, test } from "vitest";
import { serveHostPages } from "./hostPages.ts";

test("a host page carries the policy with the nonce its script was given", async () => {
  const host = await serveHostPages(
    { "/": "<script nonce='{nonce}'></script>" },
    { csp: "default-src 'none'; script-src 'nonce-{nonce}'" },
  );
  onTestFinished(host.stop);
  const answer = await fetch(host.url);
  const nonce = /nonce='(.+?)'/.exec(await answer.text())?.[1];
  expect(nonce).toMatch(/.{20}/);
  expect(answer.headers.get("content-security-policy")).toBe(`default-src 'none'; script-src 'nonce-${nonce}'`);
});

test("a path nobody wrote a page for is 404, unless the host answers every path", async () => {
  const several = await serveHostPages({ "/": "home" });
  onTestFinished(several.stop);
  expect((await fetch(`${several.url}/contacts`)).status).toBe(404);

  const single = await serveHostPages({ "*": ({ path, query }) => `${path} ${query.get("q")}` });
  onTestFinished(single.stop);
  expect(await (await fetch(`${single.url}/contacts?q=a`)).text()).toBe("/contacts a");
});
