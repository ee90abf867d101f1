import type { Timestamp } from "@handrail/core/base";
import type { Condition } from "@handrail/core/content";
import { DurationField } from "../controls/DurationField.tsx";
import { Field } from "../controls/Field.tsx";
import { NumberField } from "../controls/NumberField.tsx";
import { SelectField } from "../controls/SelectField.tsx";
import { TextField } from "../controls/TextField.tsx";
import { type Choices, offering } from "./choices.ts";
import { momentOfDay } from "./conditionEdits.ts";
import { PropertyFields, WhereFields } from "./PropertyFields.tsx";
import { useProblem } from "./problems.tsx";

const dayTyped = (at: Timestamp | null): string => {
  if (at === null) return "";
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

const STATUSES = [
  { value: "untouched", label: "not touched" },
  { value: "active", label: "under way" },
  { value: "waiting", label: "waiting" },
  { value: "skipped", label: "skipped" },
  { value: "done", label: "done" },
] as const;

/** The fields of one row, by its kind. */
export const LeafFields = ({
  condition,
  onChange,
  at,
  choices,
}: {
  readonly condition: Condition;
  readonly onChange: (condition: Condition) => void;
  readonly at: string;
  readonly choices: Choices;
}) => {
  const own = useProblem(at);
  const inEvent = useProblem(`${at}.event`);
  const inPattern = useProblem(`${at}.pattern`);
  const inStep = useProblem(`${at}.step`);
  const inJourney = useProblem(`${at}.journey`);
  const inSegment = useProblem(`${at}.segment`);
  switch (condition.kind) {
    case "trait":
    case "account":
      return (
        <PropertyFields
          noun={condition.kind === "trait" ? "Person's trait" : "Account's trait"}
          value={condition}
          at={at}
          onChange={(next) => onChange({ ...next, kind: condition.kind })}
        />
      );
    case "segment":
      return (
        <SelectField
          label="Segment"
          value={condition.segment}
          options={offering(choices.segments, condition.segment)}
          problem={inSegment ?? own}
          hint={choices.segments.length === 0 ? "There is none yet; write one under Segments." : undefined}
          onChange={(segment) => onChange({ ...condition, segment })}
        />
      );
    case "url":
      return (
        <TextField
          label="Path of the page"
          code
          value={condition.pattern}
          hint="* stands for one part, ** for any number: /contacts/**"
          problem={inPattern ?? own}
          onChange={(pattern) => onChange({ ...condition, pattern })}
        />
      );
    case "step":
      return (
        <>
          <SelectField
            label="Step"
            value={condition.step}
            options={offering(choices.steps, condition.step)}
            problem={inStep ?? own}
            onChange={(step) => onChange({ ...condition, step })}
          />
          <SelectField
            label="is"
            value={condition.status}
            options={STATUSES}
            onChange={(status) => onChange({ ...condition, status })}
          />
        </>
      );
    case "journey":
      return (
        <>
          <SelectField
            label="Journey"
            value={condition.journey}
            options={offering(choices.journeys, condition.journey)}
            problem={inJourney ?? own}
            onChange={(journey) => onChange({ ...condition, journey })}
          />
          <SelectField
            label="is"
            value={condition.complete ? "yes" : "no"}
            options={[
              { value: "yes", label: "complete" },
              { value: "no", label: "not complete" },
            ]}
            onChange={(complete) => onChange({ ...condition, complete: complete === "yes" })}
          />
        </>
      );
    case "eventCount":
      return (
        <>
          <TextField
            label="Event"
            code
            value={condition.event}
            suggestions={choices.events}
            problem={inEvent ?? own}
            onChange={(event) => onChange({ ...condition, event })}
          />
          <SelectField
            label="happened"
            value={condition.operator}
            options={[
              { value: "atLeast", label: "at least" },
              { value: "atMost", label: "at most" },
            ]}
            onChange={(operator) => onChange({ ...condition, operator })}
          />
          <NumberField
            label="times"
            value={condition.count}
            min={0}
            max={100}
            onChange={(count) => onChange({ ...condition, count })}
          />
          <DurationField
            label="in the last"
            value={condition.within}
            onChange={(within) => onChange({ ...condition, within })}
          />
          <WhereFields
            where={condition.where}
            at={`${at}.where`}
            onChange={(where) => onChange({ ...condition, where })}
          />
        </>
      );
    case "device":
      return (
        <SelectField
          label="Screen"
          value={condition.device}
          options={[
            { value: "phone", label: "phone, below 640 px" },
            { value: "tablet", label: "tablet, below 1024 px" },
            { value: "desktop", label: "desktop" },
          ]}
          onChange={(device) => onChange({ ...condition, device })}
        />
      );
    case "locale":
      return (
        <TextField
          label="Language tag"
          code
          value={condition.locale}
          problem={own}
          onChange={(locale) => onChange({ ...condition, locale })}
        />
      );
    case "date":
      return (
        <>
          {(["from", "until"] as const).map((end) => (
            <Field key={end} label={end === "from" ? "From" : "Until"}>
              {(links) => (
                <input
                  {...links}
                  class="input"
                  type="date"
                  value={dayTyped(condition[end])}
                  onInput={(event) => onChange({ ...condition, [end]: momentOfDay(event.currentTarget.value) })}
                />
              )}
            </Field>
          ))}
        </>
      );
    default:
      // Groups and `not` are drawn by the editor above.
      return null;
  }
};
