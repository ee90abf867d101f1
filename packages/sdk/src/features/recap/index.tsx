import { Action, Card } from "../../ui/Card.tsx";
import { useOnChange, useOnce } from "../../ui/effects.ts";
import { useCardFocus } from "../../ui/focus.ts";
import { defineFeature, useShown, type ViewProps } from "../../ui/view.tsx";

const STYLES = `
.sums{margin:4px 0 0;display:grid;gap:2px}
.sums>div{display:grid;grid-template-columns:1fr auto;align-items:baseline;gap:4px 16px;padding-block:8px;border-block-start:1px solid var(--line)}
.sums>div:first-child{border:0}
.sums dt{color:var(--quiet);min-inline-size:0}
.sums dd{margin:0;text-align:end;font-variant-numeric:tabular-nums}
.sums b{font-size:22px;font-weight:600;line-height:1.2}
`;

const Recap = (props: ViewProps<"recap">) => {
  const { content, context, fail } = props;
  const got = content.metrics.flatMap((metric) => {
    const value = context.value(metric);
    return value === null || value.amount <= 0 ? [] : [{ metric, ...value }];
  });
  const isEmpty = got.length === 0;
  useOnChange([isEmpty], () => {
    // A recap of nothing would be a reproach.
    if (isEmpty) fail("notVisible");
  });
  return isEmpty ? null : <RecapCard {...props} got={got} />;
};

interface RecapCardProps extends ViewProps<"recap"> {
  readonly got: readonly {
    readonly metric: string;
    readonly name: string;
    readonly unit: string;
    readonly amount: number;
  }[];
}

const RecapCard = ({ content, context, display, surface, messages, shown, close, got }: RecapCardProps) => {
  const title = context.text(content.title);
  const dismiss = (): void => close("dismissed");
  const focus = useCardFocus({ root: surface.root, takesFocus: display.requested, onEscape: dismiss });
  useShown(shown);
  useOnce(() => {
    if (!display.requested) surface.announce(messages.say("announce", { title }));
  });
  return (
    <Card id={display.id} body={null} onClose={dismiss} {...{ title, context, messages }} {...focus}>
      <dl class="sums">
        {got.map((value) => (
          <div key={value.metric}>
            <dt>{value.name}</dt>
            <dd>
              <b>{messages.number(value.amount)}</b> {value.unit}
            </dd>
          </div>
        ))}
      </dl>
      {content.button === null ? null : (
        <div class="foot">
          <Action button={content.button} context={context} close={close} />
        </div>
      )}
    </Card>
  );
};

/** What the product did for the person: the value metrics they reached something in. */
export const feature = defineFeature({ kind: "recap", view: Recap, styles: STYLES });
