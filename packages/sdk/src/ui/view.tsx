import type { GuideContent, GuideKind } from "@handrail/core/content";
import type { CloseReason, FailReason } from "@handrail/core/events";
import type { Display } from "@handrail/core/session";
import { type ComponentType, render } from "preact";
import { useErrorBoundary } from "preact/hooks";
import type { Feature, FeatureContext, Surface } from "../features/feature.ts";
import { useOnChange, useOnce } from "./effects.ts";
import { loadMessages, type Messages } from "./messages.ts";
import { onFault } from "./shield.ts";

/** What the view of one format is given. */
export interface ViewProps<Kind extends GuideKind> {
  readonly content: Extract<GuideContent, { readonly kind: Kind }>;
  readonly display: Display;
  readonly context: FeatureContext;
  readonly surface: Surface;
  readonly messages: Messages;
  /** Painted and in view; only the first call counts. */
  readonly shown: () => void;
  /** Goes away, and says why; only the first call counts. */
  readonly close: (reason: CloseReason) => void;
  /** Could not be drawn, and goes away. */
  readonly fail: (reason: FailReason) => void;
}

interface FeatureOptions<Kind extends GuideKind> {
  readonly kind: Kind;
  readonly view: ComponentType<ViewProps<Kind>>;
  readonly styles: string;
  /** @default "page" */
  readonly place?: "page" | "dock" | undefined;
}

/**
 * Makes a feature of a view: a layer, the texts in the person's language, and the promises every feature keeps: `shown`
 * and an end are said at most once, an error inside, also in a handler, ends in `failed` and not in the host's page, and after `dispose`
 * nothing is drawn or said.
 */
export const defineFeature = <Kind extends GuideKind>(options: FeatureOptions<Kind>): Feature => ({
  mount: (surface, first, context) => {
    surface.adopt(options.styles);
    const layer = surface.layer(options.place);
    let display = first;
    let messages: Messages | null = null;
    let isOver = false;
    let wasShown = false;

    const dispose = (): void => {
      if (isOver) return;
      isOver = true;
      render(null, layer.element);
      layer.release();
    };
    const end = (report: () => void): void => {
      if (isOver) return;
      dispose();
      report();
    };
    const shown = (): void => {
      if (isOver || wasShown) return;
      wasShown = true;
      context.dispatch({ kind: "shown" });
    };
    const close = (reason: CloseReason): void => end(() => context.dispatch({ kind: "closed", reason }));
    const fail = (reason: FailReason): void => end(() => context.dispatch({ kind: "failed", reason }));
    onFault(layer.element, () => fail("rendererFailed"));

    const draw = (): void => {
      const { content } = display.guide;
      if (isOver || messages === null) return;
      if (!isKind(content, options.kind)) {
        fail("rendererFailed");
        return;
      }
      const props: ViewProps<Kind> = { content, display, context, surface, messages, shown, close, fail };
      try {
        render(<Guarded view={options.view} props={props} />, layer.element);
      } catch {
        // What went wrong is in the data or in us; the host's page must not hear of it.
        fail("rendererFailed");
      }
    };
    loadMessages(context.locale, context.messageOverrides).then(
      (loaded) => {
        messages = loaded;
        draw();
      },
      () => fail("loadFailed"),
    );
    return {
      update: (next) => {
        display = next;
        draw();
      },
      dispose,
    };
  },
});

/** Calls `shown` once the browser has painted; a hidden tab paints nothing. */
export const useShown = (shown: () => void): void => {
  useOnce(() => {
    const frame = requestAnimationFrame(shown);
    return () => cancelAnimationFrame(frame);
  });
};

interface GuardedProps<Kind extends GuideKind> {
  readonly view: ComponentType<ViewProps<Kind>>;
  readonly props: ViewProps<Kind>;
}

const Guarded = <Kind extends GuideKind>({ view: View, props }: GuardedProps<Kind>) => {
  const [error] = useErrorBoundary();
  const isBroken = error !== undefined;
  useOnChange([isBroken], () => {
    if (isBroken) props.fail("rendererFailed");
  });
  return isBroken ? null : <View {...props} />;
};

/** Content is typed by its format; a guide is sent to the feature of its own format, which this checks. */
const isKind = <Kind extends GuideKind>(
  content: GuideContent,
  kind: Kind,
): content is Extract<GuideContent, { readonly kind: Kind }> => content.kind === kind;
