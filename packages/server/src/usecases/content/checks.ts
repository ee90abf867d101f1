import { ok, type Result } from "@handrail/core/base";
import { checkContent, parseGuide, parseJourney, parseSegment, parseValueMetric } from "@handrail/core/content/schema";
import type { AuthoredKind, ContentProblem } from "@handrail/core/protocol";
import type { ShelvedThing } from "../../ports/contentShelf.ts";
import { type Failure, type Outcome, refuse } from "../failure.ts";
import { publishedContent } from "./published.ts";

const PARSERS: Readonly<
  Record<AuthoredKind, (value: unknown) => Result<{ readonly key: string }, readonly ContentProblem[]>>
> = {
  journeys: parseJourney,
  guides: parseGuide,
  valueMetrics: parseValueMetric,
  segments: parseSegment,
};

/** Reads a draft by the schema of its kind. */
export const parseThing = (
  { kind, key }: { readonly kind: AuthoredKind; readonly key: string },
  draft: unknown,
): Outcome<unknown> => {
  const parsed = PARSERS[kind](draft);
  if (!parsed.ok) return refuse("invalidContent", "The draft has problems.", parsed.error);
  if (parsed.value.key === key) return ok(parsed.value);
  const message = `is "${parsed.value.key}", but the address says "${key}"; use one key in both`;
  return refuse("invalidContent", "The draft has problems.", [{ path: "key", message }]);
};

/**
 * Checks the whole of what would be live. A change is refused for the problems it brings, not for those that were live
 * before. A guide may name a guide that is still a draft: two that lead to each other could never be published otherwise.
 * A segment may name any draft, because whatever asks for the segment comes after it.
 */
export const checkPublished = (
  after: readonly ShelvedThing[],
  before: readonly ShelvedThing[],
  changed: AuthoredKind,
): { readonly ok: false; readonly error: Failure } | null => {
  const known = new Set(checkContent(publishedContent(before)).map(({ message }) => message));
  const withDrafts = after.map((thing) =>
    (thing.kind === "guides" || changed === "segments") && thing.published === null
      ? { ...thing, published: thing.draft }
      : thing,
  );
  const lasting = new Set(checkContent(publishedContent(withDrafts)).map(({ message }) => message));
  const problems = checkContent(publishedContent(after)).filter(
    ({ message }) => !known.has(message) && lasting.has(message),
  );
  return problems.length === 0
    ? null
    : refuse("invalidContent", "What would then be live does not hold together.", problems);
};
