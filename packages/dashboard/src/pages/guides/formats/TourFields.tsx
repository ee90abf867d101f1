import { type GuideContent, type MissingTarget, type TourStep, textIn } from "@handrail/core/content";
import { FoldedCard } from "../../../authoring/FoldedCard.tsx";
import { LocalizedField } from "../../../authoring/LocalizedField.tsx";
import { replaced } from "../../../authoring/list.ts";
import { useProblem } from "../../../authoring/problems.tsx";
import { RichTextField } from "../../../authoring/RichTextField.tsx";
import { SortableList } from "../../../authoring/SortableList.tsx";
import { CheckField } from "../../../controls/CheckField.tsx";
import { SelectField } from "../../../controls/SelectField.tsx";
import { TextField } from "../../../controls/TextField.tsx";
import { emptyTourStep } from "../emptyGuide.ts";
import { AnchorFields } from "./AnchorFields.tsx";

type Tour = Extract<GuideContent, { readonly kind: "tour" }>;

const MISSING: readonly { readonly value: MissingTarget; readonly label: string }[] = [
  { value: "skip", label: "leave the card out" },
  { value: "center", label: "show the card in the middle" },
  { value: "stop", label: "end the tour" },
];

const ADVANCES: readonly { readonly value: TourStep["advance"]["kind"]; readonly label: string }[] = [
  { value: "button", label: "the button alone" },
  { value: "click", label: "also a click on the element" },
  { value: "event", label: "also an event" },
];

const CardFields = ({
  card,
  onChange,
  at,
}: {
  readonly card: TourStep;
  readonly onChange: (card: TourStep) => void;
  readonly at: string;
}) => {
  const inUrl = useProblem(`${at}.url`);
  const inHref = useProblem(`${at}.href`);
  const inEvent = useProblem(`${at}.advance.event`);
  return (
    <div class="step-fields">
      <LocalizedField
        label="Title"
        value={card.title}
        at={`${at}.title`}
        onChange={(title) => onChange({ ...card, title })}
      />
      <RichTextField
        label="Text"
        value={card.body}
        at={`${at}.body`}
        onChange={(body) => onChange({ ...card, body })}
      />
      <CheckField
        label="Points at an element"
        checked={card.target !== null}
        onChange={(points) => onChange({ ...card, target: points ? { selector: "", text: null } : null })}
      />
      {card.target === null ? null : (
        <>
          <AnchorFields
            target={card.target}
            placement={card.placement}
            at={`${at}.target`}
            onTarget={(target) => onChange({ ...card, target })}
            onPlacement={(placement) => onChange({ ...card, placement })}
          />
          <SelectField
            label="If the element is not there"
            value={card.missingTarget}
            options={MISSING}
            onChange={(missingTarget) => onChange({ ...card, missingTarget })}
          />
        </>
      )}
      <div class="field-row">
        <SelectField
          label="What leads on"
          value={card.advance.kind}
          options={ADVANCES}
          onChange={(kind) => onChange({ ...card, advance: kind === "event" ? { kind, event: "" } : { kind } })}
        />
        {card.advance.kind === "event" ? (
          <TextField
            label="Event"
            code
            value={card.advance.event}
            problem={inEvent}
            onChange={(event) => onChange({ ...card, advance: { kind: "event", event } })}
          />
        ) : null}
        <TextField
          label="Belongs to pages"
          code
          value={card.url ?? ""}
          placeholder="/contacts/**"
          hint="On other pages the tour waits."
          problem={inUrl}
          onChange={(url) => onChange({ ...card, url: url === "" ? null : url })}
        />
        <TextField
          label="Way there"
          code
          value={card.href ?? ""}
          placeholder="/contacts"
          problem={inHref}
          onChange={(href) => onChange({ ...card, href: href === "" ? null : href })}
        />
      </div>
    </div>
  );
};

/** The cards of a tour, in order. */
export const TourFields = ({
  content,
  onChange,
  onLook,
}: {
  readonly content: Tour;
  readonly onChange: (content: Tour) => void;
  /** The author turned to a card: the preview shows it. */
  readonly onLook: (index: number) => void;
}) => {
  const nextKey = () => {
    let number = content.steps.length + 1;
    while (content.steps.some((card) => card.key === `card-${number}`)) number += 1;
    return `card-${number}`;
  };
  return (
    <>
      <SortableList
        label="Cards"
        items={content.steps}
        nameOf={(card, index) => textIn(card.title, "en") || `card ${index + 1}`}
        fewest={1}
        onChange={(steps) => onChange({ ...content, steps })}
        render={(card, index) => (
          <FoldedCard
            startsOpen={textIn(card.title, "en") === "" || content.steps.length === 1}
            onFocus={() => onLook(index)}
            line={
              <>
                <b>{textIn(card.title, "en") || "A card without a title"}</b>
                <span class="quiet">
                  {card.target === null ? "in the middle" : card.target.selector || "no element yet"}
                </span>
              </>
            }
          >
            <CardFields
              card={card}
              at={`content.steps.${index}`}
              onChange={(next) => onChange({ ...content, steps: replaced(content.steps, index, next) })}
            />
          </FoldedCard>
        )}
      />
      <button
        type="button"
        class="button"
        onClick={() => onChange({ ...content, steps: [...content.steps, emptyTourStep(nextKey())] })}
      >
        Add a card
      </button>
    </>
  );
};
