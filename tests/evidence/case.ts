import type { EvidenceKind } from "@handrail/core/events";
import type { Tab } from "./driver.ts";

/** Something on a page and what a person does with it. */
export interface Scene {
  /** What stands in the page's body. `at("id")` finds an element; `{files}` is an origin that answers with attachments. */
  readonly html: string;
  readonly act: (tab: Tab) => Promise<void>;
  /** It needs the browser's attention for itself: focus, other windows. The others run side by side. */
  readonly alone?: boolean;
}

/** What detectors take for trouble, and the same in trouble. */
export interface Case {
  readonly id: string;
  readonly title: string;
  /** Must give no evidence at all. */
  readonly innocent: Scene;
  /** Must give exactly this evidence. */
  readonly trouble: Scene & { readonly gives: Partial<Record<EvidenceKind, number>> };
}
