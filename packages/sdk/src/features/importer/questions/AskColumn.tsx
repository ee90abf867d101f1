import { useState } from "preact/hooks";
import { keyOf } from "../flow/assign.ts";
import { SURE, unsureColumns } from "../flow/question.ts";
import { AskFoot } from "./AskFoot.tsx";
import type { AskProps } from "./askProps.ts";
import { Examples } from "./Examples.tsx";

/** Targets offered as buttons; the others are in a list. */
const LIKELY = 4;

/** What one column of the file is: the likely answers first, then all. */
export const AskColumn = (props: AskProps & { readonly place: number }) => {
  const { texts, flow, work, schema, place } = props;
  const [other, setOther] = useState("");
  const column = work.opened.columns.find((one) => one.place === place);
  const surelyTaken = new Set(
    work.opened.columns.flatMap((other) => {
      const key = keyOf(work.mapping, other.place);
      const isSettled = other.confidence >= SURE || work.answered.includes(`column ${other.place}`);
      return key !== null && isSettled && other.place !== place ? [key] : [];
    }),
  );
  const free = schema.columns.filter(({ key }) => !surelyTaken.has(key));
  const wished = column === undefined ? [] : [column.suggestion, ...column.alternatives];
  const likely = wished.flatMap((key) => free.filter((one) => one.key === key)).slice(0, LIKELY);
  const offered = likely.length > 0 || free.length > LIKELY ? likely : free;
  const others = free.filter((one) => !offered.includes(one));
  const answer = (key: string | null): void => flow.reader.answerColumn(work, place, key);
  const open = unsureColumns(work.opened, work.mapping, schema).filter(
    (one) => !work.answered.includes(`column ${one.place}`),
  );
  return (
    <>
      <Examples texts={texts} values={column?.examples ?? []} />
      <div class="choices">
        {offered.map((target, at) => (
          <button
            key={target.key}
            type="button"
            class={at === 0 && target.key === column?.suggestion ? "button main" : "button"}
            onClick={() => answer(target.key)}
          >
            {target.label}
          </button>
        ))}
        <button type="button" class="button" onClick={() => answer(null)}>
          {texts.say("importer.ignore")}
        </button>
      </div>
      {others.length === 0 ? null : (
        <form
          class="field row"
          onSubmit={(event) => {
            event.preventDefault();
            if (other !== "") answer(other);
          }}
        >
          <label>
            <span>{texts.say("importer.somethingElse")}</span>
            <select value={other} onChange={(event) => setOther(event.currentTarget.value)}>
              <option value="" />
              {others.map((target) => (
                <option key={target.key} value={target.key}>
                  {target.label}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" class="button" aria-disabled={other === ""}>
            {texts.say("importer.apply")}
          </button>
        </form>
      )}
      <AskFoot {...props}>
        {open.length > 1 ? (
          <button type="button" class="button plain" onClick={() => flow.reader.leaveOutRest(work)}>
            {texts.say("importer.ignoreRest")}
          </button>
        ) : null}
      </AskFoot>
    </>
  );
};
