import type { InitOptions } from "../api/types.ts";

/** The options of `init`, checked and complete. */
export interface Settings {
  readonly key: string;
  /** Without a slash at the end. */
  readonly server: string;
  readonly locale: string | null;
  readonly direction: "ltr" | "rtl" | null;
  readonly messages: Readonly<Record<string, string>>;
  readonly theme: "light" | "dark" | "auto";
  /** The importer's worker; null where it is to do without one. */
  readonly importerWorker: string | null;
  readonly consentRequired: boolean;
  readonly debug: boolean;
}

/** Languages written from right to left; `Intl.Locale`'s own answer is missing in some browsers. */
const RIGHT_TO_LEFT = /^(ar|arc|ckb|dv|fa|he|ks|ku-arab|nqo|ps|sd|ug|ur|yi)\b/i;

/** The reading direction of a language. */
export const directionOf = (locale: string): "ltr" | "rtl" => (RIGHT_TO_LEFT.test(locale) ? "rtl" : "ltr");

const oneOf = <T extends string>(value: unknown, allowed: readonly T[], otherwise: T): T =>
  allowed.find((one) => one === value) ?? otherwise;

const serverOf = (value: unknown): string | null => {
  try {
    const url = new URL(String(value));
    return /^https?:$/.test(url.protocol) ? url.href.replace(/[?#].*$/, "").replace(/\/+$/, "") : null;
  } catch {
    return null;
  }
};

const workerOf = (value: unknown, server: string): string | null => {
  if (value === null) return null;
  return typeof value === "string" && value !== "" ? value : `${server}/sdk/importer-worker.js`;
};

const textsOf = (value: unknown): Readonly<Record<string, string>> => {
  const texts: Record<string, string> = Object.create(null);
  if (typeof value !== "object" || value === null) return texts;
  for (const [name, text] of Object.entries(value)) if (typeof text === "string") texts[name] = text;
  return texts;
};

/**
 * Reads the host's options; a text instead of settings says what is wrong and how to put it right. Only own properties
 * count, so that a polluted `Object.prototype` configures nothing.
 */
export const readSettings = (
  options: InitOptions,
  surroundings: { readonly defaultServer: string | null; readonly privacyAsked: boolean },
): Settings | string => {
  if (typeof options !== "object" || options === null) return "init() needs an options object with at least `key`";
  const own: Readonly<Partial<Record<keyof InitOptions, unknown>>> = Object.assign(Object.create(null), { ...options });
  if (typeof own.key !== "string" || own.key === "") return "init() needs `key`: copy the write key from Settings";
  const server = serverOf(own.server ?? surroundings.defaultServer);
  if (server === null) {
    return `init() got server ${JSON.stringify(own.server ?? null)}: give the address of your Handrail server, e.g. "https://handrail.example.com"`;
  }
  const asked = oneOf(own.consent, ["required", "granted", "unsaid"], "unsaid");
  return {
    key: own.key,
    server,
    locale: typeof own.locale === "string" && own.locale !== "" ? own.locale : null,
    direction: own.direction === "ltr" || own.direction === "rtl" ? own.direction : null,
    messages: textsOf(own.messages),
    theme: oneOf(own.theme, ["light", "dark", "auto"], "auto"),
    importerWorker: workerOf(own.importerWorker, server),
    consentRequired: asked === "unsaid" ? surroundings.privacyAsked : asked === "required",
    debug: own.debug === true,
  };
};
