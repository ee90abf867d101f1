import { milliseconds, seconds } from "@handrail/core/base";
import type { EvidenceKind } from "@handrail/core/events";
import type { Actor } from "./actor.ts";

/** How often each kind of evidence shows, in observations a second. */
type Rates = Readonly<Record<Exclude<EvidenceKind, "helpSeeking">, number>> & { readonly helpSeeking: number };

/** Somebody who is getting on: they click twice now and then, too. */
const CALM: Rates = {
  rageClick: 0.0008,
  deadClick: 0.0025,
  slowClick: 0.004,
  error: 0.002,
  reEdit: 0.005,
  goingBack: 0.001,
  helpSeeking: 0.0003,
};

/** Somebody who is stuck, before how much of it they let show. */
const TROUBLED: Rates = {
  rageClick: 0.012,
  deadClick: 0.03,
  slowClick: 0.01,
  error: 0.02,
  reEdit: 0.02,
  goingBack: 0.009,
  helpSeeking: 0.005,
};

/** Most inputs follow each other within a few seconds; now and then somebody reads or thinks. */
const USUAL_GAP = 1900;
const LONGEST_GAP = 14_000;
/** Something else happens once in so many milliseconds: a message, a question, a coffee. */
const BETWEEN_DISTRACTIONS = 110_000;

/** Is at it until the next key or pointer; answers how long that was, in milliseconds of attention. */
export const attend = (actor: Actor, isStuck: boolean): number => {
  const { browser, random, person } = actor;
  const gap = Math.min(LONGEST_GAP, Math.max(250, random.wait(USUAL_GAP * (isStuck ? 1.5 : 1))));
  browser.pass(milliseconds(Math.round(gap)));
  browser.tell({ kind: "active", typing: random.chance(isStuck ? 0.25 : 0.5) });
  if (random.chance(isStuck ? 0.45 : 0.6)) act(actor, isStuck);
  const rates = isStuck ? TROUBLED : CALM;
  const shown = isStuck ? person.expressiveness : 1;
  for (const [kind, rate] of Object.entries(rates) as [EvidenceKind, number][]) {
    if (random.chance((rate * shown * gap) / 1000)) show(actor, kind);
  }
  if (random.chance(gap / BETWEEN_DISTRACTIONS)) distract(actor);
  return gap;
};

/** Where an act goes: whoever is stuck goes round in circles, whoever gets on goes to the next field. */
const NEXT_CONTROL = { calm: { fresh: 0.55, again: 0.25 }, stuck: { fresh: 0.2, again: 0.35 } } as const;

/** Does something on purpose: on a new control, on the one used last, or on one used before. */
const act = ({ browser, random, controls }: Actor, isStuck: boolean): void => {
  const { fresh, again } = NEXT_CONTROL[isStuck ? "stuck" : "calm"];
  const share = random.share();
  if (controls.length === 0 || share < fresh) controls.push(controls.length);
  else if (share >= fresh + again) {
    const [earlier = 0] = controls.splice(Math.floor(random.share() * controls.length), 1);
    controls.push(earlier);
  }
  browser.tell({ kind: "acted", control: controls.at(-1) ?? 0 });
};

const show = ({ browser, random }: Actor, kind: EvidenceKind): void => {
  if (kind === "helpSeeking") {
    browser.observe({ type: "helpSought", what: "opened", entry: null, results: null });
    return;
  }
  const latency = kind === "slowClick" ? milliseconds(Math.round(random.between(1200, 4000))) : null;
  browser.tell({ kind: "evidence", evidence: { kind, at: browser.now(), latency } });
};

/** Something else has them for a while: in another tab, or with the page in front of them. */
const distract = ({ browser, random }: Actor): void => {
  const elsewhere = random.chance(0.7);
  if (elsewhere) browser.tell({ kind: "visible", visible: false });
  browser.pass(seconds(Math.round(random.around(40, 0.9))));
  if (elsewhere) browser.tell({ kind: "visible", visible: true });
  browser.tell({ kind: "active", typing: false });
};
