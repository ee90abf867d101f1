import { useRef, useState } from "preact/hooks";
import { navigateWith } from "../../ui/Card.tsx";
import { RichText } from "../../ui/RichText.tsx";
import { defineFeature, useShown, type ViewProps } from "../../ui/view.tsx";
import { Modal } from "../../ui/window/Modal.tsx";
import { MODAL_STYLES } from "../../ui/window/styles.ts";

const STYLES = `
.welcome form{display:grid;gap:16px;margin-block-start:8px}
.choices{display:grid;gap:8px}
.choice{display:flex;align-items:center;gap:12px;padding:12px 14px;min-block-size:48px;border:1px solid var(--edge);border-radius:calc(var(--radius)*.8);cursor:pointer}
.choice:hover{background:var(--wash)}
.choice:has(:checked){border-color:var(--link);background:var(--tint);box-shadow:inset 0 0 0 1px var(--link)}
.choice:has(:focus-visible){outline:2px solid var(--link);outline-offset:2px}
.choice input{accent-color:var(--accent);inline-size:18px;block-size:18px;margin:0;flex:none;outline:0}
.wrong{color:var(--danger)}
.welcome p:empty{display:none}
@media (forced-colors:active){.choice:has(:checked){outline:2px solid Highlight}}
`;

const Welcome = ({ content, context, display, surface, messages, shown, close }: ViewProps<"welcome">) => {
  const [value, setValue] = useState<string | null>(null);
  const [isMissing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useShown(shown);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (value === null) {
      setMissing(true);
      form.current?.querySelector("input")?.focus();
      return;
    }
    context.dispatch({ kind: "answered", trait: content.trait, value });
    close("completed");
  };
  const title = context.text(content.title);
  const hint = `e-${display.id}`;
  const body = `b-${display.id}`;
  return (
    <Modal
      id={display.id}
      class="welcome"
      title={title}
      closeLabel={messages.say("close")}
      root={surface.root}
      describedBy={content.body === null ? undefined : body}
      onClose={() => close("dismissed")}
    >
      <form ref={form} onSubmit={submit} noValidate>
        {content.body === null ? null : (
          <RichText id={body} content={content.body} text={context.text} navigate={navigateWith(context)} />
        )}
        <fieldset class="choices" aria-describedby={isMissing ? hint : undefined}>
          <legend class="unseen">{title}</legend>
          {content.options.map((option) => (
            <label key={option.value} class="choice">
              <input
                type="radio"
                name={`o-${display.id}`}
                value={option.value}
                checked={value === option.value}
                onChange={() => setValue(option.value)}
              />
              <span>{context.text(option.label)}</span>
            </label>
          ))}
        </fieldset>
        <p class="wrong" id={hint} role="alert">
          {isMissing && value === null ? messages.say("welcome.choose") : ""}
        </p>
        <div class="foot">
          <button type="button" class="button plain" onClick={() => close("dismissed")}>
            {messages.say("notNow")}
          </button>
          <button type="submit" class="button main end">
            {messages.say("welcome.continue")}
          </button>
        </div>
      </form>
    </Modal>
  );
};

/** One question with its answers as cards; the answer sets a trait. */
export const feature = defineFeature({ kind: "welcome", view: Welcome, styles: MODAL_STYLES + STYLES });
