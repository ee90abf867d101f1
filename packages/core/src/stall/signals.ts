/**
 * What the detector hears: evidence by kind, and acts by what they say about getting on (ST60 to ST62). It is told which
 * kind of control an act was on relative to the acts before, never which control.
 */
import { seconds } from "../base/index.ts";
import type { Evidence, EvidenceKind } from "../events/index.ts";

/** An act on a control not used before in this attempt, on one used before, or on the one used last. */
export type Act = "fresh" | "returned" | "again";

/** Anything heard. */
export type Signal = EvidenceKind | Act;

/** A click answered within this was answered at once: people notice no wait. */
const NOTICED_FROM = seconds(0.5);

/** A click unanswered for so long counts as dead: the attention is gone by then. */
const DEAD_FROM = seconds(3);

/**
 * The signal of a piece of evidence; null when it is none. The browser sends raw latencies: where slow begins and where dead
 * does is decided here, alike for every click, and what either is worth is learned per step.
 */
export const signalOf = ({ kind, latency }: Evidence): EvidenceKind | null => {
  if (kind !== "deadClick" && kind !== "slowClick") return kind;
  if (latency === null || latency > DEAD_FROM) return "deadClick";
  return latency >= NOTICED_FROM ? "slowClick" : null;
};

/** More controls than this are not told apart: a page of a thousand cells is one place. */
const MOST_CONTROLS = 40;

/** The controls used in an attempt, the last one last: fingerprints that never leave the browser. */
export type Controls = readonly number[];

/** What an act on a control is, given those before, and the controls after it. */
export const actOn = (controls: Controls, control: number): { readonly act: Act; readonly controls: Controls } => {
  if (controls.at(-1) === control) return { act: "again", controls };
  const others = controls.filter((one) => one !== control);
  const act = others.length < controls.length ? "returned" : "fresh";
  return { act, controls: [...others, control].slice(-MOST_CONTROLS) };
};
