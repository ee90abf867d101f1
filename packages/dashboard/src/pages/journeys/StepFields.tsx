import { type Journey, type Step, textIn, type Waiting } from "@handrail/core/content";
import { LocalizedField } from "../../authoring/LocalizedField.tsx";
import { useProblem } from "../../authoring/problems.tsx";
import { CheckField } from "../../controls/CheckField.tsx";
import { DurationField } from "../../controls/DurationField.tsx";
import { SelectField } from "../../controls/SelectField.tsx";
import { TextField } from "../../controls/TextField.tsx";
import { CompletionFields } from "./CompletionFields.tsx";
import { DEFAULT_WAITING } from "./emptyJourney.ts";

const WAITS: readonly { readonly value: Waiting["on"] | "nothing"; readonly label: string }[] = [
  { value: "nothing", label: "Nothing outside the product" },
  { value: "email", label: "An e-mail" },
  { value: "teammate", label: "A teammate" },
  { value: "approval", label: "An approval" },
  { value: "job", label: "A job that runs" },
  { value: "other", label: "Something else" },
];

const linesOf = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** The fields of one step. */
export const StepFields = ({
  step,
  journey,
  onChange,
  at,
}: {
  readonly step: Step;
  readonly journey: Journey;
  readonly onChange: (step: Step) => void;
  readonly at: string;
}) => {
  const others = journey.steps.filter((each) => each.key !== step.key);
  const toggle = (key: string, on: boolean) =>
    onChange({
      ...step,
      prerequisites: on ? [...step.prerequisites, key] : step.prerequisites.filter((each) => each !== key),
    });
  const inPrerequisites = useProblem(`${at}.prerequisites`);
  const inRemind = useProblem(`${at}.waiting.remindAfter`);
  return (
    <div class="step-fields">
      <LocalizedField
        label="Title"
        value={step.title}
        at={`${at}.title`}
        onChange={(title) => onChange({ ...step, title })}
      />
      <LocalizedField
        label="One line of help"
        value={step.description ?? ""}
        at={`${at}.description`}
        onChange={(description) => onChange({ ...step, description: description === "" ? null : description })}
      />
      <div class="field-row">
        <TextField
          label="Key"
          code
          value={step.key}
          hint="What your product calls the step. Changing it starts its history afresh."
          problem={useProblem(`${at}.key`)}
          onChange={(key) => onChange({ ...step, key })}
        />
        <TextField
          label="Where it is done"
          code
          value={step.href ?? ""}
          placeholder="/contacts"
          hint="“Take me there” leads to this path of your product."
          problem={useProblem(`${at}.href`)}
          onChange={(href) => onChange({ ...step, href: href === "" ? null : href })}
        />
      </div>
      <CheckField
        label="Required"
        checked={step.required}
        hint="The journey is complete when every required step is."
        onChange={(required) => onChange({ ...step, required })}
      />
      <CompletionFields
        rule={step.completion}
        at={`${at}.completion`}
        onChange={(completion) => onChange({ ...step, completion })}
      />
      {journey.order !== "partial" || others.length === 0 ? null : (
        <fieldset class="checks">
          <legend>Only after</legend>
          {others.map((other) => (
            <CheckField
              key={other.key}
              label={textIn(other.title, "en") || other.key}
              checked={step.prerequisites.includes(other.key)}
              onChange={(on) => toggle(other.key, on)}
            />
          ))}
          {inPrerequisites === null ? null : <p class="problem">{inPrerequisites}</p>}
        </fieldset>
      )}
      <div class="field-row">
        <TextField
          label="Pages of the step, one a line"
          code
          rows={2}
          value={step.scope.urls.join("\n")}
          hint="Time counts for the step only while the person is on one of them. None: every page."
          problem={useProblem(`${at}.scope.urls`)}
          onChange={(text) => onChange({ ...step, scope: { ...step.scope, urls: linesOf(text) } })}
        />
        <TextField
          label="Section of the page"
          code
          value={step.scope.selector ?? ""}
          placeholder="#import-form"
          hint="A CSS selector, where one page holds several steps."
          problem={useProblem(`${at}.scope.selector`)}
          onChange={(selector) =>
            onChange({ ...step, scope: { ...step.scope, selector: selector === "" ? null : selector } })
          }
        />
      </div>
      <div class="field-row">
        <SelectField
          label="May wait for"
          value={step.waiting?.on ?? "nothing"}
          options={WAITS}
          hint="Waiting is not being stuck: no help is pushed meanwhile."
          onChange={(on) =>
            onChange({ ...step, waiting: on === "nothing" ? null : { ...(step.waiting ?? DEFAULT_WAITING), on } })
          }
        />
        {step.waiting === null ? null : (
          <DurationField
            label="Remind after"
            value={step.waiting.remindAfter}
            problem={inRemind}
            onChange={(remindAfter) => onChange({ ...step, waiting: { on: step.waiting?.on ?? "email", remindAfter } })}
          />
        )}
      </div>
      <p class="hint">
        Version {step.definitionVersion} of the step.{" "}
        <button
          type="button"
          class="button button-quiet"
          onClick={() => onChange({ ...step, definitionVersion: step.definitionVersion + 1 })}
        >
          It changed a lot: start its times afresh
        </button>
      </p>
    </div>
  );
};
