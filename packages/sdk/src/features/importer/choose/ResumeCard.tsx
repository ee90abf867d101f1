import { countRows, type Kept } from "@handrail/importer";
import { isolate } from "../messages/isolate.ts";
import type { SavedImport } from "../saved/savedImport.ts";
import type { StepProps } from "../stepProps.ts";

interface ResumeCardProps extends StepProps {
  readonly saved: SavedImport;
  /** Opens the picker, for a file the browser did not keep. */
  readonly onChoose: () => void;
}

/** An import left half-way: what it was, how far it came, and going on with it. */
export const ResumeCard = ({ context, texts, flow, saved, onChoose }: ResumeCardProps) => {
  const isKept = saved.file !== null;
  const sent = saved.kept === null ? null : keptTotals(saved.kept);
  const name = isolate(saved.name, context.direction);
  const date = new Intl.DateTimeFormat(context.locale, { dateStyle: "medium", timeStyle: "short" }).format(saved.at);
  return (
    <section class="note" aria-label={texts.say("importer.goOnWith", { name })}>
      <h3>{texts.say("importer.goOnWith", { name })}</h3>
      <p>
        {texts.say("importer.startedAt", { date })}
        {sent === null
          ? texts.say("importer.fixNotSent")
          : texts.count("importer.savedRows", sent.accepted, { total: sent.rows })}
      </p>
      {isKept ? null : <p>{texts.say("importer.chooseAgain", { name })}</p>}
      <div class="foot">
        <button type="button" class="button main" onClick={() => (isKept ? flow.goOnWithSaved() : onChoose())}>
          {texts.say(isKept ? "importer.resumeIt" : "importer.browse")}
        </button>
        <button type="button" class="button plain" onClick={() => void flow.discardSaved()}>
          {texts.say("importer.discardIt")}
        </button>
      </div>
    </section>
  );
};

/** How many rows were taken, and how many there were to send. */
const keptTotals = ({ about, head, pages }: Kept): { readonly accepted: number; readonly rows: number } => ({
  accepted: [...pages, head.open].reduce((sum, page) => sum + countRows(page.accepted), 0),
  rows: about.rows,
});
