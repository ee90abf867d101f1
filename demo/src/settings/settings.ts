/** The languages the demo's own texts exist in. */
export const LANGUAGES = ["en", "ko", "th", "ru", "it", "ar"] as const;

/** One of the demo's languages. */
export type Language = (typeof LANGUAGES)[number];

/** The demo's switches: each can be set on its page or by a query parameter. */
export interface DemoSettings {
  readonly language: Language;
  readonly direction: "ltr" | "rtl";
  readonly theme: "auto" | "light" | "dark";
  /** Every answer takes three seconds longer. */
  readonly slow: boolean;
  /** How long the simulated DNS check takes. */
  readonly dnsSeconds: number;
}

const KEY = "paperboat:settings";
/** Read by the demo's server: which policy the page is served with. */
export const POLICY_COOKIE = "paperboat-policy";

const isLanguage = (value: string): value is Language => (LANGUAGES as readonly string[]).includes(value);

const browserLanguage = (tags: readonly string[]): Language =>
  tags.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? "en";

const isTheme = (value: string | null): value is DemoSettings["theme"] =>
  value === "auto" || value === "light" || value === "dark";

const truthy = (value: string) => value !== "0" && value !== "false";

/** Joins what was kept with what the query says; `?lang=ar&dir=rtl&dark=1&slow=1&dns=5`. */
export const readSettings = (storage: Storage, query: URLSearchParams, tags: readonly string[]): DemoSettings => {
  const kept = new URLSearchParams(storage.getItem(KEY) ?? "");
  const value = (name: string) => query.get(name) ?? kept.get(name);
  const asked = value("lang") ?? "";
  const language = isLanguage(asked) ? asked : browserLanguage(tags);
  const dark = query.get("dark");
  const theme = dark === null ? value("theme") : truthy(dark) ? "dark" : "light";
  const direction = query.get("dir") ?? (query.has("lang") ? null : kept.get("dir"));
  return {
    language,
    direction: direction === "rtl" || direction === "ltr" ? direction : language === "ar" ? "rtl" : "ltr",
    theme: isTheme(theme) ? theme : "auto",
    slow: truthy(value("slow") ?? "0"),
    dnsSeconds: Math.max(0, Number(value("dns") ?? 20) || 0),
  };
};

/** Keeps the switches for the next page load. */
export const keepSettings = (storage: Storage, settings: DemoSettings): void => {
  const kept = new URLSearchParams({
    lang: settings.language,
    dir: settings.direction,
    theme: settings.theme,
    slow: settings.slow ? "1" : "0",
    dns: String(settings.dnsSeconds),
  });
  storage.setItem(KEY, kept.toString());
};
