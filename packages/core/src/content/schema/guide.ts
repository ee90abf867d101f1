import * as v from "valibot";
import type { Guide } from "../guide.ts";
import { countFrom, duration, key, name, numberFrom, selector, urlPattern } from "./basics.ts";
import { audience } from "./condition.ts";
import { guideContent } from "./guideContent.ts";

/** Content from before guides could name the step they help with names none. */
const step = v.optional(key);

const trigger = v.variant("kind", [
  v.object({ kind: v.literal("stall"), step: key }),
  v.object({ kind: v.literal("event"), event: name, step }),
  v.object({ kind: v.literal("page"), pattern: urlPattern, step }),
  v.object({ kind: v.literal("session"), step }),
  v.object({ kind: v.literal("element"), selector, step }),
  v.object({ kind: v.literal("paste"), selector, step }),
  v.object({ kind: v.literal("waitingTooLong"), step: key }),
  v.object({ kind: v.literal("manual"), step }),
]);

/** Beyond this the rest would wait for the holdout's sake: an experiment needs people on both sides. */
const LARGEST_HOLDOUT = 0.9;

/** A guide, whatever its format. */
export const guide: v.GenericSchema<unknown, Guide> = v.object({
  key,
  name,
  audience,
  trigger,
  tier: v.picklist(["subtle", "panel", "modal"]),
  priority: numberFrom(0, 100),
  frequency: v.object({ times: countFrom(1, 1_000), atLeastApart: duration, untilDismissed: v.boolean() }),
  holdout: v.object({ share: numberFrom(0, LARGEST_HOLDOUT), unit: v.picklist(["person", "account"]) }),
  content: guideContent,
});
