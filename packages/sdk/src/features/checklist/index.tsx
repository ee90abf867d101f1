import { useState } from "preact/hooks";
import { CloseButton } from "../../ui/Card.tsx";
import { useOnChange, useOnce } from "../../ui/effects.ts";
import { PANEL_STYLES } from "../../ui/panel/styles.ts";
import { useLauncher } from "../../ui/panel/useLauncher.ts";
import { defineFeature, useShown, type ViewProps } from "../../ui/view.tsx";
import type { JourneyView } from "../feature.ts";
import { remainderOf, shareOf } from "./remainder.ts";
import { StepItem } from "./StepItem.tsx";
import { STYLES } from "./styles.ts";

const Checklist = (props: ViewProps<"checklist">) => {
  const { content, context, fail } = props;
  const [journey, setJourney] = useState(() => context.journey(content.journey));
  useOnce(() =>
    context.subscribe((change) => change.kind === "progress" && setJourney(context.journey(content.journey))),
  );
  const isUnknown = journey === null;
  useOnChange([isUnknown], () => {
    if (isUnknown) fail("rendererFailed");
  });
  return journey === null ? null : <Board {...props} journey={journey} />;
};

interface BoardProps extends ViewProps<"checklist"> {
  readonly journey: JourneyView;
}

const Board = (props: BoardProps) => {
  const { content, context, display, messages, surface, journey, close } = props;
  const launcher = useLauncher(surface, display, close);
  const title = context.text(content.title);
  const { done, of } = shareOf(journey);
  const isComplete = done === of;
  const progress = messages.say("checklist.progress", { done, total: of });
  useShown(props.shown);
  return (
    <>
      {display.persistent ? (
        <button
          ref={launcher.button}
          type="button"
          class="button launcher"
          aria-expanded={launcher.isOpen}
          onClick={launcher.isOpen ? launcher.leave : launcher.open}
        >
          <Ring share={of === 0 ? 1 : done / of} />
          <span class="name">{title}</span>
          <span class="quiet">{progress}</span>
        </button>
      ) : null}
      {launcher.isOpen ? (
        <section ref={launcher.panel} class="panel" role="dialog" aria-labelledby={`t-${display.id}`}>
          <div class="head">
            <h2 id={`t-${display.id}`} ref={launcher.heading} tabIndex={-1}>
              {title}
            </h2>
            <CloseButton label={messages.say("checklist.collapse")} onClick={launcher.leave} />
          </div>
          <div class="body">
            <Summary {...props} isComplete={isComplete} />
            <ol class="steps">
              {journey.steps.map((step) => (
                <StepItem
                  key={step.key}
                  step={step}
                  isNext={step.key === nextOf(journey)}
                  onSkip={() => launcher.heading.current?.focus()}
                  {...{ context, messages }}
                />
              ))}
            </ol>
            <div class="foot">
              {isComplete ? (
                <button type="button" class="button main end" onClick={() => close("completed")}>
                  {messages.say("done")}
                </button>
              ) : (
                <button type="button" class="button plain" onClick={() => close("dismissed")}>
                  {messages.say("checklist.dismiss")}
                </button>
              )}
            </div>
          </div>
        </section>
      ) : null}
    </>
  );
};

const Summary = ({
  content,
  context,
  journey,
  messages,
  isComplete,
}: BoardProps & { readonly isComplete: boolean }) => {
  if (isComplete) {
    return (
      <>
        {journey.outcome === null ? null : <p>{journey.outcome}</p>}
        <p class="quiet">{messages.say("checklist.complete")}</p>
      </>
    );
  }
  const { steps, time } = remainderOf(journey);
  const count = messages.count("checklist.steps", steps);
  return (
    <>
      {content.intro === null ? null : <p>{context.text(content.intro)}</p>}
      {steps === 0 ? null : (
        <p class="quiet">
          {time === null ? count : messages.say("checklist.remaining", { steps: count, time: messages.duration(time) })}
        </p>
      )}
    </>
  );
};

const nextOf = (journey: JourneyView): string | null => {
  const open = journey.steps.filter(
    (step) => step.available && (step.status === "active" || step.status === "untouched"),
  );
  return (open.find((step) => step.required) ?? open[0])?.key ?? null;
};

const Ring = ({ share }: { readonly share: number }) => (
  <svg class="ring" viewBox="0 0 20 20" aria-hidden="true">
    <circle cx="10" cy="10" r="8" />
    <circle cx="10" cy="10" r="8" pathLength={100} stroke-dasharray={`${share * 100} 100`} />
  </svg>
);

/** A journey as a list one can come back to: a launcher in the dock, and a panel. */
export const feature = defineFeature({
  kind: "checklist",
  view: Checklist,
  styles: PANEL_STYLES + STYLES,
  place: "dock",
});
