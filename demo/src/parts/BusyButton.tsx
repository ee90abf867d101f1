import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

/** A button that answers late: it shows at once that it works, and two seconds later what came of it. */
export const BusyButton = ({
  busy,
  class: className = "button primary",
  onPress,
  children,
}: {
  readonly busy: string;
  readonly class?: string | undefined;
  readonly onPress: () => Promise<void>;
  readonly children: ComponentChildren;
}) => {
  const [working, setWorking] = useState(false);
  const press = async () => {
    if (working) return;
    setWorking(true);
    try {
      await onPress();
    } finally {
      setWorking(false);
    }
  };
  return (
    <button type="button" class={className} aria-disabled={working} onClick={press}>
      {working && <span class="spinner" aria-hidden="true" />}
      {working ? busy : children}
    </button>
  );
};
