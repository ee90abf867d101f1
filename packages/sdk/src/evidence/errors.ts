import { between, seconds, type Timestamp, timestamp } from "@handrail/core/base";
import type { Clock, Dom, Stop } from "../ports/index.ts";
import type { Emit } from "./emit.ts";
import type { PageAnswers } from "./pageAnswers.ts";

/** A script error so long after a touch is the page's own affair: a ticker, an advertisement. */
const SCRIPT_WITHIN = seconds(5);

/** A complaint of the page so soon after leaving a field or submitting is about what the person entered. */
const COMPLAINT_WITHIN = seconds(3);

const ALERT = "[role=alert],[role=alertdialog],[aria-live=assertive]";

/** Good news comes as an alert, too. A complaint stands in the form it is about, or is named as one in its code. */
const COMPLAINT =
  "form *,[class*=err i],[class*=danger i],[class*=invalid i],[class*=warn i],[class*=fail i],[class*=destructive i],[data-type=error]";

const isAlert = (element: Element): boolean => element.matches(ALERT) && element.matches(COMPLAINT);

const isComplaint = (record: MutationRecord): boolean => {
  const { target } = record;
  if (record.type === "attributes") {
    return (
      record.attributeName === "aria-invalid" && target instanceof Element && target.matches("[aria-invalid=true]")
    );
  }
  const place = target instanceof Element ? target : target.parentElement;
  const around = place?.closest(ALERT);
  if (around) return isAlert(around) && (record.type === "characterData" || record.addedNodes.length > 0);
  return Array.from(record.addedNodes).some(
    (node) => node instanceof Element && (isAlert(node) || Array.from(node.querySelectorAll(ALERT)).some(isAlert)),
  );
};

/** Reports script errors near a touch, and complaints of the page about what the person submitted or entered. */
export const watchErrors = (dom: Dom, clock: Clock, answers: PageAnswers, emit: Emit): Stop => {
  let touchedAt: Timestamp = timestamp(0);
  let enteredAt: Timestamp = timestamp(0);

  const onScriptError = (event: Event): void => {
    if (between(touchedAt, clock.now()) > SCRIPT_WITHIN) return;
    // Resources that fail to load also end here, and "Script error." is somebody else's script.
    if (
      event instanceof ErrorEvent &&
      (event.message.startsWith("ResizeObserver") || event.message === "Script error.")
    ) {
      return;
    }
    if (event.target === window) emit("error");
  };

  const stops = [
    dom.listen(document, ["pointerdown", "keydown"], (event) => {
      if (event.isTrusted) touchedAt = clock.now();
    }),
    dom.listen(document, ["submit", "focusout", "change", "click"], (event) => {
      if (event.isTrusted) enteredAt = clock.now();
    }),
    dom.listen(window, ["error", "unhandledrejection"], onScriptError),
    // The browser's own validation.
    dom.listen(document, ["invalid"], (event) => {
      if (event.isTrusted && between(touchedAt, clock.now()) <= COMPLAINT_WITHIN) emit("error");
    }),
    answers.subscribe((record) => {
      if (between(enteredAt, clock.now()) <= COMPLAINT_WITHIN && isComplaint(record)) emit("error");
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
};
