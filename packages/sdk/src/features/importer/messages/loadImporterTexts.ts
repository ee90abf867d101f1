import { type Loaders, loadTexts } from "../../../ui/messages.ts";
import type { CountedId, TextId, Texts } from "./catalogue.ts";

const LOADERS: Loaders<TextId, CountedId> = {
  en: () => import("./en.ts"),
  ko: () => import("./ko.ts"),
  th: () => import("./th.ts"),
  ru: () => import("./ru.ts"),
  it: () => import("./it.ts"),
  ar: () => import("./ar.ts"),
};

/** Fetches the importer's own texts; most people never see an importer, so they are files of their own. */
export const loadImporterTexts = (locale: string, overrides: Readonly<Record<string, string>>): Promise<Texts> =>
  loadTexts(LOADERS, locale, overrides);
