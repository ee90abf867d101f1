/**
 * Which attempts were helped (SE38). What was shown and withheld stands in the progress, joined over tabs and devices; an
 * attempt is marked by it, so that it does not matter which came first, the card or the attempt.
 */
import { amendEpisode } from "../stall/index.ts";
import { withEpisode } from "./activity.ts";
import type { Turn } from "./turn.ts";

/**
 * Marks attempts as helped where a guide about their step was shown, and as held out where one was withheld. What is done
 * is done: a guide that comes later changes nothing about how it was done.
 */
export const markHelped = (turn: Turn): Turn => {
  const { state, baseline } = turn;
  const { guides } = state.progress;
  if (guides === baseline.progress.guides && state.focus === baseline.focus) return turn;
  let result = turn;
  for (const episode of Object.values(state.episodes)) {
    const shows = Object.values(guides).flatMap(({ shows }) => shows.filter(({ step }) => step === episode.step));
    const helped = episode.helped || shows.some(({ withheld }) => !withheld);
    const heldOut = episode.heldOut || shows.some(({ withheld }) => withheld);
    const isNews = helped !== episode.helped || heldOut !== episode.heldOut;
    if (episode.outcome === "done" || !isNews) continue;
    result = withEpisode(result, amendEpisode(episode, { helped, heldOut, natural: episode.natural && !helped }));
  }
  return result;
};
