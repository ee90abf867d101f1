import { between, seconds } from "@handrail/core/base";
import type { Clock, Stop } from "../ports/index.ts";
import type { Click } from "./clicks.ts";
import type { Emit } from "./emit.ts";
import type { PageAnswers } from "./pageAnswers.ts";

const CLICKS = 3;
const CLOSE_PIXELS = 30;

/** From one click to the next, not from the first to the last: a person can go on for long. */
const LONGEST_GAP = seconds(1);

/** Clicks on one thing, one soon after another. */
interface Chain {
  readonly first: Click;
  readonly last: Click;
  readonly count: number;
  readonly cancel: Stop;
}

/** Told of every click; holds a timer while a chain may go on. */
export interface RageClicks {
  onClick(click: Click | null): void;
  stop(): void;
}

/**
 * Reports repeated clicks on one spot of one thing that the page does not answer. What it answers, however often it is
 * pressed, is work: a stepper, an arrow, a wizard, a game. No word on a button and no number of clicks is needed for that.
 */
export const watchRageClicks = (clock: Clock, answers: PageAnswers, emit: Emit): RageClicks => {
  let chain: Chain | null = null;

  const end = (): void => {
    chain?.cancel();
    chain = null;
  };

  const judge = (first: Click): void => {
    chain = null;
    if (answers.firstTo(first) === null) emit("rageClick");
  };

  const continues = (last: Click, click: Click): boolean =>
    last.target.element === click.target.element &&
    between(last.at, click.at) <= LONGEST_GAP &&
    Math.abs(last.x - click.x) + Math.abs(last.y - click.y) <= CLOSE_PIXELS;

  return {
    onClick: (click) => {
      if (click === null || click.target.isSilent) {
        end();
        return;
      }
      const before: Chain | null = chain !== null && continues(chain.last, click) ? chain : null;
      const count = (before?.count ?? 0) + 1;
      const first = before?.first ?? click;
      end();
      // Answers that come a moment after the last click are answers too: some pages wait until the person is done.
      const cancel = clock.after(LONGEST_GAP, () => (count >= CLICKS ? judge(first) : end()));
      chain = { first, last: click, count, cancel };
    },
    stop: end,
  };
};
