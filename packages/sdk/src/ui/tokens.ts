import {
  contrast,
  FOR_MARKS,
  FOR_TEXT,
  inkOn,
  legible,
  luminance,
  mix,
  parseColour,
  type Rgb,
  toCss,
} from "./colour.ts";

/** What the host may set on its root element. Each has a default taken from the page itself. */
export type HostToken = "--hr-accent" | "--hr-surface" | "--hr-text" | "--hr-radius" | "--hr-font";

/** What the host says, read at one moment. */
export interface HostLook {
  readonly accent: Rgb | null;
  readonly surface: Rgb | null;
  readonly text: Rgb | null;
  /** The page's own background, to tell a dark page from a light one. */
  readonly ground: Rgb | null;
  readonly font: string;
  readonly radius: string;
  /** What the page declares; empty where it declares nothing. */
  readonly colorScheme: string;
  readonly systemIsDark: boolean;
}

const DEFAULTS = {
  light: { surface: [1, 1, 1], text: [0.11, 0.13, 0.16], danger: [0.64, 0.18, 0.12], caution: [0.55, 0.36, 0] },
  dark: {
    surface: [0.13, 0.145, 0.165],
    text: [0.92, 0.93, 0.94],
    danger: [0.97, 0.66, 0.59],
    caution: [0.93, 0.73, 0.35],
  },
} as const satisfies Record<string, Record<string, Rgb>>;

/** Deep teal: calm, and told from blue links and red errors by every kind of colour vision. */
const ACCENT: Rgb = [0, 0.43, 0.44];

/** Reads the host's tokens, and from the page's own look what it does not say. */
export const readHostLook = (page: Document): HostLook => {
  const root = getComputedStyle(page.documentElement);
  const body = page.body === null ? root : getComputedStyle(page.body);
  const token = (name: HostToken): string => root.getPropertyValue(name).trim();
  const accent = token("--hr-accent") || (root.accentColor === "auto" ? "" : root.accentColor);
  return {
    accent: resolve(page, accent),
    surface: resolve(page, token("--hr-surface")),
    text: resolve(page, token("--hr-text")),
    ground: parseColour(body.backgroundColor) ?? parseColour(root.backgroundColor),
    font: token("--hr-font") || body.fontFamily || "system-ui, sans-serif",
    radius: token("--hr-radius") || "10px",
    colorScheme: root.colorScheme === "normal" ? "" : root.colorScheme,
    systemIsDark: page.defaultView?.matchMedia("(prefers-color-scheme: dark)").matches ?? false,
  };
};

/** Whether to draw dark: as told, else as the host's surface, the page's scheme, its background, or the system is. */
export const isDark = (theme: "light" | "dark" | "auto", look: HostLook): boolean => {
  if (theme !== "auto") return theme === "dark";
  if (look.surface !== null) return luminance(look.surface) < 0.2;
  if (look.colorScheme === "dark" || look.colorScheme === "light") return look.colorScheme === "dark";
  return look.ground === null ? look.systemIsDark : luminance(look.ground) < 0.2;
};

/** The rule that gives every widget its colours, corrected until they can be read. */
export const tokenRule = (look: HostLook, dark: boolean): string => {
  const defaults = dark ? DEFAULTS.dark : DEFAULTS.light;
  // A host surface of the other scheme would be a lamp in a dark room: it counts only where it fits.
  const fits = look.surface !== null && luminance(look.surface) < 0.2 === dark;
  const surface = fits && look.surface !== null ? look.surface : defaults.surface;
  const accent = legible(look.accent ?? ACCENT, [surface], FOR_MARKS);
  const shade = mix(surface, accent, dark ? 0.22 : 0.08);
  // On a ground half-way between black and white no shade may come nearer to the text.
  const tint = contrast(inkOn(surface), shade) >= FOR_TEXT ? shade : surface;
  const chosen = legible(fits && look.text !== null ? look.text : defaults.text, [surface], 7);
  const text = legible(chosen, [tint, surface], FOR_TEXT);
  const onBoth = (colour: Rgb): string => toCss(legible(colour, [surface, tint], FOR_TEXT));
  const values: Readonly<Record<string, string>> = {
    surface: toCss(surface),
    text: toCss(text),
    quiet: onBoth(mix(text, surface, 0.35)),
    line: toCss(mix(surface, text, dark ? 0.2 : 0.13)),
    edge: toCss(legible(mix(surface, text, 0.3), [surface], FOR_MARKS)),
    wash: toCss(mix(surface, text, dark ? 0.07 : 0.035)),
    accent: toCss(accent),
    // One of black and white always has 4.5:1, so the accent never has to give way to the label on it.
    ink: toCss(inkOn(accent)),
    link: onBoth(accent),
    tint: toCss(tint),
    danger: onBoth(defaults.danger),
    caution: onBoth(defaults.caution),
    shadow: dark ? "0 8px 28px rgb(0 0 0 / .5)" : "0 8px 28px rgb(20 26 34 / .14)",
    radius: look.radius,
    font: look.font,
  };
  const lines = Object.entries(values).map(([name, value]) => `--${name}:${value.replace(/[;{}]/g, "")}`);
  return `.hr{${lines.join(";")};color-scheme:${dark ? "dark" : "light"}}`;
};

/** The browser itself turns any colour a style sheet can say into sRGB; reading it needs an element for a moment. */
const resolve = (page: Document, colour: string): Rgb | null => {
  if (colour === "") return null;
  const probe = page.createElement("handrail-probe");
  probe.style.color = `color-mix(in srgb, ${colour}, ${colour})`;
  if (probe.style.color === "") return null;
  page.documentElement.append(probe);
  const computed = getComputedStyle(probe).color;
  probe.remove();
  return parseColour(computed);
};
