import type { Handrail } from "@handrail/sdk";

declare global {
  interface Window {
    /** Put there by the snippet; absent where the demo runs without a Handrail server. */
    readonly handrail?: Handrail;
  }
}

/** The part of Handrail the demo uses; a customer would call `handrail` just like this. */
export type HostHandrail = Pick<
  Handrail,
  "init" | "identify" | "account" | "track" | "step" | "show" | "help" | "importer" | "reset"
>;

const nothing = () => undefined;

/** What stands in where no snippet is in the page, so that the demo works alone. */
const ABSENT: HostHandrail = {
  init: nothing,
  identify: nothing,
  account: nothing,
  track: nothing,
  step: () => ({ start: nothing, complete: nothing, skip: nothing, waiting: nothing }),
  show: nothing,
  help: { open: nothing },
  importer: { register: nothing },
  reset: nothing,
};

/**
 * Speaks to whatever stands under `window.handrail` at the moment of the call: the stub before the file has arrived,
 * the SDK after.
 */
export const hostHandrail = (page: Window): HostHandrail => {
  const now = (): HostHandrail => page.handrail ?? ABSENT;
  return {
    init: (options) => now().init(options),
    identify: (person, traits) => now().identify(person, traits),
    account: (account, traits) => now().account(account, traits),
    track: (event, properties) => now().track(event, properties),
    step: (key) => now().step(key),
    show: (guide) => now().show(guide),
    help: { open: (options) => now().help.open(options) },
    importer: { register: (name, definition) => now().importer.register(name, definition) },
    reset: () => now().reset(),
  };
};
