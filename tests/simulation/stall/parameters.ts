/**
 * Everything the stall simulator assumes about people and products: data only, no code. FROZEN: it was chosen before any
 * detector was run on it, and `parameters.test.ts` fails when it changes, because a simulator that is changed while a
 * detector is tuned ends up describing the detector. Where no source gives a number, a plausible one was chosen once.
 *
 * Times are in seconds and rates per second of hands-on time, unless a name says otherwise. `{ median, spread }` is
 * log-normal with that median and that standard deviation of the logarithm; `{ mean, deviation }` is normal.
 */

const BASE = {
  users: {
    logSpeed: { mean: 0, deviation: 0.35 },
    ability: { mean: 0, deviation: 1 },
    /** Multiplies how long somebody stuck stays. */
    patience: { median: 1, spread: 0.5 },
    /** Multiplies the rates of what shows temper or doubt: rage, dead clicks, looking for help. */
    expressiveness: { median: 1, spread: 0.5 },
    neverRageClicks: 0.45,
    /** Class D: they look about and leave, and no help would change it. */
    uninterested: 0.04,
    bots: 0.02,
    /** The share of bots that do not say what they are. */
    hiddenBots: 0.3,
    phone: { share: 0.3, logTime: 0.15, visibleIdle: 0.5 },
    twoTabs: 0.08,
    /** People arrive evenly over so many days. */
    days: 60,
  },
  steps: {
    logMedian: { mean: Math.log(25), deviation: 0.6 },
    spread: { low: 0.38, high: 0.58 },
    difficulty: { mean: -1.5, deviation: 0.8 },
    /** Per step and signal, on both states: some pages make more dead clicks than others. */
    baseline: { median: 1, spread: 0.6 },
    /** Per step and signal, on the stuck state alone: what a signal means differs from page to page. */
    meaning: { median: 1, spread: 0.35 },
    /** The kinds of an app's steps in turn; a pair of `parallel` steps is open at the same time. */
    kinds: ["form", "navigate", "import", "form", "parallel", "parallel", "optional", "wait"],
    controls: { low: 4, high: 16 },
    /** One step is a stepper, on which quick repeated clicks are how it is used; another has a dead button for some. */
    stepper: { kind: "form", rage: 25 },
    bug: { kind: "navigate", share: 0.06, stuck: 0.95, deadClick: 3 },
    optionalSkipped: 0.4,
    skipAfter: { low: 2, high: 10 },
    /** After the work the step waits on the outside, on wall time; some never hear back. */
    wait: { time: { median: 600, spread: 1.2 }, never: 0.1 },
    /** Per step: a release on a random day multiplies its median time by one of the factors, or hides its completion. */
    deploys: { share: 0.35, factors: [0.5, 1.5], breaksSelector: 0.1, brokenForDays: 5 },
  },
  kinds: {
    form: { logTime: 0, typing: 0.6, rates: { reEdit: 2, error: 1.5 } },
    navigate: { logTime: -0.2, typing: 0.1, rates: { goingBack: 2.5, helpSeeking: 1.5, reEdit: 0.3 } },
    import: { logTime: 0.4, typing: 0.2, rates: { error: 1.5, slowClick: 2.5 } },
    wait: { logTime: -0.2, typing: 0.4, rates: {} },
    optional: { logTime: -0.1, typing: 0.3, rates: {} },
    parallel: { logTime: 0, typing: 0.3, rates: { goingBack: 1.5 } },
  },
  episodes: {
    /** The onset as a share of the natural time. */
    onset: { low: 0.2, high: 1 },
    selfRecovers: 0.3,
    recovery: { median: 30, spread: 0.6 },
    leaving: { median: 55, spread: 0.6 },
    uninterestedLeaves: { median: 20, spread: 0.7 },
  },
  /** Per second while progressing and while stuck, before the kind of step, the step and the person. */
  evidence: {
    rageClick: { progressing: 0.0015, stuck: 0.012, expressive: true },
    deadClick: { progressing: 0.005, stuck: 0.03, expressive: true },
    slowClick: { progressing: 0.006, stuck: 0.012, expressive: false },
    error: { progressing: 0.004, stuck: 0.025, expressive: false },
    reEdit: { progressing: 0.012, stuck: 0.024, expressive: false },
    goingBack: { progressing: 0.004, stuck: 0.016, expressive: false },
    helpSeeking: { progressing: 0.0012, stuck: 0.01, expressive: true },
  },
  latency: {
    /** Of a slow click: until the page answered. */
    slow: { progressing: { median: 0.8, spread: 0.6 }, stuck: { median: 1.6, spread: 0.7 } },
    /** Of a dead click: most never get an answer, the others a late one. */
    neverAnswered: 0.8,
    late: { median: 4.5, spread: 0.3 },
  },
  acts: {
    /** Between deliberate acts. Somebody stuck acts less, repeats itself and wanders. */
    gap: { progressing: { median: 2.2, spread: 0.7 }, stuck: { median: 3.6, spread: 0.9 } },
    repeats: { progressing: 0.25, stuck: 0.5 },
    wanders: { progressing: 0.08, stuck: 0.25 },
    /** How many of the last controls a repeat goes back to. */
    memory: 3,
    /** Controls outside the step's own, where a wanderer lands. */
    elsewhere: 20,
    /** Who is slow at a step is slower at each act, but less than in proportion. */
    paceFollowsTime: 0.3,
    pause: {
      rate: { progressing: 0.04, stuck: 0.065 },
      time: { progressing: { median: 6, spread: 0.5 }, stuck: { median: 9, spread: 0.6 } },
    },
    /** Pointer and key input that is no act: a hand on the mouse. */
    plainGap: { median: 1.2, spread: 0.6 },
    /** No silence while at it is longer: within the active clock's half minute. */
    longestSilence: 25,
  },
  distraction: {
    rate: 1 / 90,
    time: { median: 40, spread: 0.8 },
    hidden: 0.7,
    /** Shares of all distractions that are longer, and of those that are never come back from. */
    lunch: { share: 0.03, time: { median: 2700, spread: 0.4 } },
    sleep: { share: 0.01, time: { median: 28_800, spread: 0.3 } },
    neverReturns: 0.015,
    /** The other step of a pair takes the focus. */
    sibling: { rate: 1 / 60, time: { median: 20, spread: 0.6 } },
    /** The same app in another tab comes to the front, for those who have two. */
    otherTab: { rate: 1 / 40 },
  },
  machine: {
    /** Of the device against true time. */
    clockSkew: { mean: 0, deviation: 90 },
    /** A clock corrected in the middle of an episode, by how much. */
    clockSet: { share: 0.01, by: { mean: 0, deviation: 120 } },
    batches: { lost: 0.02, doubled: 0.02, reordered: 0.1 },
  },
  bots: { gap: 0.5, time: { low: 1, high: 6 }, completes: 0.6, evidence: { rageClick: 0.2, deadClick: 0.2 } },
  /** Ways in which the world may differ from what a detector takes it to be; nothing here is on in the plain world. */
  misspecification: {
    /** Mean number of echoes of each piece of evidence, and within how long they follow. Rates are divided to match. */
    echoes: 0,
    echoesWithin: 4,
    /** Shape of a gamma factor per episode on its evidence; 0 for none. */
    overdispersionShape: 0,
    /** Evidence multiplies by exp(this * logSpeed): the slow make more of it. */
    evidenceFollowsSlowness: 0,
    /** The form of natural times: 0 log-normal, 1 Weibull, 2 two humps. */
    timeForm: 0,
    weibullShape: 1.8,
    humps: { slowShare: 0.3, fast: 0.6, slow: 2.2 },
    /** Logits of difficulty and log of time gained from the first day to the last. */
    difficultyDrift: 0,
    timeDrift: 0,
    /** The share of people whom nothing betrays while stuck. */
    silent: 0,
    /** People of more ability than this click like mad while progressing, so many times the rate. */
    expertsAbove: 0.5,
    expertsRage: 1,
    /** The people tested on use another app: same times, evidence drawn again with this spread; 0 for the same app. */
    otherAppSpread: 0,
  },
};

/** The plain world. */
export const PARAMETERS: typeof BASE = BASE;

/** What each variant of the misspecification suite changes of `misspecification`. */
export const VARIANTS = {
  plain: {},
  bursty: { echoes: 1.5, overdispersionShape: 1 },
  slowMakeEvidence: { evidenceFollowsSlowness: 1 },
  weibull: { timeForm: 1 },
  twoHumps: { timeForm: 2 },
  drifting: { difficultyDrift: 1.2, timeDrift: 0.4 },
  silent: { silent: 0.4 },
  rageProneExperts: { expertsRage: 8 },
  otherApp: { otherAppSpread: 0.6 },
} as const satisfies Record<string, Partial<typeof BASE.misspecification>>;
