import type { GuideKind } from "@handrail/core/content";
import type { Feature } from "./feature.ts";

/** The only list of formats: each a chunk of its own, fetched when a guide of its kind is about to be shown. */
export const loadFeature: Readonly<Record<GuideKind, () => Promise<{ readonly feature: Feature }>>> = {
  tooltip: () => import("./tooltip/index.tsx"),
  tour: () => import("./tour/index.tsx"),
  checklist: () => import("./checklist/index.tsx"),
  help: () => import("./help/index.tsx"),
  importer: () => import("./importer/index.tsx"),
  banner: () => import("./banner/index.tsx"),
  recap: () => import("./recap/index.tsx"),
  welcome: () => import("./welcome/index.tsx"),
};
