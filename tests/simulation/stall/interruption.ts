/** What the world does to an attempt: distractions, lunch, sleep, other tabs, and clocks that are set. */
import type { Person } from "./person.ts";
import type { Random } from "./random.ts";
import type { Parameters, TrueStep } from "./world.ts";

/** Something that comes between, at a moment of hands-on time; lengths are on the wall. */
export type Interruption = { readonly at: number } & (
  | { readonly kind: "hidden" | "idle" | "asleep" | "sibling"; readonly length: number }
  /** The app's other tab comes to the front. */
  | { readonly kind: "tab" }
  /** The device's clock is corrected. */
  | { readonly kind: "clockSet"; readonly by: number }
  /** Nobody comes back. */
  | { readonly kind: "gone" }
);

/** Draws what comes between during `end` seconds of hands-on time, in order. Bots are left in peace. */
export const drawInterruptions = (
  person: Person,
  step: TrueStep,
  end: number,
  parameters: Parameters,
  random: Random,
): readonly Interruption[] => {
  if (person.class === "bot") return [];
  const { distraction, machine } = parameters;
  const found: Interruption[] = [];
  for (const at of momentsOf(distraction.rate, end, random))
    found.push(drawDistraction(at, person, parameters, random));
  if (step.kind === "parallel") {
    for (const at of momentsOf(distraction.sibling.rate, end, random)) {
      found.push({ at, kind: "sibling", length: random.around(distraction.sibling.time) });
    }
  }
  if (person.hasTwoTabs) {
    for (const at of momentsOf(distraction.otherTab.rate, end, random)) found.push({ at, kind: "tab" });
  }
  if (random.chance(machine.clockSet.share)) {
    found.push({ at: random.between(0, end), kind: "clockSet", by: random.normal(machine.clockSet.by) });
  }
  return found.sort((a, b) => a.at - b.at);
};

const momentsOf = (rate: number, end: number, random: Random): readonly number[] => {
  const moments: number[] = [];
  for (let at = random.wait(rate); at < end; at += random.wait(rate)) moments.push(at);
  return moments;
};

const drawDistraction = (at: number, person: Person, parameters: Parameters, random: Random): Interruption => {
  const { distraction, users } = parameters;
  const idleShare = (1 - distraction.hidden) * (person.hasPhone ? users.phone.visibleIdle : 1);
  const share = random.share();
  const { lunch, neverReturns, sleep } = distraction;
  if (share < neverReturns) return { at, kind: "gone" };
  if (share < neverReturns + sleep.share) return { at, kind: "asleep", length: random.around(sleep.time) };
  const time = share < neverReturns + sleep.share + lunch.share ? lunch.time : distraction.time;
  return { at, kind: random.chance(idleShare) ? "idle" : "hidden", length: random.around(time) };
};
