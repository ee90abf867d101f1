import type { Segment } from "@handrail/core/content";
import type { AuthoredFormProps } from "../../authoring/AuthoredPage.tsx";
import { ConditionEditor } from "../../authoring/ConditionEditor.tsx";
import { useProblem } from "../../authoring/problems.tsx";
import { slugOf } from "../../authoring/slug.ts";
import { TextField } from "../../controls/TextField.tsx";

/** The form of a segment: its name, and who belongs to it. */
export const SegmentForm = ({ draft, stored, choices, onChange }: AuthoredFormProps<Segment>) => {
  const isNew = stored === null;
  const taken = choices.segments.map(({ value }) => value);
  return (
    <div class="form">
      <div class="field-row">
        <TextField
          label="Name"
          value={draft.name}
          problem={useProblem("name")}
          hint="Who they are: “Paying accounts”. Only your team reads it."
          onChange={(name) => onChange({ ...draft, name, key: isNew ? slugOf(name, taken, "segment") : draft.key })}
        />
        <TextField
          label="Key"
          code
          value={draft.key}
          disabled={!isNew}
          problem={useProblem("key")}
          hint={isNew ? "Made from the name; it stays once saved." : "It stays, for audiences name it."}
          onChange={(key) => onChange({ ...draft, key })}
        />
      </div>
      <ConditionEditor
        label="Who belongs to it"
        everyone="Everybody, as long as there is no condition."
        value={draft.condition}
        at="condition"
        choices={choices}
        without="segment"
        onChange={(condition) => onChange({ ...draft, condition })}
      />
      <p class="hint">
        Membership follows what is known: as soon as a trait or a step changes, the person is in or out. A segment
        cannot build on another segment.
      </p>
    </div>
  );
};
