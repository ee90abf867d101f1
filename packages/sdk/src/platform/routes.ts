// Route changes of the host's single-page app. The Navigation API reports them without touching anything; elsewhere the
// two History methods are wrapped, with care: the host gets its own result or its own exception, and gets them back.

import type { Dom, Guard, Stop } from "../ports/index.ts";

type HistoryMethod = "pushState" | "replaceState";

/** The part of the Navigation API used here; TypeScript's DOM library may or may not know it. */
const navigationOf = (scope: Window): EventTarget | null => {
  const found: unknown = Reflect.get(scope, "navigation");
  return found instanceof EventTarget ? found : null;
};

const wrap = (method: HistoryMethod, after: () => void): Stop => {
  // Other libraries wrap these too, and theirs may well return something.
  const original: (...args: Parameters<History[HistoryMethod]>) => unknown = history[method];
  const wrapped = function (this: History, ...args: Parameters<History[HistoryMethod]>): unknown {
    // Outside any try: what the host's call returns or throws is the host's.
    const result = original.apply(this, args);
    after();
    return result;
  };
  history[method] = wrapped;
  return () => {
    // Somebody may have wrapped us in turn: then ours must stay, as a bare passage.
    if (history[method] === wrapped) history[method] = original;
  };
};

/** An own property stays on `history` after a wrap; taking it away shows the prototype's method again. */
const unwrapped = (method: HistoryMethod, stop: Stop, wasOwn: boolean): Stop => {
  return () => {
    stop();
    if (!wasOwn && history[method] === History.prototype[method]) Reflect.deleteProperty(history, method);
  };
};

/** Calls back after every same-document navigation; may call when nothing changed. */
export const onRoute = (dom: Dom, guard: Guard, listener: () => void): Stop => {
  const stops: Stop[] = [dom.listen(window, ["popstate", "hashchange"], listener)];
  const navigation = navigationOf(window);
  if (navigation !== null) {
    stops.push(dom.listen(navigation, ["currententrychange"], listener));
  } else {
    for (const method of ["pushState", "replaceState"] as const) {
      const wasOwn = Object.hasOwn(history, method);
      stops.push(unwrapped(method, wrap(method, guard(listener)), wasOwn));
    }
  }
  return () => {
    for (const stop of stops) stop();
  };
};
