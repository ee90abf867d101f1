import { type Day, dayOf } from "../parts/calendar.ts";
import { CONTACTS_NEEDED, type Contact, type Workspace } from "../state/workspace.ts";
import type { TextId } from "../texts/index.ts";

/** Everyone, in place of a tag. */
export const EVERYONE = "*";

/** A campaign being written. */
export interface CampaignDraft {
  readonly name: string;
  readonly tag: string;
  readonly subject: string;
  readonly body: string;
  readonly day: Day;
  readonly batches: number;
}

/** The stages of the editor, in order. */
export const STAGES = ["audience", "message", "schedule", "review"] as const;

/** One stage of the editor. */
export type Stage = (typeof STAGES)[number];

/** A draft with nothing in it. */
export const emptyDraft = (): CampaignDraft => ({
  name: "",
  tag: EVERYONE,
  subject: "",
  body: "",
  day: dayOf(new Date()),
  batches: 1,
});

/** Who gets it. */
export const recipientsOf = (contacts: readonly Contact[], tag: string): readonly Contact[] =>
  tag === EVERYONE ? contacts : contacts.filter((contact) => contact.tag === tag);

/** What stands between a stage and the next, as the text that says so; null when nothing does. */
export const obstacleAt = (stage: Stage, draft: CampaignDraft, workspace: Workspace): TextId | null => {
  switch (stage) {
    case "audience":
      if (!draft.name.trim()) return "editor.nameMissing";
      return workspace.contacts.length < CONTACTS_NEEDED ? "editor.needContacts" : null;
    case "message":
      return draft.subject.trim() ? null : "editor.subjectMissing";
    case "schedule":
      return null;
    case "review":
      return workspace.domain.status === "verified" ? null : "editor.needDomain";
  }
};
