import type { Evidence } from "@handrail/core/events";
import type { Clock, Dom, Page, Stop } from "../ports/index.ts";
import { watchClicks } from "./clicks.ts";
import { watchDeadClicks } from "./deadClicks.ts";
import { createEmit } from "./emit.ts";
import { watchErrors } from "./errors.ts";
import { watchGoingBack } from "./goingBack.ts";
import { watchHelpSeeking } from "./helpSeeking.ts";
import { outside } from "./outside.ts";
import { watchPageAnswers } from "./pageAnswers.ts";
import { watchRageClicks } from "./rageClicks.ts";
import { watchReEdits } from "./reEdits.ts";

/** What the collectors look at and report to. */
export interface EvidenceOptions {
  readonly dom: Dom;
  readonly clock: Clock;
  readonly page: Page;
  readonly onEvidence: (evidence: Evidence) => void;
}

/** Starts every collector: trusted events only, passive, no layout read, no value read. Returns what stops them all. */
export const collectEvidence = ({ dom: whole, clock, page, onEvidence }: EvidenceOptions): Stop => {
  const dom = outside(whole);
  const emit = createEmit(clock, onEvidence);
  const answers = watchPageAnswers(dom, clock);
  const dead = watchDeadClicks(dom, clock, answers, emit);
  const rage = watchRageClicks(clock, answers, emit);
  const stops: readonly Stop[] = [
    // After the watch of the page, which must know of a press before anybody asks about its answer.
    watchClicks(dom, clock, (click) => {
      dead.onClick(click);
      rage.onClick(click);
    }),
    answers.stop,
    dead.stop,
    rage.stop,
    watchErrors(dom, clock, answers, emit),
    watchReEdits(dom, emit),
    watchGoingBack(dom, clock, page, emit),
    watchHelpSeeking(dom, emit),
  ];
  return () => {
    for (const stop of stops) stop();
  };
};
