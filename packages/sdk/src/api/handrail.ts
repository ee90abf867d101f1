// The public interface. Every method may be called at any time with anything: it never throws, and what it cannot use it
// explains on the console when `debug` is on.

import type { Scalar } from "@handrail/core/base";
import { LIMITS } from "@handrail/core/protocol";
import { type App, createApp } from "../boot/app.ts";
import type { Brain } from "../boot/brain.ts";
import { createDiagnostics } from "../boot/diagnostics.ts";
import { guarded } from "../boot/guard.ts";
import { cleanProperties } from "../boot/properties.ts";
import { readSettings } from "../boot/settings.ts";
import { asksForPrivacy } from "../platform/index.ts";
import { described, isImporter, readName } from "./arguments.ts";
import { createListeners } from "./listeners.ts";
import type { Handrail, ImporterDefinition, ProgressView, StepHandle } from "./types.ts";

/** What an entry knows that the interface does not. */
export interface HandrailOptions {
  /** The server the file came from; null where it was bundled with the host's own code. */
  readonly defaultServer: string | null;
}

/** Calls before `init` are kept up to this many; a page that never calls `init` must not fill its memory with them. */
const MOST_KEPT = 500;

const NOBODY: ProgressView = { journeys: [] };

/** Makes one Handrail. Nothing happens until `init`, so it can be made where there is no page. */
export const createHandrail = (options: HandrailOptions): Handrail => {
  const diagnostics = createDiagnostics();
  const importers = new Map<string, ImporterDefinition>();
  const listeners = createListeners(diagnostics, () => handrail.progress());
  const kept: (() => void)[] = [];
  let app: App | null = null;
  /** Who the host said it is, for the moment consent is given. */
  let lastIdentified: (() => void) | null = null;
  let lastAccount: (() => void) | null = null;

  const misuse = (what: string): void => diagnostics.report(what);

  /** Runs a public method: after `init`, shielded. */
  const enter = (name: string, method: () => void): void => {
    const shielded = (): void => guarded(diagnostics, `${name}()`, method, undefined);
    if (app !== null) shielded();
    else if (kept.length < MOST_KEPT) kept.push(shielded);
  };

  const withSession = (name: string, work: (brain: Brain) => void): void => {
    if (app?.use(work) === false) misuse(`${name}() does nothing yet: consent(true) has not been called`);
  };

  /** A name for a method, or a word to the developer. */
  const named = (method: string, what: string, value: unknown): string | null => {
    const name = readName(value);
    if (name === null) misuse(`${method}() got ${described(value)} as ${what}: pass a text of 1 to 256 characters`);
    return name;
  };

  const clean = (method: string, input: unknown, isFact: boolean): Readonly<Record<string, Scalar>> => {
    const { properties, problems } = cleanProperties(input, isFact);
    for (const problem of problems) misuse(`${method}(): ${problem}`);
    return properties;
  };

  const stepHandle = (key: unknown): StepHandle => {
    const tell = (method: string, body: (step: string) => Parameters<Brain["observe"]>[0]) => (): void =>
      enter(`step().${method}`, () => {
        const step = named("step", "the step's key", key);
        if (step !== null) withSession(`step().${method}`, (brain) => brain.observe(body(step)));
      });
    return {
      start: tell("start", (step) => ({ type: "stepStarted", step })),
      complete: tell("complete", (step) => ({ type: "stepCompleted", step, source: "host" })),
      skip: tell("skip", (step) => ({ type: "stepSkipped", step })),
      waiting: tell("waiting", (step) => ({ type: "stepWaiting", step })),
    };
  };

  const handrail: Handrail = {
    init: (given) =>
      guarded(
        diagnostics,
        "init()",
        () => {
          if (app !== null) return misuse("init() was called twice: the second call does nothing");
          const settings = readSettings(given, {
            defaultServer: options.defaultServer,
            privacyAsked: asksForPrivacy(),
          });
          if (typeof settings === "string") {
            // Silent without `debug` even here: a wrong install must not fill the consoles of a host's customers.
            diagnostics.setDebug(given?.debug === true);
            return misuse(settings);
          }
          diagnostics.setDebug(settings.debug);
          app = createApp(
            {
              settings,
              diagnostics,
              importer: (name) => importers.get(name) ?? null,
              onNotice: listeners.tell,
            },
            () => {
              lastIdentified?.();
              lastAccount?.();
            },
          );
          for (const call of kept.splice(0)) call();
        },
        undefined,
      ),
    identify: (person, traits) =>
      enter("identify", () => {
        const id = named("identify", "the person's id", person);
        if (id === null) return;
        const known = clean("identify", traits, false);
        lastIdentified = () => withSession("identify", (brain) => brain.identify(id, known));
        lastIdentified();
      }),
    account: (accountId, traits) =>
      enter("account", () => {
        const id = named("account", "the account's id", accountId);
        if (id === null) return;
        const known = clean("account", traits, false);
        lastAccount = () => withSession("account", (brain) => brain.account(id, known));
        lastAccount();
      }),
    track: (event, properties) =>
      enter("track", () => {
        const name = named("track", "the event's name", event);
        if (name === null) return;
        // Read now: the host may change the object after the call.
        const facts = clean("track", properties, true);
        withSession("track", (brain) => brain.observe({ type: "tracked", name, properties: facts }));
      }),
    page: (path) =>
      enter("page", () => {
        if (path !== undefined && !(typeof path === "string" && path.startsWith("/"))) {
          return misuse(`page() got ${described(path)}: pass a path that begins with "/", or nothing`);
        }
        const bare = path?.replace(/[?#].*$/, "").slice(0, LIMITS.stringLength) ?? null;
        withSession("page", (brain) => brain.moveTo(bare));
      }),
    step: stepHandle,
    progress: () => guarded(diagnostics, "progress()", () => app?.live()?.brain()?.progress() ?? NOBODY, NOBODY),
    show: (guide) =>
      enter("show", () => {
        const key = named("show", "the guide's key", guide);
        if (key !== null) withSession("show", (brain) => brain.dispatch({ kind: "requested", guide: key, by: "host" }));
      }),
    hide: (guide) =>
      enter("hide", () => {
        const key = guide === undefined ? null : named("hide", "the guide's key", guide);
        if (guide === undefined || key !== null) {
          withSession("hide", (brain) => brain.dispatch({ kind: "hidden", guide: key }));
        }
      }),
    help: {
      open: (where) =>
        enter("help.open", () => {
          const about = { entry: readName(where?.entry), query: readName(where?.query) };
          withSession("help.open", (brain) => brain.dispatch({ kind: "requested", guide: "help", by: "host", about }));
        }),
    },
    importer: {
      register: (name, definition) =>
        guarded(
          diagnostics,
          "importer.register()",
          () => {
            const key = named("importer.register", "the importer's name", name);
            if (key === null) return;
            if (isImporter(definition)) importers.set(key, definition);
            else
              misuse(`importer.register("${key}") needs \`columns\` with keys, and a function \`onRows\` or a \`url\``);
          },
          undefined,
        ),
    },
    consent: (granted) => enter("consent", () => app?.consent(granted === true)),
    on: (name, listener) =>
      guarded<() => void>(
        diagnostics,
        "on()",
        () => {
          if (listeners.knows(name) && typeof listener === "function") return listeners.add(name, listener);
          misuse(`on() got ${described(name)}: see the list of events in the documentation, and pass a function`);
          return () => {};
        },
        () => {},
      ),
    reset: () =>
      enter("reset", () => {
        lastIdentified = null;
        lastAccount = null;
        app?.reset();
      }),
    destroy: () =>
      guarded(
        diagnostics,
        "destroy()",
        () => {
          kept.length = 0;
          app?.destroy();
          app = null;
          listeners.clear();
          importers.clear();
        },
        undefined,
      ),
  };
  return handrail;
};
