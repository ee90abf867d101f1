import { ok } from "@handrail/core/base";
import type { AuthoredKind } from "@handrail/core/protocol";
import {
  overview,
  pause,
  publish,
  removeThing,
  resume,
  saveDraft,
  type ThingName,
} from "../../usecases/content/authoring.ts";
import { AUTHORED_KINDS } from "../../usecases/content/published.ts";
import { type Outcome, refuseUnknown } from "../../usecases/failure.ts";
import { readBody, SAVE_DRAFT } from "./bodies.ts";
import { type EnvironmentCall, environment } from "./call.ts";

/** The routes of authored content. */
export const contentHandlers = {
  content: environment("viewer", async ({ deps, environment: env }) => ok(await overview(deps, env))),
  saveDraft: environment("editor", (call) =>
    withName(call, async (name) => {
      const parsed = readBody(SAVE_DRAFT, call.body);
      if (!parsed.ok) return parsed;
      const { draft, revision } = parsed.value;
      return saveDraft(call.deps, call.environment, name, { draft, revision, by: call.signedIn.user.name });
    }),
  ),
  removeContent: environment("editor", (call) =>
    withName(call, (name) => removeThing(call.deps, call.environment, name)),
  ),
  publish: environment("editor", (call) =>
    withName(call, (name) => publish(call.deps, call.environment, name, call.signedIn.user.name)),
  ),
  pause: environment("editor", (call) =>
    withName(call, (name) => pause(call.deps, call.environment, name, call.signedIn.user.name)),
  ),
  resume: environment("editor", (call) =>
    withName(call, (name) => resume(call.deps, call.environment, name, call.signedIn.user.name)),
  ),
};

const withName = async (
  { params }: EnvironmentCall,
  go: (name: ThingName) => Promise<Outcome<unknown>>,
): Promise<Outcome<unknown>> => {
  const kind = AUTHORED_KINDS.find((one): one is AuthoredKind => one === params["kind"]);
  return kind === undefined ? refuseUnknown("kind of content") : go({ kind, key: params["key"] ?? "" });
};
