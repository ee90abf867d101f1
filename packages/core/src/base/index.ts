export { assertNever } from "./assertNever.ts";
export type { Brand } from "./brand.ts";
export type { Properties, Scalar } from "./json.ts";
export { own } from "./own.ts";
export { fail, ok, type Result } from "./result.ts";
export {
  after,
  between,
  type Duration,
  days,
  hours,
  inSeconds,
  milliseconds,
  minutes,
  seconds,
  type Timestamp,
  timestamp,
} from "./time.ts";
