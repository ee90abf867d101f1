import { useRef, useState } from "preact/hooks";
import { useApp, useSignedIn } from "../app/context.ts";
import { go } from "../app/route.ts";
import { BusyButton } from "../parts/BusyButton.tsx";
import { CONTACTS_NEEDED } from "../state/workspace.ts";
import { emptyDraft, obstacleAt, recipientsOf, STAGES } from "./campaignDraft.ts";
import { EditorStage } from "./EditorStage.tsx";

/** How long sending takes. */
const SENDING = 2000;

/** The campaign editor: four stages and a dialog that asks before it sends. */
export const NewCampaignPage = () => {
  const { t, product, wait } = useApp();
  const { workspace } = useSignedIn();
  const dialog = useRef<HTMLDialogElement>(null);
  const [draft, setDraft] = useState(emptyDraft);
  const [at, setAt] = useState(0);
  const [tried, setTried] = useState(false);
  const stage = STAGES[at] ?? "review";
  const obstacle = obstacleAt(stage, draft, workspace);
  const recipients = recipientsOf(workspace.contacts, draft.tag).length;
  const next = () => {
    setTried(true);
    if (obstacle) return;
    setTried(false);
    if (stage === "review") dialog.current?.showModal();
    else setAt(at + 1);
  };
  const send = async () => {
    await wait(SENDING);
    const campaign = product.sendCampaign({
      name: draft.name,
      subject: draft.subject,
      tag: draft.tag,
      day: draft.day,
      batches: draft.batches,
      recipients,
    });
    dialog.current?.close();
    go(`/campaigns/${campaign.id}/results`);
  };
  return (
    <main class="page narrow">
      <h1>{t("editor.title")}</h1>
      <ol class="stages" aria-label={t("editor.stepOf", { step: at + 1, of: STAGES.length })}>
        {STAGES.map((one, index) => (
          <li key={one} aria-current={index === at ? "step" : undefined} class={index < at ? "passed" : ""}>
            {t(`editor.${one}`)}
          </li>
        ))}
      </ol>
      <section class="card form" id="campaign-stage">
        <EditorStage stage={stage} draft={draft} workspace={workspace} onChange={setDraft} />
        {tried && obstacle && (
          <p class="field-error" role="alert">
            {t(obstacle, { needed: CONTACTS_NEEDED })}{" "}
            {obstacle === "editor.needDomain" && <a href="/settings/domain">{t("nav.domain")}</a>}
            {obstacle === "editor.needContacts" && <a href="/contacts/import">{t("contacts.add")}</a>}
          </p>
        )}
        <div class="actions between">
          <button type="button" class="button" disabled={at === 0} onClick={() => setAt(at - 1)}>
            {t("editor.back")}
          </button>
          <button type="button" class="button primary" id="campaign-next" onClick={next}>
            {stage === "review" ? t("editor.send") : t("editor.next")}
          </button>
        </div>
      </section>
      <dialog ref={dialog} class="dialog" aria-labelledby="confirm-title">
        <h2 id="confirm-title">{t("editor.confirmTitle")}</h2>
        <p>{t("editor.confirm", { subject: draft.subject, count: recipients, batches: draft.batches })}</p>
        <div class="actions between">
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {t("editor.cancel")}
          </button>
          <BusyButton busy={t("editor.sending")} onPress={send}>
            {t("editor.send")}
          </BusyButton>
        </div>
      </dialog>
    </main>
  );
};
