import type { Surface } from "../features/feature.ts";
import { createLiveRegion } from "./liveRegion.ts";
import { BASE_STYLES } from "./styles.ts";
import { isDark, readHostLook, tokenRule } from "./tokens.ts";
import { HOST_TAG, keepOnTop } from "./topLayer.ts";

/** How the surface is to look and read. */
export interface SurfaceOptions {
  readonly locale: string;
  readonly direction: "ltr" | "rtl";
  readonly theme: "light" | "dark" | "auto";
  /** @default the document of this script */
  readonly page?: Document | undefined;
}

/** The surface, for whoever made it. */
export interface OwnedSurface extends Surface {
  /** Another language, direction or theme from now on. */
  restyle(options: Pick<SurfaceOptions, "locale" | "direction" | "theme">): void;
  /** Leaves no node, listener, timer or observer behind. */
  dispose(): void;
}

/** Attributes hosts switch their theme by. */
const THEME_ATTRIBUTES = ["class", "style", "data-theme", "data-mode", "data-color-mode", "data-bs-theme"];

/**
 * Makes the one element everything is drawn in: `<handrail-surface>` under `<html>`, with one open shadow root. Styles
 * arrive by adopted sheets only, so it works under a policy that allows no inline style. Call it after the page has
 * loaded, once; `dispose` before making another.
 */
export const createSurface = (options: SurfaceOptions): OwnedSurface => {
  const page = options.page ?? document;
  const host = page.createElement(HOST_TAG);
  host.setAttribute("popover", "manual");
  const root = host.attachShadow({ mode: "open" });
  const frame = child(page, root, "hr");
  const region = createLiveRegion(frame);
  const layers = child(page, frame, "layers");
  const dock = child(page, frame, "dock");

  const tokens = new CSSStyleSheet();
  const adopted = new Map<string, CSSStyleSheet>();
  const adopt = (css: string): void => {
    if (adopted.has(css)) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    adopted.set(css, sheet);
    root.adoptedStyleSheets = [tokens, ...adopted.values()];
  };
  adopt(BASE_STYLES);

  let style: Pick<SurfaceOptions, "locale" | "direction" | "theme"> = options;
  const restyle: OwnedSurface["restyle"] = (next) => {
    style = next;
    frame.lang = style.locale;
    frame.dir = style.direction;
    const look = readHostLook(page);
    tokens.replaceSync(tokenRule(look, isDark(style.theme, look)));
  };
  const reread = (): void => restyle(style);
  restyle(options);

  const themes = new MutationObserver(reread);
  for (const element of [page.documentElement, page.body]) {
    if (element !== null) themes.observe(element, { attributes: true, attributeFilter: THEME_ATTRIBUTES });
  }
  const scheme = page.defaultView?.matchMedia("(prefers-color-scheme: dark)");
  scheme?.addEventListener("change", reread);
  const letGo = keepOnTop(host, root, page);

  return {
    root,
    adopt,
    restyle,
    announce: region.announce,
    layer: (place = "page") => {
      const element = child(page, place === "dock" ? dock : layers, "layer");
      return { element, release: () => element.remove() };
    },
    dispose: () => {
      letGo();
      themes.disconnect();
      scheme?.removeEventListener("change", reread);
      region.dispose();
      host.remove();
    },
  };
};

const child = (page: Document, parent: Node, name: string): HTMLElement => {
  const element = page.createElement("div");
  element.className = name;
  parent.appendChild(element);
  return element;
};
