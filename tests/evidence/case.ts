import type { EvidenceKind } from "@handrail/core/events";
import type { Tab } from "./driver.ts";

/** Something on a page and what a person does with it. */
export interface Scene {
  /** What stands in the page's body. `at("id")` finds an element; `{files}` is an origin that answers with attachments. */
  readonly html: string;
  readonly act: (tab: Tab) => Promise<void>;
  /** It is about the focus, and other windows: such scenes are played one at a time, in the window that has it. */
  readonly wantsFocus?: boolean;
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
