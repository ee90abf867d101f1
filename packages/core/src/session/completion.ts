import { EMPTY_CONTENT, stepsOf } from "../content/index.ts";
import type { EpisodeOutcome } from "../events/index.ts";
import { stepStatus } from "../progress/index.ts";
import { endEpisode } from "../stall/index.ts";
import { withEpisode } from "./activity.ts";
import { hideDisplay, isOver } from "./displays.ts";
import { holds } from "./facts.ts";
import { emit, send, type Turn } from "./turn.ts";

/**
 * Completes the steps whose element is in the page. It is the one rule the server cannot see for itself; for the others
 * it folds the same event, so nothing further is sent.
 */
export const completeByElement = (turn: Turn): Turn => {
  const { bootstrap, present } = turn.state;
  if (bootstrap === null || present.length === 0) return turn;
  let result = turn;
  for (const { journey, step } of stepsOf(bootstrap.content)) {
    const rule = step.completion;
    if (rule.kind !== "element" || !present.includes(rule.selector)) continue;
    if (stepStatus(result.state.progress, step.key) === "done" || !holds(result.state, journey.audience, turn.now))
      continue;
    result = send(result, { type: "stepCompleted", step: step.key, source: "element" });
  }
  return result;
};

/** Gives episodes the outcome their step's standing calls for, and takes away guides whose step is done. */
export const settleOutcomes = (turn: Turn): Turn => {
  let result = turn;
  for (const episode of Object.values(turn.state.episodes)) {
    const outcome = outcomeOf(stepStatus(turn.state.progress, episode.step));
    if (outcome === null) continue;
    const ended = endEpisode(episode, outcome, turn.now);
    if (ended !== episode) result = withEpisode(result, ended);
  }
  for (const display of turn.state.showing) {
    // What somebody asked for stays until they are finished with it.
    if (!display.requested && isOver(turn.state, display.guide)) result = hideDisplay(result, display, "stepDone");
  }
  return result;
};

const outcomeOf = (status: ReturnType<typeof stepStatus>): EpisodeOutcome | null =>
  status === "done" || status === "skipped" || status === "waiting" ? status : null;

/** Tells the host of steps that became done and of other progress. */
export const announceProgress = (turn: Turn): Turn => {
  const [before, after] = [turn.baseline.progress.steps, turn.state.progress.steps];
  if (before === after) return turn;
  let result = turn;
  for (const { step } of stepsOf(turn.state.bootstrap?.content ?? EMPTY_CONTENT)) {
    const isNew =
      stepStatus(turn.state.progress, step.key) === "done" && stepStatus(turn.baseline.progress, step.key) !== "done";
    if (isNew) result = emit(result, { kind: "notify", notice: { type: "stepCompleted", step: step.key } });
  }
  return emit(result, { kind: "notify", notice: { type: "progress" } });
};
