import { type Guide, isAboutEveryStep } from "@handrail/core/content";
import { ConditionEditor } from "../../authoring/ConditionEditor.tsx";
import type { Choices } from "../../authoring/choices.ts";
import { useProblem } from "../../authoring/problems.tsx";
import { CheckField } from "../../controls/CheckField.tsx";
import { DurationField } from "../../controls/DurationField.tsx";
import { NumberField } from "../../controls/NumberField.tsx";
import { SelectField } from "../../controls/SelectField.tsx";
import { TextField } from "../../controls/TextField.tsx";
import { emptyTrigger } from "./emptyGuide.ts";
import { TIERS, TRIGGERS } from "./guideKinds.ts";
import { HelpedStepField } from "./HelpedStepField.tsx";

/** When, for whom, how loudly and how often: the rules a guide is shown by. */
export const RulesFields = ({
  guide,
  onChange,
  choices,
}: {
  readonly guide: Guide;
  readonly onChange: (guide: Guide) => void;
  readonly choices: Choices;
}) => {
  const { trigger, frequency, holdout } = guide;
  const inTrigger = useProblem("trigger");
  const inEvent = useProblem("trigger.event");
  const inPattern = useProblem("trigger.pattern");
  const inSelector = useProblem("trigger.selector");
  const inTier = useProblem("tier");
  const inTimes = useProblem("frequency.times");
  const inShare = useProblem("holdout.share");
  const inPriority = useProblem("priority");
  return (
    <>
      <h2>When</h2>
      <div class="field-row">
        <SelectField
          label="Asks to be shown when"
          value={trigger.kind}
          options={TRIGGERS}
          problem={inTrigger}
          onChange={(kind) => onChange({ ...guide, trigger: emptyTrigger(kind, guide, choices.steps[0]?.value ?? "") })}
        />
        {trigger.kind === "event" ? (
          <TextField
            label="Event"
            code
            value={trigger.event}
            problem={inEvent}
            onChange={(event) => onChange({ ...guide, trigger: { ...trigger, event } })}
          />
        ) : null}
        {trigger.kind === "page" ? (
          <TextField
            label="Path of the page"
            code
            value={trigger.pattern}
            hint="* stands for one part, ** for any number."
            problem={inPattern}
            onChange={(pattern) => onChange({ ...guide, trigger: { ...trigger, pattern } })}
          />
        ) : null}
        {trigger.kind === "element" || trigger.kind === "paste" ? (
          <TextField
            label={trigger.kind === "element" ? "Element" : "Form"}
            code
            value={trigger.selector}
            hint={
              trigger.kind === "element"
                ? "A CSS selector, for instance of what your page shows in place of an empty list."
                : "A CSS selector. Only pastes into it are looked at, and only for their shape: several rows with tabs."
            }
            problem={inSelector}
            onChange={(selector) => onChange({ ...guide, trigger: { ...trigger, selector } })}
          />
        ) : null}
        {isAboutEveryStep(guide.content) && trigger.step === undefined ? null : (
          <HelpedStepField
            trigger={trigger}
            steps={choices.steps}
            onChange={(changed) => onChange({ ...guide, trigger: changed })}
          />
        )}
      </div>
      <h2>For whom</h2>
      <ConditionEditor
        label="Audience"
        everyone="Everybody."
        value={guide.audience}
        at="audience"
        choices={choices}
        onChange={(audience) => onChange({ ...guide, audience })}
      />
      <h2>How loudly and how often</h2>
      <SelectField
        label="Interrupts"
        value={guide.tier}
        options={TIERS}
        hint={TIERS.find((tier) => tier.value === guide.tier)?.cost}
        problem={inTier}
        onChange={(tier) => onChange({ ...guide, tier })}
      />
      <div class="field-row">
        <NumberField
          label="Shown at most"
          unit="times"
          value={frequency.times}
          min={1}
          max={20}
          problem={inTimes}
          onChange={(times) => onChange({ ...guide, frequency: { ...frequency, times } })}
        />
        <DurationField
          label="At least apart"
          value={frequency.atLeastApart}
          onChange={(atLeastApart) => onChange({ ...guide, frequency: { ...frequency, atLeastApart } })}
        />
        <NumberField
          label="Priority"
          value={guide.priority}
          min={0}
          max={100}
          hint="Higher wins when two ask at once."
          problem={inPriority}
          onChange={(priority) => onChange({ ...guide, priority })}
        />
      </div>
      <CheckField
        label="Stays closed once somebody closes it"
        checked={frequency.untilDismissed}
        onChange={(untilDismissed) => onChange({ ...guide, frequency: { ...frequency, untilDismissed } })}
      />
      <h2>How its effect is known</h2>
      <div class="field-row">
        <NumberField
          label="Withheld from"
          unit="%"
          value={Math.round(holdout.share * 100)}
          min={0}
          max={90}
          hint="For these people it is decided but not drawn; only the comparison tells whether it helps. 10 to 20 % is usual."
          problem={inShare}
          onChange={(percent) => onChange({ ...guide, holdout: { ...holdout, share: percent / 100 } })}
        />
        <SelectField
          label="Of"
          value={holdout.unit}
          options={[
            { value: "person", label: "people" },
            { value: "account", label: "accounts, where colleagues would talk" },
          ]}
          onChange={(unit) => onChange({ ...guide, holdout: { ...holdout, unit } })}
        />
      </div>
    </>
  );
};
