/** What somebody does during an attempt: acts, a hand on the mouse, and what betrays trouble, in hands-on seconds. */
import type { EvidenceKind } from "@handrail/core/events";
import { EVIDENCE_KINDS } from "@handrail/core/events";
import type { Course } from "./course.ts";
import { type Person, ratesOf } from "./person.ts";
import type { Random } from "./random.ts";
import type { Parameters, Rates, TrueStep } from "./world.ts";

/** Something a browser could see. A deliberate act has the number of its control, a hand on the mouse has none. */
export type Deed = { readonly at: number } & (
  | { readonly kind: "input"; readonly target: number | null; readonly typing: boolean }
  | { readonly kind: "evidence"; readonly evidence: EvidenceKind; readonly latency: number | null }
);

type State = keyof Rates;

/** The state at a moment. */
export const stateAt = ({ onset, recovered }: Course, at: number): State =>
  onset !== null && at >= onset && (recovered === null || at < recovered) ? "stuck" : "progressing";

/** Draws all deeds of an attempt, in order. */
export const behave = (
  person: Person,
  step: TrueStep,
  course: Course,
  parameters: Parameters,
  random: Random,
): readonly Deed[] => {
  const { acts, pauses } =
    person.class === "bot" ? botActs(course, step, parameters, random) : actsOf(step, course, parameters, random);
  const evidence = evidenceOf(person, step, course, parameters, random);
  const taken = new Set<Act>();
  const clicks: Act[] = [];
  for (const { at, evidence: kind } of evidence) {
    const target = controlBehind(kind, at, acts, step, parameters, random);
    if (target === null) continue;
    // A dead click is one of the acts there are, not one more: it takes the place of the nearest.
    const nearest = nearestTo(at, acts, taken);
    if (nearest !== null) taken.add(nearest);
    clicks.push({ at, kind: "input", target, typing: kind === "reEdit" });
  }
  const others = acts.filter((act) => !taken.has(act));
  const deeds: Deed[] = [...others, ...clicks, ...handOf(course, pauses, parameters, random), ...evidence];
  return deeds.sort((a, b) => a.at - b.at);
};

/** As far as an act may be from the evidence it becomes: with it, the longest silence stays within the clock's half minute. */
const NEAR = 4;

const nearestTo = (at: number, acts: readonly Act[], taken: ReadonlySet<Act>): Act | null => {
  let nearest: Act | null = null;
  for (const act of acts) {
    const distance = Math.abs(act.at - at);
    if (distance < NEAR && distance < Math.abs((nearest?.at ?? Number.POSITIVE_INFINITY) - at) && !taken.has(act))
      nearest = act;
  }
  return nearest;
};

type Act = Deed & { readonly kind: "input" };
type Sign = Deed & { readonly kind: "evidence" };

/** A silence: neither acts nor a hand on the mouse. */
interface Pause {
  readonly from: number;
  readonly to: number;
}

const actsOf = (
  step: TrueStep,
  course: Course,
  { acts: ways, kinds }: Parameters,
  random: Random,
): { readonly acts: readonly Act[]; readonly pauses: readonly Pause[] } => {
  const [acts, pauses]: [Act[], Pause[]] = [[], []];
  let [at, next] = [0, 0];
  for (;;) {
    const state = stateAt(course, at);
    const gap = random.around(ways.gap[state]) * course.pace;
    const isPause = random.chance(1 - Math.exp(-ways.pause.rate[state] * gap));
    const silence = isPause ? random.around(ways.pause.time[state]) : 0;
    const whole = Math.min(gap + silence, ways.longestSilence);
    if (isPause) pauses.push({ from: at, to: at + whole });
    at += whole;
    if (at >= course.end) return { acts, pauses };
    const share = random.share();
    const { repeats, wanders } = { repeats: ways.repeats[state], wanders: ways.wanders[state] };
    const before = acts[acts.length - 1 - random.below(ways.memory)];
    let target = next % step.controls;
    if (share < repeats && before?.target != null) target = before.target;
    else if (share < repeats + wanders) target = step.controls + random.below(ways.elsewhere);
    else next += 1;
    acts.push({ at, kind: "input", target, typing: random.chance(kinds[step.kind].typing) });
  }
};

/** A bot acts like a clock. */
const botActs = (
  { end }: Course,
  step: TrueStep,
  { bots }: Parameters,
  random: Random,
): { readonly acts: readonly Act[]; readonly pauses: readonly Pause[] } => ({
  acts: Array.from({ length: Math.floor(end / bots.gap) }, (_, index) => ({
    at: (index + 1) * bots.gap,
    kind: "input",
    target: random.below(step.controls),
    typing: false,
  })),
  pauses: [{ from: 0, to: end }],
});

/** The hand on the mouse or the phone, silent in pauses. */
const handOf = ({ end }: Course, pauses: readonly Pause[], { acts }: Parameters, random: Random): readonly Act[] => {
  const moves: Act[] = [];
  let pause = 0;
  for (let at = 0; at < end; at += random.around(acts.plainGap)) {
    while ((pauses[pause]?.to ?? Number.POSITIVE_INFINITY) <= at) pause += 1;
    const isSilent = (pauses[pause]?.from ?? Number.POSITIVE_INFINITY) < at;
    if (!isSilent) moves.push({ at, kind: "input", target: null, typing: false });
  }
  return moves;
};

/** Evidence, at most once a second and kind, as the SDK counts it. */
const evidenceOf = (
  person: Person,
  step: TrueStep,
  course: Course,
  parameters: Parameters,
  random: Random,
): readonly Sign[] => {
  const { bots, misspecification } = parameters;
  const { echoes, echoesWithin, overdispersionShape } = misspecification;
  const rates = ratesOf(person, step, parameters);
  const factor = (overdispersionShape === 0 ? 1 : random.gamma(overdispersionShape)) / (1 + echoes);
  const botRates: Readonly<Partial<Record<EvidenceKind, number>>> = bots.evidence;
  const signs: Sign[] = [];
  for (const [index, kind] of EVIDENCE_KINDS.entries()) {
    const seconds = new Set<number>();
    const add = (at: number): void => {
      if (at >= course.end || seconds.has(Math.floor(at))) return;
      seconds.add(Math.floor(at));
      signs.push({
        at,
        kind: "evidence",
        evidence: kind,
        latency: latencyOf(kind, stateAt(course, at), parameters, random),
      });
    };
    const rateIn = (state: State): number =>
      person.class === "bot" ? (botRates[kind] ?? 0) : (rates[state][index] ?? 0) * factor;
    for (const { state, from, to } of stretchesOf(course)) {
      const rate = rateIn(state);
      if (rate === 0) continue;
      for (let at = from + random.wait(rate); at < to; at += random.wait(rate)) {
        add(at);
        const followers = echoes === 0 ? 0 : random.poisson(echoes);
        for (let follower = 0; follower < followers; follower += 1) add(at + random.between(0, echoesWithin));
      }
    }
  }
  return signs;
};

const stretchesOf = ({
  onset,
  recovered,
  end,
}: Course): readonly { readonly state: State; readonly from: number; readonly to: number }[] => {
  if (onset === null || onset >= end) return [{ state: "progressing", from: 0, to: end }];
  const back = Math.min(recovered ?? end, end);
  return [
    { state: "progressing", from: 0, to: onset },
    { state: "stuck", from: onset, to: back },
    { state: "progressing", from: back, to: end },
  ];
};

const latencyOf = (kind: EvidenceKind, state: State, { latency }: Parameters, random: Random): number | null => {
  if (kind === "slowClick") return random.around(latency.slow[state]);
  if (kind === "deadClick" && !random.chance(latency.neverAnswered)) return random.around(latency.late);
  return null;
};

/** The control that was used where evidence came from; null where nobody did anything. */
const controlBehind = (
  kind: EvidenceKind,
  at: number,
  acts: readonly Act[],
  step: TrueStep,
  { acts: ways }: Parameters,
  random: Random,
): number | null => {
  if (kind === "error") return null;
  if (kind === "goingBack" || kind === "helpSeeking") return step.controls + random.below(ways.elsewhere);
  const before = acts.findLast((act) => act.at <= at)?.target ?? null;
  return kind === "reEdit" || before === null ? random.below(step.controls) : before;
};
