import type { HelpEntry } from "@handrail/core/content";
import { Icon } from "../../ui/icons.tsx";
import type { Messages } from "../../ui/messages.ts";
import type { FeatureContext } from "../feature.ts";
import { FORWARD } from "./pictures.ts";

interface EntryListProps {
  readonly query: string;
  readonly found: readonly HelpEntry[];
  /** Those for the step in hand, and the rest. */
  readonly fitting: readonly HelpEntry[];
  readonly others: readonly HelpEntry[];
  readonly context: FeatureContext;
  readonly messages: Messages;
  readonly onRead: (entry: HelpEntry) => void;
}

/** The questions there are answers to, those for the step in hand first, or what to do where there are none. */
export const EntryList = ({ query, found, fitting, others, context, messages, onRead }: EntryListProps) => {
  if (found.length === 0) {
    const isSearch = query.trim() !== "";
    return (
      <>
        <p>{isSearch ? messages.say("help.none", { query: query.trim() }) : messages.say("help.empty")}</p>
        {isSearch ? <p class="quiet">{messages.say("help.noneHint")}</p> : null}
      </>
    );
  }
  const list = (entries: readonly HelpEntry[]) => (
    <ul class="entries">
      {entries.map((entry) => (
        <li key={entry.id}>
          <button type="button" onClick={() => onRead(entry)}>
            <span>{context.text(entry.question)}</span>
            <Icon path={FORWARD} turns />
          </button>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {fitting.length === 0 ? null : (
        <>
          <h3 class="quiet">{messages.say("help.forStep")}</h3>
          {list(fitting)}
          {others.length === 0 ? null : <h3 class="quiet">{messages.say("help.more")}</h3>}
        </>
      )}
      {others.length === 0 ? null : list(others)}
    </>
  );
};
