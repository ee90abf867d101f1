import { between, own } from "../base/index.ts";
import { merge, type Progress } from "../progress/index.ts";
import type { SyncReply } from "../protocol/index.ts";
import { type Episode, newerEpisode } from "../stall/index.ts";
import { removeDisplay } from "./displays.ts";
import { parseSnapshot } from "./parseSnapshot.ts";
import { SESSION_GAP, type SessionState } from "./state.ts";
import { amend, type Turn } from "./turn.ts";
import type { Snapshot } from "./types.ts";

const mergeEpisodes = (a: SessionState["episodes"], b: Snapshot["episodes"]): SessionState["episodes"] => {
  const merged: Record<string, Episode> = { ...a };
  for (const [step, theirs] of Object.entries(b)) {
    const ours = own(a, step);
    merged[step] = ours === undefined || ours.id !== theirs.id ? pick(ours, theirs) : newerEpisode(ours, theirs);
  }
  return merged;
};

/** Two attempts at one step under different names (another definition, an earlier identity): the later begun goes on. */
const pick = (ours: Episode | undefined, theirs: Episode): Episode =>
  ours !== undefined && ours.startedAt >= theirs.startedAt ? ours : theirs;

/**
 * The turn with a snapshot taken in: progress joined, of two episodes the newer. What came from the store is no news, so it
 * is neither announced nor written back.
 */
const adopt = (turn: Turn, { version: _, ...snapshot }: Snapshot, changes: Partial<SessionState>): Turn => {
  const { state } = turn;
  const adopted = amend(turn, {
    ...snapshot,
    progress: merge(state.progress, snapshot.progress),
    episodes: mergeEpisodes(state.episodes, snapshot.episodes),
    lastActiveAt: state.lastActiveAt,
    ...changes,
  });
  return { ...adopted, baseline: adopted.state };
};

/** Goes on from what this browser kept. A long pause since then makes it a new session, in which no tour goes on. */
export const restore = (turn: Turn, snapshot: Snapshot): Turn => {
  const goesOn = between(snapshot.lastActiveAt, turn.now) <= SESSION_GAP;
  return adopt(turn, snapshot, goesOn ? {} : { resuming: null, sessionStartedAt: turn.state.sessionStartedAt });
};

/**
 * Takes over what another tab kept, where it is about the same person, or about who this anonymous person turned out to
 * be. What was closed there closes here; the session is that of the tab the person used last.
 */
export const followPeer = (turn: Turn, told: Snapshot): Turn => {
  const { state } = turn;
  // A tab left open over a release is of an earlier version than this one.
  const snapshot = parseSnapshot(told);
  if (snapshot === null) return turn;
  if (snapshot.person !== state.person && (!state.anonymous || snapshot.anonymous)) return turn;
  const progress = merge(state.progress, snapshot.progress);
  const closed = state.showing.filter(({ guide }) => wasClosed(state.progress, progress, guide.key));
  const cleared = closed.reduce(removeDisplay, turn);
  const { resuming, showing, sessionStartedAt, lastActiveAt } = cleared.state;
  const isTourHere = showing.some(({ id }) => id === resuming?.display);
  return adopt(cleared, snapshot, {
    account: snapshot.account ?? state.account,
    ...(isTourHere ? { resuming } : {}),
    ...(snapshot.lastActiveAt < lastActiveAt ? { sessionStartedAt } : {}),
  });
};

const wasClosed = (before: Progress, after: Progress, guide: string): boolean => {
  const [was, is] = [own(before.guides, guide), own(after.guides, guide)];
  return was?.dismissedAt?.at !== is?.dismissedAt?.at || was?.completedAt?.at !== is?.completedAt?.at;
};

/** Takes in what the server knows: progress is merged, never replaced; the rest is the server's to say. */
export const takeReply = (turn: Turn, { progress, value, segments }: SyncReply): Turn => {
  const { state } = turn;
  return amend(turn, {
    progress: merge(state.progress, progress),
    // Equal values keep their identity, so that a reply with no news writes nothing.
    value: JSON.stringify(value) === JSON.stringify(state.value) ? state.value : value,
    segments: JSON.stringify(segments) === JSON.stringify(state.segments) ? state.segments : segments,
  });
};
