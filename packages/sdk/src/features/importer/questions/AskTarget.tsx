import { assign, keyOf } from "../flow/assign.ts";
import { columnName } from "../reading/columnName.ts";
import { AskFoot } from "./AskFoot.tsx";
import type { AskProps } from "./askProps.ts";

/** Where something every row needs is found, among the columns not given to anything. */
export const AskTarget = (props: AskProps & { readonly column: string }) => {
  const { texts, flow, work, column } = props;
  const question = { kind: "target", key: column } as const;
  const free = work.opened.columns.filter(({ place }) => keyOf(work.mapping, place) === null);
  return (
    <>
      <p class="quiet">{texts.say("importer.targetHint")}</p>
      <ul class="sources">
        {free.map((source) => (
          <li key={source.place}>
            <button
              type="button"
              class="button"
              onClick={() => flow.reader.answer(work, question, assign(work.mapping, source.place, column))}
            >
              <bdi>{columnName(texts, source)}</bdi>
            </button>
            <span class="quiet" dir="auto">
              {source.examples.join(texts.say("importer.comma")).slice(0, 120)}
            </span>
          </li>
        ))}
      </ul>
      <div class="choices">
        <button type="button" class="button" onClick={() => flow.reader.answer(work, question)}>
          {texts.say("importer.noneOfThese")}
        </button>
      </div>
      <AskFoot {...props} />
    </>
  );
};
