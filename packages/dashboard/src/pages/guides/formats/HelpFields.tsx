import { type GuideContent, type HelpEntry, textIn } from "@handrail/core/content";
import type { Choices } from "../../../authoring/choices.ts";
import { FoldedCard } from "../../../authoring/FoldedCard.tsx";
import { LocalizedField } from "../../../authoring/LocalizedField.tsx";
import { replaced } from "../../../authoring/list.ts";
import { RichTextField } from "../../../authoring/RichTextField.tsx";
import { SortableList } from "../../../authoring/SortableList.tsx";
import { CheckField } from "../../../controls/CheckField.tsx";
import { TextField } from "../../../controls/TextField.tsx";
import { emptyEntry } from "../emptyGuide.ts";
import { ActionFields } from "./ActionFields.tsx";

type Help = Extract<GuideContent, { readonly kind: "help" }>;

const wordsOf = (text: string): readonly string[] =>
  text
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");

const EntryFields = ({
  entry,
  onChange,
  at,
  choices,
}: {
  readonly entry: HelpEntry;
  readonly onChange: (entry: HelpEntry) => void;
  readonly at: string;
  readonly choices: Choices;
}) => (
  <div class="step-fields">
    <LocalizedField
      label="Question"
      value={entry.question}
      at={`${at}.question`}
      onChange={(question) => onChange({ ...entry, question })}
    />
    <RichTextField
      label="Answer"
      value={entry.answer}
      at={`${at}.answer`}
      onChange={(answer) => onChange({ ...entry, answer })}
    />
    <TextField
      label="Other words people search for"
      value={entry.keywords.join(", ")}
      hint="Commas between them."
      onChange={(text) => onChange({ ...entry, keywords: wordsOf(text) })}
    />
    {choices.steps.length === 0 ? null : (
      <fieldset class="checks">
        <legend>Stands first on the steps</legend>
        {choices.steps.map((step) => (
          <CheckField
            key={step.value}
            label={step.label}
            checked={entry.steps.includes(step.value)}
            onChange={(on) =>
              onChange({
                ...entry,
                steps: on ? [...entry.steps, step.value] : entry.steps.filter((each) => each !== step.value),
              })
            }
          />
        ))}
      </fieldset>
    )}
    <ActionFields
      button={entry.action}
      at={`${at}.action`}
      choices={choices}
      onChange={(action) => onChange({ ...entry, action })}
    />
  </div>
);

/** The help panel's answers. */
export const HelpFields = ({
  content,
  onChange,
  choices,
}: {
  readonly content: Help;
  readonly onChange: (content: Help) => void;
  readonly choices: Choices;
}) => {
  const nextId = () => {
    let number = content.entries.length + 1;
    while (content.entries.some((entry) => entry.id === `answer-${number}`)) number += 1;
    return `answer-${number}`;
  };
  return (
    <>
      <LocalizedField
        label="Title"
        value={content.title}
        at="content.title"
        onChange={(title) => onChange({ ...content, title })}
      />
      <SortableList
        label="Answers"
        items={content.entries}
        nameOf={(entry, index) => textIn(entry.question, "en") || `answer ${index + 1}`}
        fewest={1}
        onChange={(entries) => onChange({ ...content, entries })}
        render={(entry, index) => (
          <FoldedCard
            startsOpen={textIn(entry.question, "en") === ""}
            line={<b>{textIn(entry.question, "en") || "A question without words"}</b>}
          >
            <EntryFields
              entry={entry}
              at={`content.entries.${index}`}
              choices={choices}
              onChange={(next) => onChange({ ...content, entries: replaced(content.entries, index, next) })}
            />
          </FoldedCard>
        )}
      />
      <button
        type="button"
        class="button"
        onClick={() => onChange({ ...content, entries: [...content.entries, emptyEntry(nextId(), null)] })}
      >
        Add an answer
      </button>
    </>
  );
};
