import type { Condition } from "@handrail/core/content";
import { InlineSelect } from "../controls/InlineSelect.tsx";
import { SelectField } from "../controls/SelectField.tsx";
import type { Choices } from "./choices.ts";
import {
  asGroup,
  emptyLeaf,
  type Group,
  inner,
  isNegated,
  LEAF_KINDS,
  type LeafKind,
  negated,
} from "./conditionEdits.ts";
import { LeafFields } from "./LeafFields.tsx";
import { replaced, without } from "./list.ts";

/** Deep enough for "these, or those but not them"; deeper nobody can read. */
const DEEPEST = 2;

const GroupEditor = ({
  group,
  onChange,
  at,
  depth,
  choices,
  everyone,
  without: left,
}: {
  readonly group: Group;
  readonly onChange: (group: Group) => void;
  readonly at: string;
  readonly depth: number;
  readonly choices: Choices;
  readonly everyone: string;
  readonly without: LeafKind | undefined;
}) => {
  const rows = group.of;
  const set = (of: readonly Condition[]) => onChange({ ...group, of });
  return (
    <div class="condition-group">
      {rows.length === 0 ? (
        <p>{everyone}</p>
      ) : (
        <p>
          <InlineSelect
            label="How the rows combine"
            value={group.kind}
            options={[
              { value: "all", label: "all" },
              { value: "any", label: "any" },
            ]}
            onChange={(kind) => onChange({ kind: kind === "any" ? "any" : "all", of: rows })}
          />{" "}
          of these hold:
        </p>
      )}
      <ul class="condition-rows">
        {rows.map((row, index) => {
          const place = `${at}.of.${index}`;
          const condition = inner(row);
          const isGroup = condition.kind === "all" || condition.kind === "any";
          const update = (next: Condition) => set(replaced(rows, index, negated(next, isNegated(row))));
          return (
            <li key={`${index} ${condition.kind}`} class="condition-row">
              <SelectField
                label="Holds when it"
                value={isNegated(row) ? "not" : "yes"}
                options={[
                  { value: "yes", label: "is so" },
                  { value: "not", label: "is not so" },
                ]}
                onChange={(way) => set(replaced(rows, index, negated(row, way === "not")))}
              />
              {isGroup ? (
                <GroupEditor
                  group={condition}
                  onChange={update}
                  at={isNegated(row) ? `${place}.of` : place}
                  depth={depth + 1}
                  choices={choices}
                  everyone="A group without rows always holds."
                  without={left}
                />
              ) : (
                <LeafFields
                  condition={condition}
                  onChange={update}
                  at={isNegated(row) ? `${place}.of` : place}
                  choices={choices}
                />
              )}
              <button type="button" class="button button-quiet" onClick={() => set(without(rows, index))}>
                Remove
              </button>
            </li>
          );
        })}
      </ul>
      <div class="condition-add">
        <label>
          <span class="visually-hidden">Add a condition</span>
          <select
            class="input"
            value=""
            onChange={(event) => {
              const kind = LEAF_KINDS.find((each) => each.value === event.currentTarget.value)?.value;
              event.currentTarget.value = "";
              if (kind !== undefined) set([...rows, emptyLeaf(kind)]);
            }}
          >
            <option value="">Add a condition…</option>
            {LEAF_KINDS.filter(({ value }) => value !== left).map((kind) => (
              <option key={kind.value} value={kind.value}>
                {kind.label}
              </option>
            ))}
          </select>
        </label>
        {depth < DEEPEST ? (
          <button
            type="button"
            class="button button-quiet"
            onClick={() => set([...rows, { kind: group.kind === "all" ? "any" : "all", of: [] }])}
          >
            Add a group
          </button>
        ) : null}
      </div>
    </div>
  );
};

/** Builds an audience from rows: all or any of them, each the right way round or turned. */
export const ConditionEditor = ({
  label,
  everyone,
  value,
  onChange,
  at,
  choices,
  without: left,
}: {
  readonly label: string;
  /** What it means that there are no rows. */
  readonly everyone: string;
  readonly value: Condition;
  readonly onChange: (value: Condition) => void;
  readonly at: string;
  readonly choices: Choices;
  /** A kind of row that makes no sense here and is not offered. */
  readonly without?: LeafKind | undefined;
}) => (
  <fieldset class="condition">
    <legend>{label}</legend>
    <GroupEditor
      group={asGroup(value)}
      onChange={onChange}
      at={at}
      depth={0}
      choices={choices}
      everyone={everyone}
      without={left}
    />
  </fieldset>
);
