import type { GuideKind } from "@handrail/core/content";
import type { DisplayId } from "@handrail/core/events";
import type { Display } from "@handrail/core/session";

/** What draws guides. Nothing throws; what goes wrong comes back as an input of kind `failed`. */
export interface FeatureHost {
  /** Loads the format's code and draws, unless it is hidden before the code arrives. */
  show(display: Display): void;
  /** The display changed. */
  update(display: Display): void;
  /** Takes it away; unknown displays are no matter. */
  hide(display: DisplayId): void;
  /** Fetches the code when idle. */
  preload(kind: GuideKind): void;
  /** Takes everything away. */
  dispose(): void;
}
