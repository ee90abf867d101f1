import { countRows, type Kept, resumable } from "@handrail/importer";
import { isolate } from "../messages/isolate.ts";
import type { ResumeProps } from "./resumeProps.ts";

/** An import left half-way: how far it came, and going on with it; or one that ended with nobody there to see it. */
export const ResumeCard = ({ context, texts, flow, saved, onChoose }: ResumeProps) => {
  const { kept, file } = saved;
  const name = isolate(saved.name, context.direction);
  const date = new Intl.DateTimeFormat(context.locale, { dateStyle: "medium", timeStyle: "short" }).format(saved.at);
  const isOver = kept !== null && !resumable(kept);
  const title = texts.say(isOver ? "importer.endedUnseen" : "importer.goOnWith", { name });
  const goOn = (): void => (file === null ? onChoose() : flow.goOnWithSaved());
  return (
    <section class="note" aria-label={title}>
      <h3>{title}</h3>
      <p>
        {kept === null
          ? texts.say("importer.fixNotSent")
          : texts.count("importer.savedRows", acceptedIn(kept), { total: kept.about.rows })}{" "}
        <span class="quiet">{date}</span>
      </p>
      {isOver || file !== null ? null : <p>{texts.say("importer.chooseAgain", { name })}</p>}
      <div class="foot">
        {isOver ? null : (
          <button type="button" class="button main" onClick={goOn}>
            {texts.say(file === null ? "importer.browse" : "importer.resumeIt")}
          </button>
        )}
        <button type="button" class={isOver ? "button" : "button plain"} onClick={() => void flow.discardSaved()}>
          {texts.say(isOver ? "importer.done" : "importer.discardIt")}
        </button>
      </div>
    </section>
  );
};

/** How many rows were taken, over all rounds. */
const acceptedIn = ({ head, pages }: Kept): number =>
  [...pages, head.open].reduce((sum, page) => sum + countRows(page.accepted), 0);
