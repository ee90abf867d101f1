import type { Result } from "@handrail/core/base";
import type { ApiRefusal, ContentProblem } from "@handrail/core/protocol";

/** Why a use case did not do as asked: what `/api/*` answers. */
export type Failure = ApiRefusal;

/** A use case's outcome. */
export type Outcome<T> = Result<T, Failure>;

/** Refuses; `message` names what, the value and the remedy. */
export const refuse = (
  error: Failure["error"],
  message: string,
  problems: readonly ContentProblem[] = [],
): { readonly ok: false; readonly error: Failure } => ({ ok: false, error: { error, message, problems } });

/** Refuses an id nobody may learn anything about: unknown, removed and foreign ones get the same words. */
export const refuseUnknown = (what: string): { readonly ok: false; readonly error: Failure } =>
  refuse("notFound", `There is no such ${what}.`);
