import { seconds } from "@handrail/core/base";
import { useState } from "preact/hooks";
import { useBeside } from "../../ui/beside/useBeside.ts";
import { Action, Card } from "../../ui/Card.tsx";
import { useOnChange, useOnce } from "../../ui/effects.ts";
import { findTarget } from "../../ui/findTarget.ts";
import { useCardFocus } from "../../ui/focus.ts";
import { bringIntoView } from "../../ui/scroll.ts";
import { defineFeature, type ViewProps } from "../../ui/view.tsx";

/** How long the element may take to appear. */
const PATIENCE = seconds(8);
/** How long a page may take to put back an element it re-rendered. */
const RETURN_PATIENCE = seconds(2);

const Tooltip = (props: ViewProps<"tooltip">) => {
  const { content, context, fail } = props;
  const [target, setTarget] = useState<Element | null>(null);
  const [round, setRound] = useState(0);
  useOnChange([round], () => {
    const search = new AbortController();
    findTarget(context, content.target, round === 0 ? PATIENCE : RETURN_PATIENCE, search.signal).then((found) => {
      if (search.signal.aborted) return;
      if (found === null) return round === 0 ? fail("targetMissing") : props.close("ended");
      setTarget(found);
    });
    return () => search.abort();
  });
  const lost = (): void => {
    setTarget(null);
    setRound(round + 1);
  };
  return target === null ? null : <TooltipCard {...props} target={target} onGone={lost} />;
};

interface TooltipCardProps extends ViewProps<"tooltip"> {
  readonly target: Element;
  readonly onGone: () => void;
}

const TooltipCard = (props: TooltipCardProps) => {
  const { content, context, display, messages, surface, target } = props;
  const title = context.text(content.title);
  const dismiss = (): void => props.close("dismissed");
  const focus = useCardFocus({
    root: surface.root,
    takesFocus: display.requested,
    onEscape: dismiss,
    fallback: () => target,
  });
  const tip = useBeside({
    card: focus.card,
    target,
    placement: content.placement,
    direction: context.direction,
    whenAway: display.requested ? "stay" : "hide",
    onGone: props.onGone,
    onInView: props.shown,
  });
  useOnce(() => {
    if (display.requested && focus.card.current !== null) bringIntoView(target, focus.card.current);
    else surface.announce(messages.say("announce", { title }));
  });
  return (
    <Card
      id={display.id}
      place="beside"
      body={content.body}
      onClose={dismiss}
      {...{ title, context, messages, tip }}
      {...focus}
    >
      {content.button === null ? null : (
        <div class="foot">
          <Action button={content.button} context={context} close={props.close} />
        </div>
      )}
    </Card>
  );
};

/** A card beside one element. */
export const feature = defineFeature({ kind: "tooltip", view: Tooltip, styles: "" });
