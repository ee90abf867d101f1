import { assertNever } from "@handrail/core/base";
import type { DisplayId } from "@handrail/core/events";
import type { Engine } from "../engine/engine.ts";
import type { Intent } from "../features/feature.ts";
import type { Page } from "../ports/index.ts";

/** The name under which help is asked for, whichever guide holds it. */
export const HELP = "help";

/** Turns what a guide's person did into inputs of the session. */
export const dispatchIntent = (engine: Engine, page: Page, display: DisplayId, intent: Intent): void => {
  switch (intent.kind) {
    case "shown":
      engine.dispatch({ kind: "shown", display });
      return;
    case "advanced":
      engine.dispatch({ kind: "advanced", display, index: intent.index });
      return;
    case "closed":
      engine.dispatch({ kind: "closed", display, reason: intent.reason });
      return;
    case "failed":
      engine.dispatch({ kind: "failed", display, reason: intent.reason });
      return;
    case "show":
      engine.dispatch({ kind: "requested", guide: intent.guide, by: "person" });
      return;
    case "openHelp": {
      const about = { entry: intent.entry, query: null };
      engine.dispatch({ kind: "requested", guide: HELP, by: "person", about });
      return;
    }
    case "navigate":
      page.navigate(intent.href);
      return;
    case "answered":
      engine.observe({ type: "identified", traits: { [intent.trait]: intent.value }, anonymousId: null });
      return;
    case "helpSought": {
      const { what, entry, results } = intent;
      engine.observe({ type: "helpSought", what, entry, results });
      return;
    }
    case "stepSkipped":
      engine.observe({ type: "stepSkipped", step: intent.step });
      return;
    case "importFinished": {
      const { importer, rows, accepted, rejected, cancelled, step } = intent;
      engine.observe({ type: "importFinished", importer, rows, accepted, rejected, cancelled });
      if (step !== null && accepted > 0 && !cancelled) {
        engine.observe({ type: "stepCompleted", step, source: "import" });
      }
      return;
    }
    default:
      assertNever(intent);
  }
};
