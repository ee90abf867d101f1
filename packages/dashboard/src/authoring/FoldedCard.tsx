import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

/**
 * One item of a list, folded to a line until it is wanted. Whether it stands open is its own affair from then on: a card
 * that is open because it is new must not fold while its title is being typed.
 */
export const FoldedCard = ({
  line,
  startsOpen,
  mustOpen,
  onFocus,
  children,
}: {
  readonly line: ComponentChildren;
  readonly startsOpen: boolean;
  /** Something inside has to be seen, a problem for example. */
  readonly mustOpen?: boolean | undefined;
  readonly onFocus?: (() => void) | undefined;
  readonly children: ComponentChildren;
}) => {
  const [isOpen, setOpen] = useState(startsOpen);
  return (
    <details
      class="step-card"
      open={isOpen || mustOpen === true}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      onFocusCapture={onFocus}
    >
      <summary>{line}</summary>
      {children}
    </details>
  );
};
