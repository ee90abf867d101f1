import { checkContent, parseContent } from "@handrail/core/content/schema";
import { expect, it } from "vitest";
import { DEMO_CONTENT } from "./index.ts";

it("is content a server takes, with no reference that leads nowhere", () => {
  const parsed = parseContent(JSON.parse(JSON.stringify(DEMO_CONTENT)));
  expect(parsed).toEqual({ ok: true, value: DEMO_CONTENT });
  expect(checkContent(DEMO_CONTENT)).toEqual([]);
});
