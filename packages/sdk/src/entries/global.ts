// The script tag's entry: takes over the stub, starts from the tag's attributes, replays what was asked before.

import { createHandrail } from "../api/handrail.ts";
import type { InitOptions } from "../api/types.ts";
import { replay } from "./replay.ts";
import type { KeptCall } from "./stub.ts";

const GLOBAL = "handrail";

/** The file lies at `<server>/sdk/handrail.js`. */
const serverOfThisFile = (): string => new URL(/* @vite-ignore */ "..", import.meta.url).href;

/** A module has no `currentScript`: its tag is told by its attribute. */
const optionsOfTag = (): InitOptions | null => {
  const data = document.querySelector<HTMLScriptElement>("script[data-handrail-key]")?.dataset;
  const key = data?.["handrailKey"];
  if (data === undefined || key === undefined) return null;
  const consent = data["handrailConsent"];
  return {
    key,
    server: data["handrailServer"],
    locale: data["handrailLocale"],
    consent: consent === "required" || consent === "granted" ? consent : undefined,
    debug: data["handrailDebug"] !== undefined && data["handrailDebug"] !== "false",
  };
};

const isKeptCall = (value: unknown): value is KeptCall =>
  Array.isArray(value) && typeof value[0] === "string" && Array.isArray(value[1]);

const begin = (): void => {
  const stub: unknown = Reflect.get(window, GLOBAL);
  const isStub = typeof stub === "object" && stub !== null && "q" in stub && Array.isArray(stub.q);
  // Loaded twice: the first one goes on.
  if (stub !== undefined && !isStub) return;
  const handrail = createHandrail({ defaultServer: serverOfThisFile() });
  const calls = isStub && Array.isArray(stub.q) ? stub.q.filter(isKeptCall) : [];
  if (isStub) {
    // The very object the page may have kept becomes the real thing.
    Reflect.deleteProperty(stub, "q");
    Object.assign(stub, handrail);
  } else {
    Reflect.set(window, GLOBAL, handrail);
  }
  const options = optionsOfTag();
  // A page that calls init() itself knows better than its tag.
  if (options !== null && !calls.some((call) => call[0] === "init")) handrail.init(options);
  replay(handrail, calls);
};

try {
  begin();
} catch {
  // Whatever a page has done to its own window, it must not hear of it from us.
}
