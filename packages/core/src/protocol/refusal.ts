import type { Duration } from "../base/index.ts";
import type { Refusal, RefusalCode } from "./wire.ts";

/** The HTTP status each refusal travels under. */
export const REFUSAL_STATUS: Readonly<Record<RefusalCode, number>> = {
  badRequest: 400,
  unauthorised: 401,
  forbiddenOrigin: 403,
  notFound: 404,
  tooLarge: 413,
  clientTooOld: 426,
  tooMany: 429,
  unavailable: 503,
};

/** Makes a refusal; `message` names what, which value and what to do. */
export const refusal = (error: RefusalCode, message: string, retryAfter: Duration | null = null): Refusal => ({
  error,
  message,
  retryAfter,
});
