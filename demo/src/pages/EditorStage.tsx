import { useId, useState } from "preact/hooks";
import { useApp } from "../app/context.ts";
import { BusyButton } from "../parts/BusyButton.tsx";
import { type Day, dateOf, dayOf } from "../parts/calendar.ts";
import { DatePicker } from "../parts/DatePicker.tsx";
import { Dropdown } from "../parts/Dropdown.tsx";
import { Field, FieldFrame } from "../parts/Field.tsx";
import { Stepper } from "../parts/Stepper.tsx";
import type { Workspace } from "../state/workspace.ts";
import { type CampaignDraft, EVERYONE, recipientsOf, type Stage } from "./campaignDraft.ts";

/** How long the preview takes. */
const TYPESETTING = 2000;

const isAhead = (day: Day): boolean => day >= dayOf(new Date());

/** What one stage of the editor holds. */
export const EditorStage = ({
  stage,
  draft,
  workspace,
  onChange,
}: {
  readonly stage: Stage;
  readonly draft: CampaignDraft;
  readonly workspace: Workspace;
  readonly onChange: (draft: CampaignDraft) => void;
}) => {
  const { t, settings, wait } = useApp();
  const bodyId = useId();
  const [preview, setPreview] = useState<string | null>(null);
  const recipients = recipientsOf(workspace.contacts, draft.tag).length;
  switch (stage) {
    case "audience":
      return (
        <>
          <Field
            label={t("editor.name")}
            name="campaign"
            value={draft.name}
            onInput={(event) => onChange({ ...draft, name: event.currentTarget.value })}
          />
          <Dropdown
            label={t("editor.tag")}
            value={draft.tag}
            options={[
              { value: EVERYONE, label: t("editor.everyone") },
              ...[...new Set(workspace.contacts.map((contact) => contact.tag))]
                .filter((tag) => tag !== "")
                .map((tag) => ({ value: tag, label: tag })),
            ]}
            onChange={(tag) => onChange({ ...draft, tag })}
          />
          <p class="quiet">{t("editor.people", { count: recipients })}</p>
        </>
      );
    case "message":
      return (
        <>
          <Field
            label={t("editor.subject")}
            name="subject"
            value={draft.subject}
            onInput={(event) => onChange({ ...draft, subject: event.currentTarget.value })}
          />
          <FieldFrame id={bodyId} label={t("editor.body")}>
            <textarea
              id={bodyId}
              class="input letter"
              rows={6}
              value={draft.body}
              onInput={(event) => onChange({ ...draft, body: event.currentTarget.value })}
            />
          </FieldFrame>
          <div>
            <BusyButton
              busy={t("editor.previewing")}
              class="button"
              onPress={async () => {
                await wait(TYPESETTING);
                setPreview(draft.body);
              }}
            >
              {t("editor.preview")}
            </BusyButton>
          </div>
          {preview !== null && (
            <article class="letter-paper">
              <h2>{draft.subject}</h2>
              <p>{preview}</p>
            </article>
          )}
        </>
      );
    case "schedule":
      return (
        <>
          <DatePicker
            label={t("editor.day")}
            value={draft.day}
            allows={isAhead}
            onChange={(day) => onChange({ ...draft, day })}
          />
          <Stepper
            label={t("editor.batches")}
            fewer={t("editor.fewer")}
            more={t("editor.more")}
            value={draft.batches}
            max={12}
            onChange={(batches) => onChange({ ...draft, batches })}
          />
        </>
      );
    case "review":
      return (
        <dl class="review">
          <dt>{t("editor.name")}</dt>
          <dd>{draft.name}</dd>
          <dt>{t("editor.tag")}</dt>
          <dd>
            {draft.tag === EVERYONE ? t("editor.everyone") : draft.tag}, {t("editor.people", { count: recipients })}
          </dd>
          <dt>{t("editor.subject")}</dt>
          <dd>{draft.subject}</dd>
          <dt>{t("editor.day")}</dt>
          <dd>{dateOf(draft.day).toLocaleDateString(settings.language, { dateStyle: "long" })}</dd>
          <dt>{t("editor.batches")}</dt>
          <dd>{draft.batches.toLocaleString(settings.language)}</dd>
        </dl>
      );
  }
};
