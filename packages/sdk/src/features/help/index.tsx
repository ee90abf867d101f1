import type { HelpEntry } from "@handrail/core/content";
import { useRef, useState } from "preact/hooks";
import { Action, CloseButton, navigateWith } from "../../ui/Card.tsx";
import { useOnChange } from "../../ui/effects.ts";
import { Icon } from "../../ui/icons.tsx";
import { PANEL_STYLES } from "../../ui/panel/styles.ts";
import { useLauncher } from "../../ui/panel/useLauncher.ts";
import { RichText } from "../../ui/RichText.tsx";
import { defineFeature, useShown, type ViewProps } from "../../ui/view.tsx";
import { EntryList } from "./EntryList.tsx";
import { BACK, QUESTION, SEARCH } from "./pictures.ts";
import { byStep, searchEntries } from "./search.ts";
import { STYLES } from "./styles.ts";

/** A search is reported once the person pauses; each letter would be noise (ms). */
const PAUSE = 700;

const Help = (props: ViewProps<"help">) => {
  const { content, context, display, messages, surface, close } = props;
  const launcher = useLauncher(surface, display, close);
  const [query, setQuery] = useState("");
  const [entry, setEntry] = useState<HelpEntry | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const found = searchEntries(content.entries, query, context.text);
  useShown(props.shown);

  const seek = (what: "opened" | "searched" | "read", id: string | null, results: number | null): void =>
    context.dispatch({ kind: "helpSought", what, entry: id, results });
  const read = (chosen: HelpEntry): void => {
    setEntry(chosen);
    launcher.heading.current?.focus();
    seek("read", chosen.id, null);
  };
  useOnChange([display], () => {
    if (!display.requested) return;
    const wished = content.entries.find((one) => one.id === display.about?.entry) ?? null;
    setQuery(display.about?.query ?? "");
    setEntry(wished);
    if (wished !== null) seek("read", wished.id, null);
  });
  useOnChange([launcher.isOpen], () => {
    if (launcher.isOpen) seek("opened", null, null);
  });
  useOnChange([query], () => {
    if (query.trim() === "") return;
    const timer = setTimeout(() => seek("searched", null, found.length), PAUSE);
    return () => clearTimeout(timer);
  });

  const title = context.text(content.title);
  return (
    <>
      {display.persistent ? (
        <button
          ref={launcher.button}
          type="button"
          class="button launcher"
          aria-expanded={launcher.isOpen}
          onClick={launcher.isOpen ? launcher.leave : launcher.open}
        >
          <Icon path={QUESTION} />
          {messages.say("help.launcher")}
        </button>
      ) : null}
      {launcher.isOpen ? (
        <section ref={launcher.panel} class="panel help" role="dialog" aria-labelledby={`t-${display.id}`}>
          <div class="head">
            <h2 id={`t-${display.id}`} ref={launcher.heading} tabIndex={-1}>
              {entry === null ? title : context.text(entry.question)}
            </h2>
            <CloseButton label={messages.say("close")} onClick={launcher.leave} />
          </div>
          {entry === null ? (
            <>
              <label class="search">
                <Icon path={SEARCH} />
                <span class="unseen">{messages.say("help.search")}</span>
                <input
                  ref={search}
                  type="search"
                  placeholder={messages.say("help.search")}
                  value={query}
                  onInput={(event) => setQuery(event.currentTarget.value)}
                />
              </label>
              <p class="unseen" role="status">
                {query.trim() === "" ? "" : messages.count("help.results", found.length)}
              </p>
              <div class="body">
                <EntryList
                  {...{ found, query, messages, context }}
                  {...byStep(found, context.currentStep())}
                  onRead={read}
                />
              </div>
            </>
          ) : (
            <div class="body">
              <RichText content={entry.answer} text={context.text} navigate={navigateWith(context)} />
              <div class="foot">
                <button
                  type="button"
                  class="button plain"
                  onClick={() => {
                    setEntry(null);
                    launcher.heading.current?.focus();
                  }}
                >
                  <Icon path={BACK} turns />
                  {messages.say("help.all")}
                </button>
                {entry.action === null ? null : (
                  <span class="end">
                    <Action
                      button={entry.action}
                      context={context}
                      close={(reason) => (display.persistent ? launcher.leave() : close(reason))}
                    />
                  </span>
                )}
              </div>
            </div>
          )}
        </section>
      ) : null}
    </>
  );
};

/** Answers to search and read: a launcher in the dock, or opened by a button of the host. */
export const feature = defineFeature({ kind: "help", view: Help, styles: PANEL_STYLES + STYLES, place: "dock" });
