import type { Change } from "@handrail/importer";
import { labelOf } from "../review/faultText.ts";
import type { ConfirmProps } from "./confirmProps.ts";
import { SendTrouble } from "./SendTrouble.tsx";

/** Rows with differences shown; the counts are of all. */
const SHOWN = 20;

/** What importing would do, by the host's own word, before anything is done. */
export const Confirm = (props: ConfirmProps) => {
  const { texts, flow, work, progress, result, definition } = props;
  const back = (
    <button type="button" class="button plain" onClick={() => flow.backToReview(work, result?.refused ?? [])}>
      {texts.say("importer.back")}
    </button>
  );
  if (result === null) {
    return (
      <>
        <div role="status">{texts.say("importer.asking")}</div>
        <progress
          max={Math.max(1, progress?.rows ?? 1)}
          value={progress === null ? 0 : progress.rows - progress.unsent}
          aria-label={texts.say("importer.asking")}
        />
        {progress === null ? null : <SendTrouble {...props} progress={progress} />}
        <div class="foot">{back}</div>
      </>
    );
  }
  const taken = result.create + result.update + result.unsaid;
  const lines = [
    ...(result.create > 0 ? [texts.count("importer.create", result.create)] : []),
    ...(result.update > 0 ? [texts.count("importer.update", result.update)] : []),
    ...(result.unsaid > 0 ? [texts.count("importer.ready", result.unsaid)] : []),
    ...(result.skip > 0 ? [texts.count("importer.skip", result.skip)] : []),
    ...(result.refused.length > 0 ? [texts.count("importer.refuse", result.refused.length)] : []),
    ...(result.progress.unsent > 0 ? [texts.count("importer.unasked", result.progress.unsent)] : []),
  ];
  return (
    <>
      <div role="status">
        <ul class="sum">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      {result.changes.length === 0 ? null : <Differences {...props} changes={result.changes} />}
      {definition.consequence === undefined ? null : <p class="consequence">{definition.consequence}</p>}
      <div class="foot">
        {back}
        {taken + result.progress.unsent === 0 ? null : (
          <button type="button" class="button main end" onClick={() => void flow.send(work, result.refused)}>
            {texts.count("importer.start", work.checked.ready - result.refused.length)}
          </button>
        )}
      </div>
    </>
  );
};

const Differences = ({ texts, schema, changes }: ConfirmProps & { readonly changes: readonly Change[] }) => {
  const rows = [...new Set(changes.map(({ row }) => row))];
  const shown = new Set(rows.slice(0, SHOWN));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section class="scroll" tabIndex={0} aria-label={texts.say("importer.differences")}>
      <table class="differences">
        <thead>
          <tr>
            <th scope="col">{texts.say("importer.row")}</th>
            <th scope="col">{texts.say("importer.field")}</th>
            <th scope="col">{texts.say("importer.before")}</th>
            <th scope="col">{texts.say("importer.after")}</th>
          </tr>
        </thead>
        <tbody>
          {changes
            .filter(({ row }) => shown.has(row))
            .map(({ row, column, before, after }) => (
              <tr key={`${row} ${column}`}>
                <td class="number">{texts.number(row + 1)}</td>
                <th scope="row">{labelOf(schema, column)}</th>
                <td>
                  <del dir="auto">{shownValue(before) || texts.say("importer.emptyValue")}</del>
                </td>
                <td>
                  <ins dir="auto">{shownValue(after) || texts.say("importer.emptyValue")}</ins>
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
};

const LONGEST = 200;

/** Whatever the host answers, as a short text. */
const shownValue = (value: unknown): string => {
  if (value === null || value === undefined) return "";
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  return text.slice(0, LONGEST);
};
