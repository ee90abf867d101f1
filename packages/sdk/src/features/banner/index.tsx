import { useRef } from "preact/hooks";
import { Action, CloseButton, navigateWith } from "../../ui/Card.tsx";
import { useOnce } from "../../ui/effects.ts";
import { holdKeys } from "../../ui/keys.ts";
import { RichText } from "../../ui/RichText.tsx";
import { defineFeature, useShown, type ViewProps } from "../../ui/view.tsx";
import { makeRoom } from "./makeRoom.ts";

const STYLES = `
.banner{position:fixed;inset-inline:0;display:flex;align-items:center;gap:12px;padding:8px 16px;background:var(--tint);color:var(--text);border:solid var(--line);border-width:0;pointer-events:auto}
.banner.top{inset-block-start:0;border-block-end-width:1px}
.banner.bottom{inset-block-end:0;border-block-start-width:1px;padding-block-end:max(8px,env(safe-area-inset-bottom))}
.banner .rich{flex:1;min-inline-size:0;max-inline-size:80ch}
.banner .words{flex:1;display:flex;flex-wrap:wrap;align-items:center;justify-content:center;gap:8px 16px;min-inline-size:0}
.banner .rich{flex:0 1 auto}
.banner>.icon{margin-block:-8px;margin-inline-end:-8px}
@media (max-width:640px){.banner .words{justify-content:flex-start}}
@media (forced-colors:active){.banner{border-color:ButtonBorder}}
`;

const Banner = ({ content, context, surface, messages, shown, close }: ViewProps<"banner">) => {
  const banner = useRef<HTMLElement>(null);
  useShown(shown);
  useOnce(() => {
    const element = banner.current;
    if (element === null) return;
    const giveBack = makeRoom(element, content.placement);
    const release = holdKeys({
      root: surface.root,
      element,
      entrance: () => element.querySelector("a,button"),
      onEscape: () => close("dismissed"),
    });
    return () => {
      release();
      giveBack();
    };
  });
  return (
    <section ref={banner} class={`banner ${content.placement}`} aria-label={messages.say("banner.label")}>
      <div class="words">
        <RichText content={content.body} text={context.text} navigate={navigateWith(context)} />
        {content.button === null ? null : <Action button={content.button} context={context} close={close} />}
      </div>
      <CloseButton label={messages.say("close")} onClick={() => close("dismissed")} />
    </section>
  );
};

/** A strip along the top or bottom of the page. */
export const feature = defineFeature({ kind: "banner", view: Banner, styles: STYLES });
