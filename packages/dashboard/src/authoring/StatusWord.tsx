import type { Authored } from "@handrail/core/protocol";

const WORDS: Readonly<Record<Authored<unknown>["status"], string>> = {
  draft: "Draft",
  published: "Live",
  changed: "Live, with edits not published",
  paused: "Paused",
};

/** How an authored thing stands, in words and with a shape beside the colour. */
export const StatusWord = ({ status }: { readonly status: Authored<unknown>["status"] }) => (
  <span class={`status status-${status}`}>{WORDS[status]}</span>
);
