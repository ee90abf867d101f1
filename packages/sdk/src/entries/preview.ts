/**
 * The dashboard's live preview: the widgets themselves, drawn in a page of the dashboard's own that stands in a frame. It
 * is told what to draw by messages of its parent, decides nothing and sends nothing. No host page ever loads this file.
 */
import { type Content, findStep, type Guide, helpedStep, type Journey, textIn } from "@handrail/core/content";
import type { Display } from "@handrail/core/session";
import type { ImporterDefinition } from "../api/types.ts";
import { loadFeature } from "../features/catalogue.ts";
import type { FeatureContext, FeatureHandle, JourneyView } from "../features/feature.ts";
import { createSurface, type OwnedSurface } from "../ui/index.ts";
import { directionOf } from "../ui/messages.ts";

/** What the dashboard asks for; one message replaces the one before. */
interface PreviewRequest {
  readonly kind: "handrail-preview";
  readonly guide: Guide;
  /** The card of a tour to begin with. */
  readonly card: number;
  /** The drafts around it, for journeys, steps and value metrics it names. */
  readonly content: Content;
  readonly locale: string;
  readonly theme: "light" | "dark";
}

const isRequest = (data: unknown): data is PreviewRequest =>
  typeof data === "object" && data !== null && "kind" in data && data.kind === "handrail-preview";

const journeyView = (journey: Journey, text: (words: Journey["title"]) => string): JourneyView => ({
  key: journey.key,
  title: text(journey.title),
  outcome: journey.outcome === null ? null : text(journey.outcome),
  // Somebody who has just begun: the first step is behind them, all others are open.
  steps: journey.steps.map((step, index) => ({
    key: step.key,
    title: text(step.title),
    description: step.description === null ? null : text(step.description),
    status: index === 0 ? "done" : "untouched",
    required: step.required,
    available: true,
    href: step.href,
    usualTime: null,
  })),
});

/** Takes rows and forgets them: an author may try the importer with a real file, and nothing of it leaves the page. */
const SAMPLE_IMPORTER: ImporterDefinition = {
  columns: [
    { key: "name", label: "Name", required: true },
    { key: "email", label: "E-mail", type: "email" },
  ],
  onRows: async () => [],
};

/** Keeps nothing: what an author tries is over with the page. */
const EMPTY_DRAWER: FeatureContext["drawer"] = {
  get: async () => undefined,
  set: async () => false,
  remove: async () => undefined,
};

/** Elements of the preview's page stand in for those of the product: one per selector, in the order they are asked for. */
const standIn = (selector: string, known: Map<string, Element>): Element | null => {
  const free = [...document.querySelectorAll("[data-stand-in]")];
  const element = known.get(selector) ?? free[known.size % Math.max(1, free.length)] ?? null;
  if (element === null) return null;
  known.set(selector, element);
  element.textContent = selector === "" ? "Your element" : selector;
  return element;
};

const contextOf = (request: PreviewRequest, end: () => void): FeatureContext => {
  const { content, guide, locale, theme } = request;
  const text: FeatureContext["text"] = (words) => textIn(words, locale);
  const known = new Map<string, Element>();
  return {
    locale,
    direction: directionOf(locale),
    theme,
    messageOverrides: {},
    text,
    isAt: () => true,
    journey: (key) => {
      const journey = content.journeys.find((each) => each.key === key);
      return journey === undefined ? null : journeyView(journey, text);
    },
    pasted: () => null,
    currentStep: () => helpedStep(guide),
    value: (key) => {
      const metric = content.valueMetrics.find((each) => each.key === key);
      return metric === undefined
        ? null
        : { name: text(metric.name), unit: text(metric.unit), amount: metric.threshold };
    },
    importer: () => SAMPLE_IMPORTER,
    drawer: EMPTY_DRAWER,
    locate: async (anchor) => standIn(anchor.selector, known),
    subscribe: () => () => undefined,
    dispatch: (intent) => {
      if (intent.kind === "closed" || intent.kind === "failed") end();
    },
  };
};

const displayOf = ({ guide, card, content }: PreviewRequest): Display => {
  const step = helpedStep(guide);
  const isLauncher =
    (guide.content.kind === "checklist" || guide.content.kind === "help") &&
    guide.trigger.kind === "session" &&
    guide.tier === "subtle";
  return {
    id: "preview",
    guide,
    step: step !== null && findStep(content, step) !== null ? step : null,
    index: guide.content.kind === "tour" ? Math.min(card, guide.content.steps.length - 1) : 0,
    // Asked for, where that is the difference between a panel and the button that opens it.
    requested: guide.content.kind === "help" || guide.content.kind === "checklist",
    persistent: isLauncher,
    about: null,
  };
};

/** Draws what the parent asks for, until the page goes. */
const startPreview = (): void => {
  let drawn: { readonly surface: OwnedSurface; readonly handle: FeatureHandle } | null = null;
  let turn = 0;

  const clear = (): void => {
    drawn?.handle.dispose();
    drawn?.surface.dispose();
    drawn = null;
  };

  const draw = async (request: PreviewRequest): Promise<void> => {
    turn += 1;
    const mine = turn;
    const { feature } = await loadFeature[request.guide.content.kind]();
    // Another edit may have come while the format was fetched.
    if (mine !== turn) return;
    clear();
    const { locale, theme } = request;
    const direction = directionOf(locale);
    document.documentElement.lang = locale;
    document.documentElement.dir = direction;
    document.documentElement.dataset["theme"] = theme;
    const surface = createSurface({ locale, direction, theme });
    drawn = { surface, handle: feature.mount(surface, displayOf(request), contextOf(request, clear)) };
  };

  window.addEventListener("message", (event: MessageEvent<unknown>) => {
    if (event.origin === window.location.origin && event.source === window.parent && isRequest(event.data)) {
      void draw(event.data);
    }
  });
  window.parent.postMessage("handrail-preview-ready", window.location.origin);
};

/**
 * A frame that nobody is in must not take the focus from the form beside it, whatever is drawn: an author is typing there.
 * Opening a dialog moves the focus without asking `focus()`, so it is handed back.
 */
const leaveFocusAlone = (): void => {
  const { focus } = HTMLElement.prototype;
  HTMLElement.prototype.focus = function (this: HTMLElement, options?: FocusOptions): void {
    if (document.hasFocus()) focus.call(this, options);
  };
  const { showModal } = HTMLDialogElement.prototype;
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement): void {
    const isOurs = document.hasFocus();
    const before = window.parent.document.activeElement;
    showModal.call(this);
    // An element of another document is no instance of this one's classes.
    if (!isOurs && before !== null && "focus" in before && typeof before.focus === "function") before.focus();
  };
};

leaveFocusAlone();
startPreview();
