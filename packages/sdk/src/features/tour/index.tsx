import { useRef } from "preact/hooks";
import { useBeside } from "../../ui/beside/useBeside.ts";
import { Card, navigateWith } from "../../ui/Card.tsx";
import { useOnChange, useOnce } from "../../ui/effects.ts";
import { useCardFocus } from "../../ui/focus.ts";
import { Link } from "../../ui/RichText.tsx";
import { bringIntoView } from "../../ui/scroll.ts";
import { defineFeature, useShown, type ViewProps } from "../../ui/view.tsx";
import { keepLit, STYLES } from "./spotlight.ts";
import { useFocusReturn } from "./useFocusReturn.ts";
import { type Drawn, type TourState, useTour } from "./useTour.ts";

const Tour = (props: ViewProps<"tour">) => {
  const tour = useTour(props);
  // A card of its own for each place: its focus, its target and its arrival are its own too.
  const { drawn } = tour;
  useFocusReturn(props.surface.root, () => (drawn?.stand.kind === "beside" ? drawn.stand.target : null));
  return drawn === null ? null : (
    <TourCard key={`${drawn.index} ${drawn.stand.kind}`} {...props} tour={tour} drawn={drawn} />
  );
};

interface TourCardProps extends ViewProps<"tour"> {
  readonly tour: TourState;
  readonly drawn: Drawn;
}

const TourCard = (props: TourCardProps) => {
  const { context, display, messages, surface, tour, drawn } = props;
  const { step, stand } = drawn;
  const target = stand.kind === "beside" ? stand.target : null;
  const title = context.text(step.title);
  const place = { position: tour.position, total: tour.total };
  const dismiss = (): void => props.close("dismissed");
  const spot = useRef<HTMLDivElement>(null);
  const focus = useCardFocus({
    root: surface.root,
    takesFocus: tour.isByPerson,
    onEscape: dismiss,
    givesBack: false,
  });
  const tip = useBeside({
    card: focus.card,
    target,
    placement: step.placement,
    direction: context.direction,
    whenAway: "stay",
    onGone: tour.lost,
    onInView: () => undefined,
  });
  useShown(props.shown);
  useOnce(() => {
    if (!tour.isByPerson) surface.announce(messages.say("tour.announce", { title, ...place }));
  });
  useOnChange([target], () => {
    if (target === null || focus.card.current === null || spot.current === null) return;
    bringIntoView(target, focus.card.current);
    return keepLit(spot.current, target);
  });
  useAdvance(props);

  const isElsewhere = stand.kind === "elsewhere";
  return (
    <>
      {target === null ? null : <div class="spot" ref={spot} />}
      <Card
        id={`${display.id}-${drawn.index}`}
        place={target === null ? (isElsewhere ? "corner" : "middle") : "beside"}
        body={isElsewhere ? messages.say("tour.elsewhere") : step.body}
        isBusy={tour.isWaiting}
        onClose={dismiss}
        tip={target === null ? undefined : tip}
        {...{ title, context, messages }}
        {...focus}
      >
        <div class="foot">
          <span class="quiet">{messages.say("tour.position", place)}</span>
          <button type="button" class="button plain" onClick={dismiss}>
            {messages.say("notNow")}
          </button>
          {isElsewhere ? <GoThere {...props} /> : <Moves {...props} />}
        </div>
      </Card>
    </>
  );
};

const Moves = ({ messages, tour }: TourCardProps) => {
  const go = (by: 1 | -1) => (): void => {
    if (!tour.isWaiting) tour.go(by, true);
  };
  return (
    <>
      {tour.canGoBack ? (
        <button type="button" class="button" aria-disabled={tour.isWaiting} onClick={go(-1)}>
          {messages.say("back")}
        </button>
      ) : null}
      <button type="button" class="button main" aria-disabled={tour.isWaiting} onClick={go(1)}>
        {messages.say(tour.position === tour.total ? "done" : "next")}
      </button>
    </>
  );
};

const GoThere = ({ context, drawn, messages }: TourCardProps) =>
  drawn.step.href === null ? null : (
    <Link class="button main" href={drawn.step.href} navigate={navigateWith(context)}>
      {messages.say("tour.goThere")}
    </Link>
  );

/** Moves on when the person does what the card asks for: clicks its element, or makes the event happen. */
const useAdvance = ({ context, drawn, tour, surface }: TourCardProps): void => {
  const latest = useRef(tour);
  latest.current = tour;
  const { advance } = drawn.step;
  const target = drawn.stand.kind === "beside" ? drawn.stand.target : null;
  useOnChange([target], () => {
    const goOn = (): void => {
      if (!latest.current.isWaiting) latest.current.go(1, false);
    };
    if (advance.kind === "event") {
      return context.subscribe((change) => change.kind === "tracked" && change.event === advance.event && goOn());
    }
    if (advance.kind !== "click" || target === null) return;
    const page = surface.root.ownerDocument;
    const onClick = (event: Event): void => {
      if (event.composedPath().includes(target)) goOn();
    };
    page.addEventListener("click", onClick, { capture: true, passive: true });
    return () => page.removeEventListener("click", onClick, { capture: true });
  });
};

/** Cards that lead through several places, over pages and reloads. */
export const feature = defineFeature({ kind: "tour", view: Tour, styles: STYLES });
