import { between, type Duration, milliseconds } from "@handrail/core/base";
import type { Clock, Dom, Stop } from "../ports/index.ts";
import { WAIT } from "./answerLog.ts";
import type { Click } from "./clicks.ts";
import type { Emit } from "./emit.ts";
import type { PageAnswers } from "./pageAnswers.ts";

/** From half a second on a latency is told as it is; what it means, the learned weights say. */
const SLOW: Duration = milliseconds(500);

/** A window, a file chooser or a picker has used up the right that the click gave the page; it lapses after some seconds. */
const USED_WITHIN: Duration = milliseconds(400);

/** A click that waits for the page, or several in quick succession: who presses on is not waiting yet. */
interface Pending {
  readonly first: Click;
  last: Click;
  isAnswered: boolean;
  cancel: Stop;
}

/** Whether the page may still do what needs the person's hand; null where the browser does not say. */
const mayAct = (): boolean | null => navigator.userActivation?.isActive ?? null;

/** What dead clicks are made of: they are told of every click, and hold timers while they wait. */
export interface DeadClicks {
  onClick(click: Click | null): void;
  stop(): void;
}

/** Reports clicks on controls that the page answers late or not at all. */
export const watchDeadClicks = (dom: Dom, clock: Clock, answers: PageAnswers, emit: Emit): DeadClicks => {
  const pending = new Set<Pending>();

  const drop = (): void => {
    for (const one of pending) one.cancel();
    pending.clear();
  };

  const judge = (one: Pending): void => {
    pending.delete(one);
    if (one.isAnswered) return;
    const answeredAt = answers.firstTo(one.first);
    const latency = answeredAt === null ? null : between(one.last.at, answeredAt);
    if (latency === null) emit("deadClick", null);
    else if (latency >= SLOW) emit("slowClick", latency);
  };

  const wait = (one: Pending): void => {
    const wasActive = mayAct();
    one.cancel();
    one.cancel = clock.after(USED_WITHIN, () => {
      one.isAnswered ||= wasActive === true && mayAct() === false;
      one.cancel = clock.after(milliseconds(WAIT - USED_WITHIN), () => judge(one));
    });
  };

  // What happens out of sight is not judged.
  const stop = dom.listen(document, ["visibilitychange"], drop);

  return {
    onClick: (click) => {
      if (click === null || !click.target.isActor || click.target.isSilent) return;
      const waiting = [...pending].find(({ first }) => first.target.element === click.target.element);
      if (waiting !== undefined) {
        if (between(waiting.last.at, click.at) > SLOW) return;
        waiting.last = click;
        wait(waiting);
      } else if (!click.isFurther) {
        const one: Pending = { first: click, last: click, isAnswered: false, cancel: () => {} };
        pending.add(one);
        wait(one);
      }
    },
    stop: () => {
      stop();
      drop();
    },
  };
};
