import type { ActionButton, RichText as AuthoredText } from "@handrail/core/content";
import type { ComponentChildren, RefObject } from "preact";
import type { FeatureContext } from "../features/feature.ts";
import { Icon } from "./icons.tsx";
import type { Messages } from "./messages.ts";
import { Link, RichText } from "./RichText.tsx";
import type { ViewProps } from "./view.tsx";

interface CardProps {
  /** Unique within the page: the display's id, and the card's number where there are several. */
  readonly id: string;
  readonly title: string;
  readonly body: AuthoredText | null;
  readonly context: FeatureContext;
  readonly messages: Messages;
  readonly onClose: () => void;
  readonly card: RefObject<HTMLElement | null>;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** @default in the corner of the screen */
  readonly place?: "beside" | "middle" | "corner" | undefined;
  readonly tip?: RefObject<HTMLDivElement | null> | undefined;
  readonly isBusy?: boolean | undefined;
  readonly children?: ComponentChildren;
}

/** A non-modal card: a dialog with a name and a description, its closing button, and whatever stands at its foot. */
export const Card = (props: CardProps) => {
  const { id, title, body, context, messages, place = "corner" } = props;
  const describedBy = body === null ? undefined : `b-${id}`;
  return (
    <section
      ref={props.card}
      class={`card ${place}`}
      role="dialog"
      aria-labelledby={`t-${id}`}
      aria-describedby={describedBy}
      aria-busy={props.isBusy === true}
    >
      <div class="inner">
        <div class="head">
          <h2 id={`t-${id}`} ref={props.heading} tabIndex={-1}>
            {title}
          </h2>
          <CloseButton label={messages.say("close")} onClick={props.onClose} />
        </div>
        {body === null ? null : (
          <RichText id={describedBy} content={body} text={context.text} navigate={navigateWith(context)} />
        )}
        {props.children}
      </div>
      {props.tip === undefined ? null : <div class="tip" ref={props.tip} />}
    </section>
  );
};

/** The way out of everything: 44 px wide and high. */
export const CloseButton = ({ label, onClick }: { readonly label: string; readonly onClick: () => void }) => (
  <button type="button" class="icon" aria-label={label} onClick={onClick}>
    <Icon path="M4 4l8 8M12 4l-8 8" />
  </button>
);

/** Leads the host to one of its own paths. */
export const navigateWith =
  (context: FeatureContext) =>
  (href: string): void =>
    context.dispatch({ kind: "navigate", href });

interface ActionProps extends Pick<ViewProps<"tooltip">, "context" | "close"> {
  readonly button: ActionButton;
}

/** The button an author gave a guide. Whatever it does, the guide is done with afterwards. */
export const Action = ({ button, context, close }: ActionProps) => {
  const label = context.text(button.label);
  const { action } = button;
  if (action.kind === "link") {
    return (
      <Link class="button main" href={action.href} navigate={navigateWith(context)} onFollow={() => close("action")}>
        {label}
      </Link>
    );
  }
  const run = (): void => {
    // Closed first: what it opens would otherwise find the place taken, and this one count as replaced.
    close(action.kind === "dismiss" ? "dismissed" : "action");
    if (action.kind === "guide") context.dispatch({ kind: "show", guide: action.guide });
    if (action.kind === "help") context.dispatch({ kind: "openHelp", entry: action.entry });
  };
  return (
    <button type="button" class="button main" onClick={run}>
      {label}
    </button>
  );
};
