import type { Anchor, Placement } from "@handrail/core/content";
import { LocalizedField } from "../../../authoring/LocalizedField.tsx";
import { useProblem } from "../../../authoring/problems.tsx";
import { SelectField } from "../../../controls/SelectField.tsx";
import { TextField } from "../../../controls/TextField.tsx";

const PLACEMENTS: readonly { readonly value: Placement; readonly label: string }[] = [
  { value: "auto", label: "where there is room" },
  { value: "block-start", label: "above" },
  { value: "block-end", label: "below" },
  { value: "inline-start", label: "before, in reading direction" },
  { value: "inline-end", label: "after, in reading direction" },
];

/** The element a card stands beside. */
export const AnchorFields = ({
  target,
  placement,
  onTarget,
  onPlacement,
  at,
}: {
  readonly target: Anchor;
  readonly placement: Placement;
  readonly onTarget: (target: Anchor) => void;
  readonly onPlacement: (placement: Placement) => void;
  readonly at: string;
}) => {
  const inSelector = useProblem(`${at}.selector`);
  const here = useProblem(at);
  return (
    <div class="field-row">
      <TextField
        label="Element (CSS selector)"
        code
        value={target.selector}
        placeholder="#import"
        hint="An id or a data attribute that your team keeps is the steadiest. “ >>> ” enters a shadow root."
        problem={inSelector ?? here}
        onChange={(selector) => onTarget({ ...target, selector })}
      />
      <LocalizedField
        label="Text inside it, where several match"
        value={target.text ?? ""}
        at={`${at}.text`}
        onChange={(text) => onTarget({ ...target, text: text === "" ? null : text })}
      />
      <SelectField label="Stands" value={placement} options={PLACEMENTS} onChange={onPlacement} />
    </div>
  );
};
