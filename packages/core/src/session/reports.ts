import { own, seconds } from "../base/index.ts";
import type { EpisodeReport } from "../events/index.ts";
import { reportOf } from "../stall/index.ts";
import { amend, emit, type Turn } from "./turn.ts";

/** While a person is at it the server hears of every quarter of a minute of active time, and at once of what matters. */
const REPORT_EVERY = seconds(15);

/** Sends what the server does not know yet of each episode. */
export const reportEpisodes = (turn: Turn): Turn => {
  let result = turn;
  for (const episode of Object.values(turn.state.episodes)) {
    if (episode === own(turn.baseline.episodes, episode.step) && episode.step !== turn.state.focus) continue;
    const report = reportOf(episode);
    if (!isNews(own(turn.state.reported, episode.step), report)) continue;
    result = amend(result, { reported: { ...result.state.reported, [episode.step]: report } });
    result = emit(result, { kind: "send", body: { type: "episodeUpdated", episode: report } });
  }
  return result;
};

const isNews = (last: EpisodeReport | undefined, report: EpisodeReport): boolean =>
  last === undefined ||
  last.id !== report.id ||
  last.outcome !== report.outcome ||
  last.stuckAt !== report.stuckAt ||
  last.helped !== report.helped ||
  last.heldOut !== report.heldOut ||
  report.active - last.active >= REPORT_EVERY;
