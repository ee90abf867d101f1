import { useOnce } from "../../../ui/effects.ts";
import { loadRows } from "../grid/LazyRows.tsx";
import { lazyStep } from "../lazyStep.tsx";
import { ColumnRemarks } from "./ColumnRemarks.tsx";
import type { ReviewProps } from "./reviewProps.ts";
import { UndoButtons, useUndoKeys } from "./undo.tsx";

/** What was found is fetched where something was. */
const Findings = lazyStep<ReviewProps>({
  load: async () => (await import("./Findings.tsx")).Findings,
  goBack: ({ flow, work }) => flow.reader.showReview(work),
});

/** What is ready and what is not, in a sentence; then what to put right, each kind at once; then importing. */
export const Review = (props: ReviewProps) => {
  const { texts, flow, work, busy, definition } = props;
  const { checked } = work;
  // After a first round, what was accepted is not sent again, and can no longer be read otherwise.
  const accepted = flow.sender.accepted();
  const { ready } = checked;
  useOnce(() => {
    // Its code could not be fetched now: it is fetched again when it is wanted.
    if (checked.causes.length > 0) void loadRows().catch(() => {});
  });
  const onKeyDown = useUndoKeys(flow, work, null);
  // Rows that did not get through and were left out then are settled too.
  const leftOut = checked.leftOut + checked.settled - (accepted ?? 0);
  const left = leftOut === 0 ? [] : [texts.count("importer.leftOutCount", leftOut)];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys for undoing work wherever the focus is within.
    <div class="review" onKeyDown={onKeyDown}>
      <div class="summary">
        <p class="sentence" role="status" tabIndex={-1}>
          {ready === 0 && checked.faulty > 0
            ? texts.say("importer.noneReady")
            : texts.list([
                texts.count("importer.ready", ready),
                ...(checked.faulty === 0 ? [] : [texts.count("importer.needLook", checked.faulty)]),
                ...left,
              ])}
        </p>
        <UndoButtons {...props} filter={null} />
      </div>
      {accepted === null ? null : <p class="quiet">{texts.count("importer.accepted", accepted)}</p>}
      {busy === null ? null : <progress max={1} value={busy} aria-label={texts.say("importer.checking")} />}
      {checked.causes.length + work.opened.remarks.length === 0 ? null : <Findings {...props} />}
      <ColumnRemarks {...props} />
      {definition.consequence === undefined || definition.dryRun === true ? null : (
        <p class="consequence">{definition.consequence}</p>
      )}
      <div class="foot">
        <button type="button" class="button plain" onClick={flow.startOver}>
          {texts.say("importer.otherFile")}
        </button>
        {accepted === null ? (
          <button type="button" class="button plain" onClick={() => flow.reader.showHowRead(work)}>
            {texts.say("importer.howRead")}
          </button>
        ) : null}
        <button
          type="button"
          class={ready === 0 ? "button end" : "button plain end"}
          onClick={() => flow.reader.showRows(work, { kind: checked.faulty === 0 ? "all" : "faulty" })}
        >
          {texts.say("importer.look")}
        </button>
        {ready === 0 ? null : (
          <button type="button" class="button main" aria-disabled={busy !== null} onClick={() => flow.begin(work)}>
            {texts.count("importer.start", ready)}
          </button>
        )}
      </div>
    </div>
  );
};
