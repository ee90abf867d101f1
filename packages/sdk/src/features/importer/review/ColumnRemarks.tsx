import { keyOf } from "../flow/assign.ts";
import { isolate } from "../messages/isolate.ts";
import { columnName } from "../reading/columnName.ts";
import type { ReviewProps } from "./reviewProps.ts";

/** Names said at most. */
const NAMED = 6;

/** Columns of the file that go nowhere, and columns that stay empty: nobody should find that out afterwards. */
export const ColumnRemarks = ({ context, texts, schema, work }: ReviewProps) => {
  const { opened, mapping } = work;
  const list = (names: readonly string[]): string =>
    texts
      .list([
        ...names.slice(0, NAMED).map((name) => isolate(name, context.direction)),
        ...(names.length > NAMED ? [texts.number(names.length - NAMED)] : []),
      ])
      // The sentence it stands at the end of has a full stop of its own.
      .replace(/\.$/u, "");
  const unused = opened.columns.filter(({ place }) => keyOf(mapping, place) === null);
  const empty = schema.columns.filter(({ key }) => mapping[key] === undefined);
  if (unused.length + empty.length === 0) return null;
  return (
    <p class="quiet">
      {unused.length === 0
        ? ""
        : `${texts.say("importer.notImported", { columns: list(unused.map((column) => columnName(texts, column))) })} `}
      {empty.length === 0 ? "" : texts.say("importer.notFilled", { columns: list(empty.map(({ label }) => label)) })}
    </p>
  );
};
