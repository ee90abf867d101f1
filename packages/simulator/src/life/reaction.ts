import { milliseconds, type Properties } from "@handrail/core/base";
import { findStep, type StepKey } from "@handrail/core/content";
import type { Display } from "@handrail/core/session";
import { profileOf } from "../people/profile.ts";
import { type Actor, track } from "./actor.ts";
import { eventProperties, satisfying } from "./properties.ts";

/** What help came to: nothing, the way is clear again, or the step is done. */
export type Relief = "none" | "eased" | "solved";

/** How often people take up what is offered, by format: when stuck, and when not. */
const TAKES = {
  importer: { stuck: 0.4, calm: 0.15 },
  tour: { stuck: 0.5, calm: 0.2 },
  tooltip: { stuck: 0.45, calm: 0.2 },
  help: { stuck: 0.4, calm: 0.1 },
  welcome: { stuck: 0.7, calm: 0.7 },
  banner: { stuck: 0.3, calm: 0.3 },
  recap: { stuck: 0.3, calm: 0.3 },
  checklist: { stuck: 0, calm: 0 },
} as const satisfies Readonly<Record<Display["guide"]["content"]["kind"], { stuck: number; calm: number }>>;

/** How often a taken offer clears the way. An importer does the work itself; see `bringIn`. */
const EASES = { tour: 0.6, tooltip: 0.4, help: 0.45, welcome: 0, banner: 0, recap: 0, checklist: 0 } as const;

/** A file that is a mess, a column nobody can name: some imports end with nothing in. */
const IMPORTS_THAT_WORK = 0.86;
/** On a phone the file is usually somewhere else. */
const TAKES_ON_PHONE = 0.6;

/** Looks at whatever has come on screen since the last look, and deals with it. */
export const react = (actor: Actor, isStuck: boolean): Relief => {
  let relief: Relief = "none";
  for (const display of actor.browser.onScreen()) {
    if (actor.handled.has(display.id)) continue;
    actor.handled.add(display.id);
    const next = deal(actor, display, isStuck);
    if (next !== "none") relief = next;
  }
  return relief;
};

const deal = (actor: Actor, display: Display, isStuck: boolean): Relief => {
  const { browser, random, person } = actor;
  browser.pass(milliseconds(Math.round(random.between(150, 900))));
  browser.tell({ kind: "shown", display: display.id });
  // A launcher stays in its corner and asks for nothing.
  if (display.persistent) return "none";
  read(actor, random.around(4, 0.5));
  const { kind } = display.guide.content;
  const willing = TAKES[kind][isStuck ? "stuck" : "calm"];
  const here = kind === "importer" && person.device === "phone" ? TAKES_ON_PHONE : 1;
  if (!random.chance(willing * here)) {
    browser.tell({ kind: "closed", display: display.id, reason: "dismissed" });
    return "none";
  }
  return take(actor, display);
};

const take = (actor: Actor, display: Display): Relief => {
  const { browser, random } = actor;
  const { content } = display.guide;
  switch (content.kind) {
    case "importer":
      return bringIn(actor, display, content.importer);
    case "tour":
      for (let index = 1; index < content.steps.length; index += 1) {
        read(actor, random.around(5, 0.4));
        browser.tell({ kind: "advanced", display: display.id, index });
      }
      break;
    case "welcome": {
      const [first, ...others] = content.options;
      const answer = first && random.pick([first, ...others]);
      if (answer) browser.identify(actor.person.id, { [content.trait]: answer.value });
      break;
    }
    default:
      read(actor, random.around(5, 0.4));
  }
  browser.tell({ kind: "closed", display: display.id, reason: content.kind === "banner" ? "action" : "completed" });
  return random.chance(EASES[content.kind]) ? "eased" : "none";
};

/** Brings a file in: choose, map, look through, send. The host adds the rows, and that is what completes the step. */
const bringIn = (actor: Actor, display: Display, importer: string): Relief => {
  const { browser, random } = actor;
  read(actor, random.around(38, 0.45) * actor.person.slowness);
  const rows = Math.max(8, Math.round(random.around(140, 0.9)));
  if (!random.chance(IMPORTS_THAT_WORK)) {
    browser.observe({ type: "importFinished", importer, rows, accepted: 0, rejected: rows, cancelled: true });
    browser.tell({ kind: "closed", display: display.id, reason: "dismissed" });
    return "none";
  }
  const rejected = Math.floor(rows * random.between(0, 0.06));
  const accepted = rows - rejected;
  if (display.step !== null) addRows(actor, display.step, accepted);
  browser.observe({ type: "importFinished", importer, rows, accepted, rejected, cancelled: false });
  if (display.step !== null) browser.observe({ type: "stepCompleted", step: display.step, source: "import" });
  read(actor, random.around(4, 0.4));
  browser.tell({ kind: "closed", display: display.id, reason: "completed" });
  return "solved";
};

/** What the host tracks when its importer hands it rows. */
const addRows = (actor: Actor, step: StepKey, accepted: number): void => {
  const rule = findStep(actor.content, step)?.step.completion;
  if (rule?.kind !== "event") return;
  const counting = profileOf(actor.profile, step).along?.counting;
  const sums = actor.content.valueMetrics.flatMap(({ event, amount }) =>
    event === rule.event && amount.kind === "sum" ? [[amount.property, accepted] as const] : [],
  );
  const given: Properties = {
    ...Object.fromEntries(sums),
    ...(counting === undefined ? {} : { [counting]: accepted }),
    source: "import",
  };
  const properties = eventProperties(actor.content, rule.event, { given, size: 1, random: actor.random });
  track(actor, rule.event, satisfying(rule.where, properties));
};

/** Is busy with a guide for some seconds: present, but not in the step's own page. */
const read = ({ browser, random }: Actor, lasting: number): void => {
  let left = lasting * 1000;
  while (left > 0) {
    const gap = Math.min(left, random.between(1200, 4500));
    browser.pass(milliseconds(Math.round(gap)));
    browser.tell({ kind: "active", typing: false });
    left -= gap;
  }
};
