/**
 * Mounts one format in a pretended product, chosen by the address: `?kind=tour&theme=dark&locale=ar&requested=1`. What it
 * reports is kept on `window.gallery`, for tests to read.
 */
import { type GuideKind, matchesUrl, textIn } from "@handrail/core/content";
import type { Display } from "@handrail/core/session";
import type { ImporterDefinition, ImportRow, RowResult } from "../../packages/sdk/src/api/types.ts";
import { loadFeature } from "../../packages/sdk/src/features/catalogue.ts";
import type { FeatureContext, FeatureHandle, Intent, JourneyView } from "../../packages/sdk/src/features/feature.ts";
import { createSurface } from "../../packages/sdk/src/ui/index.ts";
import { directionOf } from "../../packages/sdk/src/ui/messages.ts";
import { guideOf, JOURNEY } from "./content.ts";
import { createDrawer } from "./drawer.ts";

type Change = Parameters<Parameters<FeatureContext["subscribe"]>[0]>[0];

/** What tests see and steer. */
export interface Gallery {
  readonly intents: Intent[];
  readonly batches: { readonly key: string; readonly rows: readonly ImportRow[] }[];
  journey: JourneyView;
  /** How `onRows` behaves: `fail` rejects, `offline` asks to wait, `hold` waits for `release`, `refuse` refuses Ann. */
  mode: "accept" | "fail" | "offline" | "hold" | "refuse";
  release(): void;
  tell(change: Change): void;
  dispose(): void;
}

declare global {
  interface Window {
    gallery: Gallery;
  }
}

const query = new URLSearchParams(location.search);
const locale = query.get("locale") ?? "en";
const direction = directionOf(locale);
const theme = query.get("theme") === "dark" ? "dark" : query.get("theme") === "light" ? "light" : "auto";
document.documentElement.lang = locale;
document.documentElement.dir = direction;
document.documentElement.classList.toggle("dark", theme === "dark");

const listeners = new Set<(change: Change) => void>();
const waiting: (() => void)[] = [];
let handle: FeatureHandle | null = null;
let path = query.get("path") ?? "/contacts";

const surface = createSurface({ locale, direction, theme });
const gallery: Gallery = {
  intents: [],
  batches: [],
  journey: JOURNEY,
  mode: "accept",
  release: () => {
    for (const go of waiting.splice(0)) go();
  },
  tell: (change) => {
    if (change.kind === "path") path = change.path;
    for (const listener of [...listeners]) listener(change);
  },
  dispose: () => {
    handle?.dispose();
    surface.dispose();
  },
};
window.gallery = gallery;

const contacts: ImporterDefinition = {
  columns: [
    { key: "name", label: "Full name", aliases: ["name", "contact"], required: true },
    { key: "email", label: "E-mail", aliases: ["mail"], type: "email", required: true, unique: true },
    { key: "company", label: "Company", aliases: ["organisation"] },
    { key: "since", label: "Customer since", type: "date", example: "2025-03-24" },
    { key: "revenue", label: "Revenue", type: "number" },
    { key: "role", label: "Role", type: "enum", options: ["Owner", "Manager", "Member", "Guest"] },
  ],
  chunkSize: Number(query.get("chunk") ?? 2),
  dryRun: query.has("dryRun"),
  consequence: query.get("consequence") ?? undefined,
  checkTable: query.has("checkTable")
    ? (rows) =>
        rows.filter((row) => row["role"] === "Owner").length > 1
          ? [{ index: rows.findLastIndex((row) => row["role"] === "Owner"), column: "role", message: "Only one owner" }]
          : []
    : undefined,
  onRows: async (rows, chunk) => {
    if (!chunk.dryRun) gallery.batches.push({ key: chunk.key, rows });
    if (gallery.mode === "hold") await new Promise<void>((resolve) => waiting.push(resolve));
    if (gallery.mode === "fail") throw new Error("The server is away.");
    if (gallery.mode === "offline") throw { status: 503, retryAfter: 3600 };
    return rows.flatMap((row, index): readonly RowResult[] => {
      if (gallery.mode === "refuse" && String(row["email"]).startsWith("ann@"))
        return [{ index, column: "email", error: "Already there" }];
      return chunk.dryRun ? [answerTo(row, index)] : [];
    });
  },
};

/** What a dry run is told of a row: those with a company are there already. */
const answerTo = (row: ImportRow, index: number): RowResult =>
  row["company"] === null
    ? { index, action: "create" }
    : { index, action: "update", changes: { company: ["Fabrikam", row["company"]] } };

const context: FeatureContext = {
  locale,
  direction,
  theme,
  messageOverrides: {},
  text: (text) => textIn(text, locale),
  isAt: (pattern) => matchesUrl(pattern, path),
  journey: () => gallery.journey,
  currentStep: () => "import-contacts",
  value: (metric) =>
    metric === "unused"
      ? null
      : {
          name: metric === "contacts" ? "Contacts reached" : "Mails opened",
          unit: metric === "contacts" ? "people" : "times",
          amount: metric === "contacts" ? 1284 : 1_000_000,
        },
  pasted: () => query.get("pasted"),
  importerWorker: query.has("worker") ? "/gallery/importer-worker.js" : null,
  drawer: createDrawer(),
  importer: (name) => (name === "contacts" && !query.has("unregistered") ? contacts : null),
  locate: async (anchor, _patience, signal) => {
    const found = document.querySelector(anchor.selector);
    if (found !== null) return found;
    const limit = Number(query.get("patience") ?? 300);
    return await new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        const late = document.querySelector(anchor.selector);
        if (late !== null) end(late);
      });
      const timer = setTimeout(() => end(null), limit);
      const end = (element: Element | null): void => {
        observer.disconnect();
        clearTimeout(timer);
        resolve(element);
      };
      observer.observe(document.body, { childList: true, subtree: true });
      signal.addEventListener("abort", () => end(null));
    });
  },
  subscribe: (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  dispatch: (intent) => {
    gallery.intents.push(intent);
    if (intent.kind === "navigate") gallery.tell({ kind: "path", path: intent.href });
    if (intent.kind === "stepSkipped") {
      const steps = gallery.journey.steps.map((step) =>
        step.key === intent.step ? { ...step, status: "skipped" as const } : step,
      );
      gallery.journey = { ...gallery.journey, steps };
      gallery.tell({ kind: "progress" });
    }
  },
};

/** Mounts a format; called once for the address, and by tests for a second one. */
const show = async (kind: GuideKind): Promise<void> => {
  const display: Display = {
    id: `display-${kind}`,
    guide: guideOf(kind),
    step: "import-contacts",
    index: Number(query.get("index") ?? 0),
    requested: query.has("requested"),
    persistent: (kind === "checklist" || kind === "help") && !query.has("requested"),
    about: query.has("entry") ? { entry: query.get("entry"), query: null } : null,
  };
  const { feature } = await loadFeature[kind]();
  handle = feature.mount(surface, display, context);
};

for (const kind of (query.get("kind") ?? "tooltip").split(",")) void show(kind as GuideKind);
