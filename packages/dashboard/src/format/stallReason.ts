import { assertNever, seconds } from "@handrail/core/base";
import type { LiveEvent } from "@handrail/core/protocol";
import type { StallReason } from "@handrail/core/stall";
import { formatDuration } from "./duration.ts";
import { evidenceName } from "./evidence.ts";

const KINDS: Readonly<Record<StallReason["kind"], true>> = {
  time: true,
  idle: true,
  repeats: true,
  rageClick: true,
  deadClick: true,
  slowClick: true,
  error: true,
  reEdit: true,
  goingBack: true,
  helpSeeking: true,
};

const isKind = (text: string): text is StallReason["kind"] => Object.hasOwn(KINDS, text);

const times = (amount: number): string => (amount === 1 ? "once" : `${amount} times`);

const inWords = (kind: StallReason["kind"], amount: number): string => {
  switch (kind) {
    case "time":
      return `longer at it than ${Math.min(99, Math.round(amount * 100))} in 100 who get it done`;
    case "idle":
      return `nothing done for ${formatDuration(seconds(amount))}`;
    case "repeats":
      return `came back to the same controls ${times(Math.round(amount))}`;
    case "rageClick":
    case "deadClick":
    case "slowClick":
    case "error":
    case "reEdit":
    case "goingBack":
    case "helpSeeking":
      return `${evidenceName(kind)}, ${times(Math.round(amount))}`;
    default:
      return assertNever(kind);
  }
};

/** A reason as it travels (`idle:25`) in words: "nothing done for 25 s". What this version does not know it leaves out. */
export const reasonInWords = (reason: string): string | null => {
  const [kind = "", amount = ""] = reason.split(":");
  const number = Number(amount);
  return isKind(kind) && amount !== "" && Number.isFinite(number) ? inWords(kind, number) : null;
};

/** More than three reasons is a list nobody reads. */
const MOST = 3;

/** Why somebody is called stuck, strongest reason first; null where nothing is said. */
export const whyStuck = (event: LiveEvent): string | null => {
  const words = event.reasons.flatMap((reason) => reasonInWords(reason) ?? []).slice(0, MOST);
  return words.length === 0 ? null : words.join("; ");
};
