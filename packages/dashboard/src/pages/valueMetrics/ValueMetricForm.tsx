import { textIn, type ValueMetric } from "@handrail/core/content";
import type { AuthoredFormProps } from "../../authoring/AuthoredPage.tsx";
import { LocalizedField } from "../../authoring/LocalizedField.tsx";
import { WhereFields } from "../../authoring/PropertyFields.tsx";
import { useProblem } from "../../authoring/problems.tsx";
import { slugOf } from "../../authoring/slug.ts";
import { DurationField } from "../../controls/DurationField.tsx";
import { NumberField } from "../../controls/NumberField.tsx";
import { SelectField } from "../../controls/SelectField.tsx";
import { TextField } from "../../controls/TextField.tsx";
import { ReachToday } from "./ReachToday.tsx";

const AMOUNTS: readonly { readonly value: ValueMetric["amount"]["kind"]; readonly label: string }[] = [
  { value: "count", label: "one" },
  { value: "sum", label: "the number in a property" },
];

const PER: readonly { readonly value: ValueMetric["per"]; readonly label: string }[] = [
  { value: "account", label: "an account, all its people together" },
  { value: "person", label: "each person alone" },
];

/** More than any product counts; the field wants an end. */
const MOST = 1e12;

/** The form of a value metric: what it is called, what counts, and from how much on. */
export const ValueMetricForm = ({ draft, stored, choices, onChange }: AuthoredFormProps<ValueMetric>) => {
  const isNew = stored === null;
  const inProperty = useProblem("amount.property");
  const { amount } = draft;
  return (
    <div class="form">
      <LocalizedField
        label="Name"
        value={draft.name}
        at="name"
        hint="What people get done: “Messages delivered”."
        onChange={(name) => onChange({ ...draft, name, key: isNew ? keyFor(name, choices.metrics) : draft.key })}
      />
      <div class="field-row">
        <LocalizedField
          label="Unit"
          value={draft.unit}
          at="unit"
          hint="Stands behind amounts: “messages”, “minutes”."
          onChange={(unit) => onChange({ ...draft, unit })}
        />
        <TextField
          label="Key"
          code
          value={draft.key}
          disabled={!isNew}
          problem={useProblem("key")}
          hint={isNew ? "Made from the name; it stays once saved." : "It stays, for the counts hang on it."}
          onChange={(key) => onChange({ ...draft, key })}
        />
      </div>
      <h2>What counts</h2>
      <div class="field-row">
        <TextField
          label="Event"
          code
          value={draft.event}
          suggestions={choices.events}
          problem={useProblem("event")}
          hint="The name your product hands to track(). Choose what is worth something, not a click or a log-in."
          onChange={(event) => onChange({ ...draft, event })}
        />
        <SelectField
          label="Each one counts"
          value={amount.kind}
          options={AMOUNTS}
          problem={useProblem("amount")}
          hint="A property such as minutes or recipients weighs large ones more."
          onChange={(kind) => onChange({ ...draft, amount: kind === "count" ? { kind } : { kind, property: "" } })}
        />
        {amount.kind === "sum" ? (
          <TextField
            label="Property to add up"
            code
            value={amount.property}
            problem={inProperty}
            hint="Events without this number count nothing."
            onChange={(property) => onChange({ ...draft, amount: { kind: "sum", property } })}
          />
        ) : null}
      </div>
      <WhereFields where={draft.where} at="where" onChange={(where) => onChange({ ...draft, where })} />
      <h2>From when it is reached</h2>
      <div class="field-row">
        <NumberField
          label="Threshold"
          value={draft.threshold}
          min={0}
          max={MOST}
          problem={useProblem("threshold")}
          hint="More than trying it out gives: what somebody does who would miss your product."
          onChange={(threshold) => onChange({ ...draft, threshold })}
        />
        <DurationField
          label="Within"
          value={draft.window}
          problem={useProblem("window")}
          hint="Whole days that roll on, today being the last."
          onChange={(window) => onChange({ ...draft, window })}
        />
        <SelectField
          label="Counted for"
          value={draft.per}
          options={PER}
          problem={useProblem("per")}
          hint="For each person: an account reaches it with its first person who does."
          onChange={(per) => onChange({ ...draft, per })}
        />
      </div>
      <ReachToday draft={draft} stored={stored} />
      <p class="hint">
        A new metric, or one whose event or amount was edited, counts what comes from then on. Another threshold holds
        at once for what was counted already.
      </p>
    </div>
  );
};

const keyFor = (name: ValueMetric["name"], taken: AuthoredFormProps<ValueMetric>["choices"]["metrics"]): string =>
  slugOf(
    textIn(name, "en"),
    taken.map(({ value }) => value),
    "metric",
  );
