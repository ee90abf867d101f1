import { type GuideContent, textIn, type WelcomeOption } from "@handrail/core/content";
import { type Choices, offering } from "../../../authoring/choices.ts";
import { LocalizedField } from "../../../authoring/LocalizedField.tsx";
import { replaced } from "../../../authoring/list.ts";
import { useProblem } from "../../../authoring/problems.tsx";
import { RichTextField } from "../../../authoring/RichTextField.tsx";
import { SortableList } from "../../../authoring/SortableList.tsx";
import { SelectField } from "../../../controls/SelectField.tsx";
import { TextField } from "../../../controls/TextField.tsx";

type Welcome = Extract<GuideContent, { readonly kind: "welcome" }>;

const OptionFields = ({
  option,
  onChange,
  at,
  choices,
}: {
  readonly option: WelcomeOption;
  readonly onChange: (option: WelcomeOption) => void;
  readonly at: string;
  readonly choices: Choices;
}) => (
  <div class="field-row">
    <LocalizedField
      label="Answer"
      value={option.label}
      at={`${at}.label`}
      onChange={(label) => onChange({ ...option, label })}
    />
    <TextField
      label="Value it sets"
      code
      value={option.value}
      problem={useProblem(`${at}.value`)}
      onChange={(value) => onChange({ ...option, value })}
    />
    <SelectField
      label="Journey it picks"
      value={option.journey ?? ""}
      options={[
        { value: "", label: "none" },
        ...offering(choices.journeys, option.journey ?? choices.journeys[0]?.value ?? "").filter((c) => c.value !== ""),
      ]}
      onChange={(journey) => onChange({ ...option, journey: journey === "" ? null : journey })}
    />
  </div>
);

/** The welcome question and its answers. */
export const WelcomeFields = ({
  content,
  onChange,
  choices,
}: {
  readonly content: Welcome;
  readonly onChange: (content: Welcome) => void;
  readonly choices: Choices;
}) => (
  <>
    <LocalizedField
      label="Question"
      value={content.title}
      at="content.title"
      onChange={(title) => onChange({ ...content, title })}
    />
    <RichTextField
      label="A line under it"
      value={content.body ?? ""}
      at="content.body"
      onChange={(body) => onChange({ ...content, body: body === "" ? null : body })}
    />
    <TextField
      label="Trait it sets"
      code
      value={content.trait}
      hint="Your audiences can look at it: “goal is import”."
      problem={useProblem("content.trait")}
      onChange={(trait) => onChange({ ...content, trait })}
    />
    <SortableList
      label="Answers"
      items={content.options}
      nameOf={(option, index) => textIn(option.label, "en") || `answer ${index + 1}`}
      fewest={2}
      onChange={(options) => onChange({ ...content, options })}
      render={(option, index) => (
        <OptionFields
          option={option}
          at={`content.options.${index}`}
          choices={choices}
          onChange={(next) => onChange({ ...content, options: replaced(content.options, index, next) })}
        />
      )}
    />
    <button
      type="button"
      class="button"
      onClick={() =>
        onChange({
          ...content,
          options: [...content.options, { value: `option-${content.options.length + 1}`, label: "", journey: null }],
        })
      }
    >
      Add an answer
    </button>
  </>
);
