import { keyOf } from "../flow/assign.ts";
import { isolate } from "../messages/isolate.ts";
import { columnName } from "../reading/columnName.ts";
import type { ReviewProps } from "./reviewProps.ts";

/** Names said at most. */
const NAMED = 5;

/**
 * Columns of the file that go nowhere, with the way to give them a place while there is one; and columns that stay empty.
 * Nobody should find either out afterwards.
 */
export const ColumnRemarks = ({ context, texts, flow, schema, work }: ReviewProps) => {
  const { opened, mapping } = work;
  const list = (names: readonly string[]): string =>
    texts
      .list([
        ...names.slice(0, NAMED).map((name) => isolate(name, context.direction)),
        ...(names.length > NAMED ? [texts.count("importer.more", names.length - NAMED)] : []),
      ])
      // The sentence it stands at the end of has a full stop of its own.
      .replace(/\.$/u, "");
  // A column without a heading and without a value is but a comma too many.
  const unused = opened.columns.filter(
    ({ place, heading, examples }) => keyOf(mapping, place) === null && heading.trim() + examples.join("") !== "",
  );
  const empty = schema.columns.filter(({ key }) => mapping[key] === undefined);
  return (
    <>
      {unused.length === 0 ? null : (
        <div class="note">
          <p>
            {texts.say("importer.notImported", { columns: list(unused.map((column) => columnName(texts, column))) })}{" "}
            {flow.sender.accepted() === null ? (
              <button type="button" class="link" onClick={() => flow.reader.showHowRead(work)}>
                {texts.say("importer.matchColumns")}
              </button>
            ) : null}
          </p>
        </div>
      )}
      {empty.length === 0 ? null : (
        <p class="quiet">{texts.say("importer.notFilled", { columns: list(empty.map(({ label }) => label)) })}</p>
      )}
    </>
  );
};
