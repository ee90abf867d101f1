import type { Action, ActionButton } from "@handrail/core/content";
import { type Choices, offering } from "../../../authoring/choices.ts";
import { LocalizedField } from "../../../authoring/LocalizedField.tsx";
import { useProblem } from "../../../authoring/problems.tsx";
import { SelectField } from "../../../controls/SelectField.tsx";
import { TextField } from "../../../controls/TextField.tsx";

const KINDS: readonly { readonly value: Action["kind"] | "none"; readonly label: string }[] = [
  { value: "none", label: "No button" },
  { value: "link", label: "Leads to a page" },
  { value: "guide", label: "Shows another guide" },
  { value: "help", label: "Opens the help" },
  { value: "dismiss", label: "Closes this" },
];

const emptyAction = (kind: Action["kind"]): Action => {
  if (kind === "link") return { kind, href: "/" };
  if (kind === "guide") return { kind, guide: "" };
  if (kind === "help") return { kind, entry: null };
  return { kind: "dismiss" };
};

/** A button of a guide and what it does. */
export const ActionFields = ({
  button,
  onChange,
  at,
  choices,
}: {
  readonly button: ActionButton | null;
  readonly onChange: (button: ActionButton | null) => void;
  readonly at: string;
  readonly choices: Choices;
}) => {
  const inHref = useProblem(`${at}.action.href`);
  const inGuide = useProblem(`${at}.action.guide`);
  return (
    <div class="field-row">
      <SelectField
        label="Button"
        value={button?.action.kind ?? "none"}
        options={KINDS}
        onChange={(kind) =>
          onChange(kind === "none" ? null : { label: button?.label ?? "Show me", action: emptyAction(kind) })
        }
      />
      {button === null ? null : (
        <LocalizedField
          label="Its words"
          value={button.label}
          at={`${at}.label`}
          onChange={(label) => onChange({ ...button, label })}
        />
      )}
      {button?.action.kind === "link" ? (
        <TextField
          label="Address"
          code
          value={button.action.href}
          problem={inHref}
          onChange={(href) => onChange({ ...button, action: { kind: "link", href } })}
        />
      ) : null}
      {button?.action.kind === "guide" ? (
        <SelectField
          label="Guide"
          value={button.action.guide}
          options={offering(choices.guides, button.action.guide)}
          problem={inGuide}
          onChange={(guide) => onChange({ ...button, action: { kind: "guide", guide } })}
        />
      ) : null}
    </div>
  );
};
