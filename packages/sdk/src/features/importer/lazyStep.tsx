import type { ComponentType, JSX } from "preact";
import { useState } from "preact/hooks";
import { useOnce } from "../../ui/effects.ts";
import type { StepProps } from "./stepProps.ts";

interface LazyStep<Props> {
  /** Fetches the code; each call asks anew where an earlier one failed. */
  readonly load: () => Promise<ComponentType<Props>>;
  /** Where people go who do not want to wait for it. */
  readonly goBack: (props: Props) => void;
}

/**
 * Makes a step of one whose code most imports never need: it is fetched when it is drawn, and its look with it. Until it
 * is there nothing is drawn; where it does not come, a way back and another try are.
 */
export const lazyStep = <Props extends StepProps>({
  load,
  goBack,
}: LazyStep<Props>): ((props: Props) => JSX.Element | null) => {
  const Lazy = (props: Props): JSX.Element | null => {
    const [loaded, setLoaded] = useState<{ readonly view: ComponentType<Props> } | "lost" | null>(null);
    const fetchView = (): void => {
      Promise.all([load(), import("./detailStyles.ts")]).then(
        ([view, { DETAIL_STYLES }]) => {
          props.surface.adopt(DETAIL_STYLES);
          setLoaded({ view });
        },
        () => setLoaded("lost"),
      );
    };
    useOnce(fetchView);
    if (loaded === null) return null;
    if (loaded !== "lost") return <loaded.view {...props} />;
    return (
      <div class="foot">
        <button type="button" class="button end" onClick={() => goBack(props)}>
          {props.texts.say("importer.back")}
        </button>
        <button type="button" class="button main" onClick={fetchView}>
          {props.texts.say("importer.retry")}
        </button>
      </div>
    );
  };
  return Lazy;
};
