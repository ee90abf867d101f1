import type { CompletionRule } from "@handrail/core/content";
import { PropertyFields, WhereFields } from "../../authoring/PropertyFields.tsx";
import { useProblem } from "../../authoring/problems.tsx";
import { NumberField } from "../../controls/NumberField.tsx";
import { SelectField } from "../../controls/SelectField.tsx";
import { TextField } from "../../controls/TextField.tsx";
import { COMPLETION_KINDS, emptyCompletion } from "./completionEdits.ts";

/** What makes a step done. */
export const CompletionFields = ({
  rule,
  onChange,
  at,
}: {
  readonly rule: CompletionRule;
  readonly onChange: (rule: CompletionRule) => void;
  readonly at: string;
}) => {
  const inEvent = useProblem(`${at}.event`);
  const inPattern = useProblem(`${at}.pattern`);
  const inSelector = useProblem(`${at}.selector`);
  return (
    <div class="field-row">
      <SelectField
        label="Done when"
        value={rule.kind}
        options={COMPLETION_KINDS}
        problem={useProblem(at)}
        onChange={(kind) => onChange(emptyCompletion(kind))}
      />
      {rule.kind === "event" ? (
        <>
          <TextField
            label="Event"
            code
            value={rule.event}
            problem={inEvent}
            onChange={(event) => onChange({ ...rule, event })}
          />
          <NumberField
            label="How many times"
            value={rule.count}
            min={1}
            max={100}
            onChange={(count) => onChange({ ...rule, count })}
          />
          <WhereFields where={rule.where} at={`${at}.where`} onChange={(where) => onChange({ ...rule, where })} />
        </>
      ) : null}
      {rule.kind === "trait" ? (
        <PropertyFields
          noun="Trait"
          value={rule}
          at={at}
          onChange={(condition) => onChange({ ...condition, kind: "trait" })}
        />
      ) : null}
      {rule.kind === "url" ? (
        <TextField
          label="Path of the page"
          code
          value={rule.pattern}
          hint="* stands for one part, ** for any number: /campaigns/*/sent"
          problem={inPattern}
          onChange={(pattern) => onChange({ ...rule, pattern })}
        />
      ) : null}
      {rule.kind === "element" ? (
        <TextField
          label="CSS selector"
          code
          value={rule.selector}
          problem={inSelector}
          onChange={(selector) => onChange({ ...rule, selector })}
        />
      ) : null}
    </div>
  );
};
