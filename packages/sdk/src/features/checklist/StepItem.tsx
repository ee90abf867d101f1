import type { StepStatus } from "@handrail/core/content";
import { navigateWith } from "../../ui/Card.tsx";
import type { Messages } from "../../ui/messages.ts";
import { Link } from "../../ui/RichText.tsx";
import type { FeatureContext, StepView } from "../feature.ts";

interface StepItemProps {
  readonly step: StepView;
  readonly isNext: boolean;
  readonly context: FeatureContext;
  readonly messages: Messages;
  readonly onSkip: () => void;
}

/** One step: its state as a shape and a word, and for what can be done now a way there. */
export const StepItem = ({ step, isNext, context, messages, onSkip }: StepItemProps) => {
  const isOpen = step.status === "untouched" || step.status === "active";
  const state = isOpen && !step.available ? "locked" : step.status;
  const facts = [
    step.required ? null : messages.say("checklist.optional"),
    isOpen && step.usualTime !== null
      ? messages.say("checklist.about", { time: messages.duration(step.usualTime) })
      : null,
  ].filter((fact) => fact !== null);
  const canGo = isOpen && step.available && step.href !== null;
  const canSkip = isOpen && step.available && !step.required;
  return (
    <li class={`step ${state}`} aria-current={isNext ? "step" : undefined}>
      <Mark status={step.status} />
      <div>
        <p class="title">
          {step.title}{" "}
          <span class={state === "waiting" || state === "skipped" ? "quiet" : "unseen"}>
            {messages.say(`checklist.${state}`)}
          </span>
        </p>
        {isNext && step.description !== null ? <p class="quiet">{step.description}</p> : null}
        {facts.length === 0 ? null : <p class="quiet">{facts.join(" · ")}</p>}
        {canGo || canSkip ? (
          <div class="foot">
            {canGo && step.href !== null ? (
              <Link class={isNext ? "button main" : "button"} href={step.href} navigate={navigateWith(context)}>
                {messages.say("checklist.go")}
                <span class="unseen">: {step.title}</span>
              </Link>
            ) : null}
            {canSkip ? (
              <button
                type="button"
                class="button plain"
                onClick={() => {
                  // The button goes with the step; the focus must not go with the button.
                  onSkip();
                  context.dispatch({ kind: "stepSkipped", step: step.key });
                }}
              >
                {messages.say("checklist.skip")}
                <span class="unseen">: {step.title}</span>
              </button>
            ) : null}
          </div>
        ) : null}
      </div>
    </li>
  );
};

/** A shape for each state, so that colour is never alone: ring, half, tick, hourglass dots, dash. */
const SHAPES: Readonly<Record<StepStatus, string>> = {
  untouched: "",
  active: "M10 5a5 5 0 0 1 0 10z",
  waiting: "M6.5 10h.01M10 10h.01M13.5 10h.01",
  skipped: "M6.5 10h7",
  done: "M6.5 10.4l2.4 2.4 4.8-5.2",
};

const Mark = ({ status }: { readonly status: StepStatus }) => (
  <svg class={`mark ${status}`} viewBox="0 0 20 20" aria-hidden="true">
    <circle cx="10" cy="10" r="8" />
    <path d={SHAPES[status]} />
  </svg>
);
