import { type Journey, type Step, textIn } from "@handrail/core/content";
import { ConditionEditor } from "../../authoring/ConditionEditor.tsx";
import type { Choices } from "../../authoring/choices.ts";
import { FoldedCard } from "../../authoring/FoldedCard.tsx";
import { LocalizedField } from "../../authoring/LocalizedField.tsx";
import { replaced } from "../../authoring/list.ts";
import { useProblem, useProblemWithin } from "../../authoring/problems.tsx";
import { SortableList } from "../../authoring/SortableList.tsx";
import { slugOf } from "../../authoring/slug.ts";
import { SelectField } from "../../controls/SelectField.tsx";
import { TextField } from "../../controls/TextField.tsx";
import { completionInWords } from "./completionEdits.ts";
import { emptyStep } from "./emptyJourney.ts";
import { StepFields } from "./StepFields.tsx";

const ORDERS: readonly { readonly value: Journey["order"]; readonly label: string }[] = [
  { value: "ordered", label: "In order: each step needs the one before" },
  { value: "unordered", label: "In any order" },
  { value: "partial", label: "Some steps need others" },
];

const StepCard = ({
  step,
  index,
  journey,
  onChange,
}: {
  readonly step: Step;
  readonly index: number;
  readonly journey: Journey;
  readonly onChange: (step: Step) => void;
}) => {
  const at = `steps.${index}`;
  const hasProblem = useProblemWithin(at) !== null;
  return (
    <FoldedCard
      startsOpen={textIn(step.title, "en") === ""}
      mustOpen={hasProblem}
      line={
        <>
          <b>{textIn(step.title, "en") || "A step without a title"}</b>
          <span class="quiet">
            {step.required ? "required" : "optional"}, {completionInWords(step.completion)}
          </span>
          {hasProblem ? <span class="problem">to be mended</span> : null}
        </>
      }
    >
      <StepFields step={step} journey={journey} at={at} onChange={onChange} />
    </FoldedCard>
  );
};

/** The form of a journey: what it is for, who it is for, and its steps in order. */
export const JourneyForm = ({
  journey,
  isNew,
  choices,
  onChange,
}: {
  readonly journey: Journey;
  readonly isNew: boolean;
  readonly choices: Choices;
  readonly onChange: (journey: Journey) => void;
}) => {
  const inSteps = useProblem("steps");
  const taken = [...choices.steps.map((step) => step.value), ...journey.steps.map((step) => step.key)];
  return (
    <div class="form">
      <LocalizedField
        label="Title"
        value={journey.title}
        at="title"
        onChange={(title) =>
          onChange({
            ...journey,
            title,
            // Until it is first saved the key follows the title; after that, history hangs on it.
            key: isNew
              ? slugOf(
                  textIn(title, "en"),
                  choices.journeys.map((each) => each.value),
                  "journey",
                )
              : journey.key,
          })
        }
      />
      <LocalizedField
        label="The outcome in the person's words"
        value={journey.outcome ?? ""}
        at="outcome"
        hint="What they have at the end: “your first campaign is out”."
        onChange={(outcome) => onChange({ ...journey, outcome: outcome === "" ? null : outcome })}
      />
      <div class="field-row">
        <TextField
          label="Key"
          code
          value={journey.key}
          disabled={!isNew}
          problem={useProblem("key")}
          hint={isNew ? "Made from the title; it stays once saved." : "It stays, for history hangs on it."}
          onChange={(key) => onChange({ ...journey, key })}
        />
        <SelectField
          label="Order"
          value={journey.order}
          options={ORDERS}
          problem={useProblem("order")}
          onChange={(order) => onChange({ ...journey, order })}
        />
      </div>
      <ConditionEditor
        label="Who it is for"
        everyone="Everybody."
        value={journey.audience}
        at="audience"
        choices={choices}
        onChange={(audience) => onChange({ ...journey, audience })}
      />
      <section class="steps-section">
        <h2>Steps</h2>
        <p class="hint">Move a step with its arrows, or with Alt and the arrow keys.</p>
        {inSteps === null ? null : <p class="problem">{inSteps}</p>}
        <SortableList
          label="Steps"
          items={journey.steps}
          nameOf={(step, index) => textIn(step.title, "en") || `step ${index + 1}`}
          onChange={(steps) => onChange({ ...journey, steps })}
          render={(step, index) => (
            <StepCard
              step={step}
              index={index}
              journey={journey}
              onChange={(next) =>
                onChange({ ...journey, steps: replaced(journey.steps, index, keyed(step, next, taken)) })
              }
            />
          )}
        />
        <button
          type="button"
          class="button"
          onClick={() => onChange({ ...journey, steps: [...journey.steps, emptyStep(slugOf("", taken, "step"))] })}
        >
          Add a step
        </button>
      </section>
    </div>
  );
};

/** A step that still bears the key it was born with takes one from its title. */
const keyed = (before: Step, next: Step, taken: readonly string[]): Step => {
  const wasBorn = /^step(-\d+)?$/.test(before.key) || before.key === slugOf(textIn(before.title, "en"), [], "step");
  if (before.title === next.title || before.key !== next.key || !wasBorn) return next;
  return {
    ...next,
    key: slugOf(
      textIn(next.title, "en"),
      taken.filter((key) => key !== before.key),
      "step",
    ),
  };
};
