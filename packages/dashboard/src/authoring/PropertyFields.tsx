import type { PropertyCondition } from "@handrail/core/content";
import { useState } from "preact/hooks";
import { SelectField } from "../controls/SelectField.tsx";
import { TextField } from "../controls/TextField.tsx";
import { replaced, without } from "./list.ts";
import { OPERATORS, parseOperand, takesNoValue, typedOperand } from "./operators.ts";
import { useProblem } from "./problems.tsx";

/** One comparison: a named property, how, and with what. */
export const PropertyFields = ({
  noun,
  value,
  onChange,
  at,
}: {
  readonly noun: string;
  readonly value: PropertyCondition;
  readonly onChange: (value: PropertyCondition) => void;
  readonly at: string;
}) => {
  // As typed: "1," must not lose its comma while the next value is on its way.
  const [typed, setTyped] = useState(() => typedOperand(value.value));
  const inValue = useProblem(`${at}.value`);
  return (
    <>
      <TextField
        label={noun}
        value={value.property}
        code
        problem={useProblem(`${at}.property`)}
        onChange={(property) => onChange({ ...value, property })}
      />
      <SelectField
        label="Comparison"
        value={value.operator}
        options={OPERATORS}
        problem={useProblem(`${at}.operator`)}
        onChange={(operator) => onChange({ ...value, operator, value: parseOperand(operator, typed) })}
      />
      {takesNoValue(value.operator) ? null : (
        <TextField
          label={value.operator === "in" || value.operator === "notIn" ? "Values, commas between" : "Value"}
          value={typed}
          code
          problem={inValue}
          onChange={(text) => {
            setTyped(text);
            onChange({ ...value, value: parseOperand(value.operator, text) });
          }}
        />
      )}
    </>
  );
};

/** The conditions on an event's properties: all must hold. */
export const WhereFields = ({
  where,
  onChange,
  at,
}: {
  readonly where: readonly PropertyCondition[];
  readonly onChange: (where: readonly PropertyCondition[]) => void;
  readonly at: string;
}) => (
  <div class="where">
    {where.map((condition, index) => (
      <div class="condition-row" key={index}>
        <PropertyFields
          noun="Property"
          value={condition}
          at={`${at}.${index}`}
          onChange={(next) => onChange(replaced(where, index, next))}
        />
        <button type="button" class="button button-quiet" onClick={() => onChange(without(where, index))}>
          Remove
        </button>
      </div>
    ))}
    <button
      type="button"
      class="button button-quiet"
      onClick={() => onChange([...where, { property: "", operator: "is", value: "" }])}
    >
      Only if a property…
    </button>
  </div>
);
