import { describe, expect, test } from "vitest";
import { aGuide, aJourney, aStep, contentOf } from "../builders.ts";
import { CONTENT_VERSION } from "../content.ts";
import { migrateContent } from "./index.ts";

const present = contentOf({
  journeys: [aJourney([aStep("a")])],
  guides: [aGuide("hint", { holdout: { share: 0.2, unit: "person" } })],
});

test("[CO22] content of the present version passes unchanged", () => {
  expect(migrateContent(present)).toEqual({ ok: true, value: present });
});

test("[CO22] version 0 had no segments and a bare share for a holdout", () => {
  const { segments: _, ...rest } = present;
  const old = { ...rest, version: 0, guides: present.guides.map((guide) => ({ ...guide, holdout: 0.2 })) };
  expect(migrateContent(old)).toEqual({ ok: true, value: present });
});

describe("[CO22] what no migration leads from", () => {
  test.each([CONTENT_VERSION + 1, -1, 0.5, "1", null, undefined])("version %j is refused", (version) => {
    expect(migrateContent({ ...present, version })).toMatchObject({ ok: false, error: [{ path: "version" }] });
  });

  test("the refusal of a newer version says what to do", () => {
    const refused = migrateContent({ ...present, version: 9 });
    expect(refused.ok ? "" : refused.error[0]?.message).toMatch(/^Version 9 is newer .* update it first\.$/);
  });

  test.each([null, "content", [], { version: 0 }, { version: 0, guides: 5 }])(
    "%j is refused, not thrown at",
    (value) => {
      expect(migrateContent(value).ok).toBe(false);
    },
  );
});
