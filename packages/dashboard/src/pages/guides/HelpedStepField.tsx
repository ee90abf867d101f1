import type { Trigger } from "@handrail/core/content";
import { type Choice, offering } from "../../authoring/choices.ts";
import { useProblem } from "../../authoring/problems.tsx";
import { SelectField } from "../../controls/SelectField.tsx";

type OfAStep = Extract<Trigger, { readonly kind: "stall" | "waitingTooLong" }>;

const NONE: Choice = { value: "", label: "No step in particular" };

/** The step a guide helps with: some moments are a step's own, with all others the author says whether there is one. */
export const HelpedStepField = ({
  trigger,
  steps,
  onChange,
}: {
  readonly trigger: Trigger;
  readonly steps: readonly Choice[];
  readonly onChange: (trigger: Trigger) => void;
}) => {
  const problem = useProblem("trigger.step");
  if (isOfAStep(trigger)) {
    return (
      <SelectField
        label="Step"
        value={trigger.step}
        options={offering(steps, trigger.step)}
        problem={problem}
        onChange={(step) => onChange({ ...trigger, step })}
      />
    );
  }
  const { step = NONE.value } = trigger;
  return (
    <SelectField
      label="Helps with"
      value={step}
      options={[NONE, ...(step === NONE.value ? steps : offering(steps, step))]}
      hint="Whoever was shown it counts as helped at this step, and the detector does not learn from them. Without a step they count as getting through alone."
      problem={problem}
      onChange={(chosen) => onChange({ ...trigger, step: chosen === NONE.value ? undefined : chosen })}
    />
  );
};

const isOfAStep = (trigger: Trigger): trigger is OfAStep =>
  trigger.kind === "stall" || trigger.kind === "waitingTooLong";
