/** The bodies `/api/*` takes. Unknown fields are dropped, so that none can reach a use case by name. */
import { ok } from "@handrail/core/base";
import * as v from "valibot";
import { type Outcome, refuse } from "../../usecases/failure.ts";

const ROLE = v.picklist(["owner", "editor", "viewer"]);

const ORIGIN = v.union([
  v.literal("*"),
  v.pipe(
    v.string(),
    v.maxLength(200),
    v.check((text) => isOrigin(text), 'is no origin such as "https://app.example.com"'),
  ),
]);

const WHOLE_DURATION = v.pipe(v.number(), v.minValue(0), v.maxValue(366 * 24 * 60 * 60 * 1000));
const COUNT = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100));

/** Fewer than 1 in 100 takes 99 people who teach nothing; more than 1 in 5 is no promise. */
const FALSE_INTERRUPTIONS = "must be from 0.01 to 0.2, the share of people who would manage alone";

export const SIGN_IN = v.object({ token: v.pipe(v.string(), v.minLength(20), v.maxLength(200)) });
export const INVITE = v.object({ name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)), role: ROLE });
export const CHANGE_ROLE = v.object({ role: ROLE });
export const ORIGINS = v.object({ origins: v.pipe(v.array(ORIGIN), v.minLength(1), v.maxLength(50)) });
export const SETTINGS = v.object({
  globalHoldout: v.pipe(v.number(), v.minValue(0), v.maxValue(0.9)),
  attention: v.object({
    perSession: COUNT,
    perStep: COUNT,
    atLeastApart: WHOLE_DURATION,
    afterDismissal: WHOLE_DURATION,
  }),
  stall: v.optional(
    v.object({
      falseInterruptions: v.pipe(
        v.number(),
        v.minValue(0.01, FALSE_INTERRUPTIONS),
        v.maxValue(0.2, FALSE_INTERRUPTIONS),
      ),
      beforePromise: v.picklist(["silent", "cautious"], 'must be "silent" or "cautious"'),
    }),
  ),
});
export const SAVE_DRAFT = v.object({
  draft: v.unknown(),
  revision: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

/** Reads a body; the refusal names the field, and says what is wrong with it. */
export const readBody = <Schema extends v.GenericSchema>(
  schema: Schema,
  body: unknown,
): Outcome<v.InferOutput<Schema>> => {
  const parsed = v.safeParse(schema, body);
  if (parsed.success) return ok(parsed.output);
  const [issue] = parsed.issues;
  const where = v.getDotPath(issue) ?? "body";
  return refuse("badRequest", `\`${where}\`: ${issue.message}.`);
};

const isOrigin = (text: string): boolean => {
  try {
    const { origin, protocol } = new URL(text);
    return origin === text && (protocol === "https:" || protocol === "http:");
  } catch {
    // `URL` throws at what is no address; that is the answer.
    return false;
  }
};
