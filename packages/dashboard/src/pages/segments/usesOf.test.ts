import { timestamp } from "@handrail/core/base";
import { type Condition, textIn } from "@handrail/core/content";
import { describe, expect, it } from "vitest";
import { createState, overviewOf } from "../../../fixtures/state.ts";
import { usesOf } from "./usesOf.ts";

const environment = createState(timestamp(0)).environments["production"];
if (environment === undefined) throw new Error("The fixtures hold no environment in use.");
const overview = overviewOf(environment);
const paying: Condition = { kind: "not", of: { kind: "segment", segment: "paying" } };

describe("what uses a segment", () => {
  it("is every journey and guide whose audience names it, however deep", () => {
    const [journey, ...journeys] = overview.journeys;
    const [guide, ...guides] = overview.guides;
    if (journey === undefined || guide === undefined) throw new Error("The fixtures hold too little.");
    const used = {
      ...overview,
      journeys: [
        { ...journey, draft: { ...journey.draft, audience: { kind: "any", of: [paying] } as const } },
        ...journeys,
      ],
      guides: [{ ...guide, draft: { ...guide.draft, audience: paying } }, ...guides],
    };
    expect(usesOf("paying", used)).toEqual([textIn(journey.draft.title, "en"), guide.draft.name]);
    expect(usesOf("marketers", used)).toEqual([]);
  });
});
