import { type Cause, isError } from "@handrail/importer";
import type { Outcome, Reviewing } from "../flow/stage.ts";
import { faultText } from "../review/faultText.ts";
import type { StepProps } from "../stepProps.ts";
import { download } from "./download.ts";

interface ResultProps extends StepProps {
  readonly work: Reviewing;
  readonly outcome: Outcome;
  /** Closes the window. */
  readonly onDone: () => void;
}

/** Reasons named one by one; the file has them all. */
const NAMED = 5;

/** What became of the rows: a sum that comes out even, why rows were left out, and the ways to put them right. */
export const Result = (props: ResultProps) => {
  const { texts, flow, surface, work, outcome, onDone } = props;
  const { checked, opened } = work;
  const { progress, accepted } = outcome;
  const leftOut = checked.leftOut + progress.leftOut;
  const missing = checked.faulty + leftOut + progress.unsent;
  const causes = checked.causes.filter(({ kind }) => isError(kind));
  const save = async (): Promise<void> => {
    const { rejectWords } = await import("./rejectWords.ts");
    const file = await flow.engine.rejects({ accepted, words: rejectWords(texts) });
    download(surface.root.ownerDocument, `${opened.name.replace(/\.[^.]*$/, "")}-left-out.csv`, file);
  };
  return (
    <>
      <ul class="sum">
        <li class="accepted">{texts.count("importer.accepted", progress.accepted)}</li>
        {checked.faulty === 0 ? null : (
          <li>
            {texts.count("importer.needLook", checked.faulty)}
            <Reasons {...props} causes={causes} />
          </li>
        )}
        {progress.unsent === 0 ? null : (
          <li>
            {texts.count("importer.notSent", progress.unsent)}
            {progress.uncertain === 0 ? null : <p class="quiet">{texts.say("importer.uncertain")}</p>}
          </li>
        )}
        {leftOut === 0 ? null : <li>{texts.count("importer.leftOutCount", leftOut)}</li>}
        {checked.blank === 0 ? null : <li class="quiet">{texts.count("importer.blankCount", checked.blank)}</li>}
        {checked.around === 0 ? null : <li class="quiet">{texts.count("importer.aroundCount", checked.around)}</li>}
        <li class="quiet total">{texts.count("importer.inAll", checked.rows + checked.around)}</li>
      </ul>
      <div class="foot">
        {missing === 0 ? null : (
          <button type="button" class="button plain" onClick={() => void save().catch(noFile)}>
            {texts.say("importer.download")}
          </button>
        )}
        <button type="button" class="button plain" onClick={flow.startOver}>
          {texts.say("importer.otherFile")}
        </button>
        {progress.unsent === 0 ? null : (
          <button type="button" class="button end" onClick={() => void flow.send(work, [])}>
            {texts.say("importer.sendRest")}
          </button>
        )}
        {checked.faulty === 0 ? null : (
          <button
            type="button"
            class={progress.unsent === 0 ? "button end" : "button"}
            onClick={() => void flow.reader.check(work)}
          >
            {texts.say("importer.fixNow")}
          </button>
        )}
        <button type="button" class={missing === 0 ? "button main end" : "button main"} onClick={onDone}>
          {texts.say("importer.done")}
        </button>
      </div>
    </>
  );
};

/** Its code could not be fetched, or the file is gone: the button stays, and pressing it again tries again. */
const noFile = (): void => {};

const Reasons = ({ texts, schema, causes }: ResultProps & { readonly causes: readonly Cause[] }) => (
  <ul class="quiet">
    {causes.slice(0, NAMED).map((cause) => (
      <li key={cause.id}>
        {texts.number(cause.rows)} × {faultText(texts, schema, cause)}
      </li>
    ))}
    {causes.length > NAMED ? <li>{texts.say("importer.moreValues")}</li> : null}
  </ul>
);
