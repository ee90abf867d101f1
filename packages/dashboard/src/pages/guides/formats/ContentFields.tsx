import { assertNever } from "@handrail/core/base";
import type { GuideContent } from "@handrail/core/content";
import { type Choices, offering } from "../../../authoring/choices.ts";
import { LocalizedField } from "../../../authoring/LocalizedField.tsx";
import { useProblem } from "../../../authoring/problems.tsx";
import { RichTextField } from "../../../authoring/RichTextField.tsx";
import { CheckField } from "../../../controls/CheckField.tsx";
import { SelectField } from "../../../controls/SelectField.tsx";
import { TextField } from "../../../controls/TextField.tsx";
import { ActionFields } from "./ActionFields.tsx";
import { AnchorFields } from "./AnchorFields.tsx";
import { HelpFields } from "./HelpFields.tsx";
import { TourFields } from "./TourFields.tsx";
import { WelcomeFields } from "./WelcomeFields.tsx";

/** What is drawn, by format. */
export const ContentFields = ({
  content,
  onChange,
  choices,
  onLook,
}: {
  readonly content: GuideContent;
  readonly onChange: (content: GuideContent) => void;
  readonly choices: Choices;
  readonly onLook: (index: number) => void;
}) => {
  const inJourney = useProblem("content.journey");
  const inImporter = useProblem("content.importer");
  const inMetrics = useProblem("content.metrics");
  switch (content.kind) {
    case "tooltip":
      return (
        <>
          <LocalizedField
            label="Title"
            value={content.title}
            at="content.title"
            onChange={(title) => onChange({ ...content, title })}
          />
          <RichTextField
            label="Text"
            value={content.body}
            at="content.body"
            onChange={(body) => onChange({ ...content, body })}
          />
          <AnchorFields
            target={content.target}
            placement={content.placement}
            at="content.target"
            onTarget={(target) => onChange({ ...content, target })}
            onPlacement={(placement) => onChange({ ...content, placement })}
          />
          <ActionFields
            button={content.button}
            at="content.button"
            choices={choices}
            onChange={(button) => onChange({ ...content, button })}
          />
        </>
      );
    case "tour":
      return <TourFields content={content} onChange={onChange} onLook={onLook} />;
    case "checklist":
      return (
        <>
          <SelectField
            label="Journey"
            value={content.journey}
            options={offering(choices.journeys, content.journey)}
            problem={inJourney}
            onChange={(journey) => onChange({ ...content, journey })}
          />
          <LocalizedField
            label="Title"
            value={content.title}
            at="content.title"
            onChange={(title) => onChange({ ...content, title })}
          />
          <LocalizedField
            label="A line under it"
            value={content.intro ?? ""}
            at="content.intro"
            onChange={(intro) => onChange({ ...content, intro: intro === "" ? null : intro })}
          />
        </>
      );
    case "help":
      return <HelpFields content={content} onChange={onChange} choices={choices} />;
    case "importer":
      return (
        <>
          <TextField
            label="Importer"
            code
            value={content.importer}
            hint="The name your product registers: importer.register(“contacts”, …)."
            problem={inImporter}
            onChange={(importer) => onChange({ ...content, importer })}
          />
          <LocalizedField
            label="Title"
            value={content.title}
            at="content.title"
            onChange={(title) => onChange({ ...content, title })}
          />
          <RichTextField
            label="Text"
            value={content.body}
            at="content.body"
            onChange={(body) => onChange({ ...content, body })}
          />
          <LocalizedField
            label="Button"
            value={content.button}
            at="content.button"
            onChange={(button) => onChange({ ...content, button })}
          />
        </>
      );
    case "banner":
      return (
        <>
          <RichTextField
            label="Text"
            value={content.body}
            at="content.body"
            onChange={(body) => onChange({ ...content, body })}
          />
          <SelectField
            label="Stands"
            value={content.placement}
            options={[
              { value: "top", label: "at the top" },
              { value: "bottom", label: "at the bottom" },
            ]}
            onChange={(placement) => onChange({ ...content, placement })}
          />
          <ActionFields
            button={content.button}
            at="content.button"
            choices={choices}
            onChange={(button) => onChange({ ...content, button })}
          />
        </>
      );
    case "recap":
      return (
        <>
          <LocalizedField
            label="Title"
            value={content.title}
            at="content.title"
            onChange={(title) => onChange({ ...content, title })}
          />
          <fieldset class="checks">
            <legend>Value metrics it tells</legend>
            {choices.metrics.length === 0 ? <p class="quiet">There is no value metric yet.</p> : null}
            {choices.metrics.map((metric) => (
              <CheckField
                key={metric.value}
                label={metric.label}
                checked={content.metrics.includes(metric.value)}
                onChange={(on) =>
                  onChange({
                    ...content,
                    metrics: on
                      ? [...content.metrics, metric.value]
                      : content.metrics.filter((each) => each !== metric.value),
                  })
                }
              />
            ))}
            {inMetrics === null ? null : <p class="problem">{inMetrics}</p>}
          </fieldset>
          <ActionFields
            button={content.button}
            at="content.button"
            choices={choices}
            onChange={(button) => onChange({ ...content, button })}
          />
        </>
      );
    case "welcome":
      return <WelcomeFields content={content} onChange={onChange} choices={choices} />;
    default:
      return assertNever(content);
  }
};
