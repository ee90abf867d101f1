import type { Layout } from "@handrail/importer";
import { useState } from "preact/hooks";
import { PreviewTable } from "../reading/PreviewTable.tsx";
import { AskFoot } from "./AskFoot.tsx";
import type { AskProps } from "./askProps.ts";

/** Which rows name the columns: chosen in the rows themselves, one or several that follow one another, or none. */
export const AskHeadings = (props: AskProps) => {
  const { texts, flow, work } = props;
  const { layout } = work.opened.reading;
  const [[from, to], setHeadings] = useState<Layout["headings"]>(layout.headings);
  const count = to - from;
  const goOn = (): void => {
    if (from === layout.headings[0] && to === layout.headings[1]) flow.reader.answer(work, { kind: "headings" });
    else {
      const next: Layout = { headings: [from, to], body: count === 0 ? from : to, footer: layout.footer };
      void flow.reader.reread(work, { layout: next }, { kind: "headings" });
    }
  };
  return (
    <>
      <p class="quiet">{texts.say("importer.headingsHint")}</p>
      <div class="choices">
        <button type="button" class="button" aria-pressed={count === 0} onClick={() => setHeadings([0, 0])}>
          {texts.say("importer.noHeadings")}
        </button>
        {count === 0 ? null : (
          <label class="inline">
            {texts.say("importer.headingRows")}
            <select
              value={String(count)}
              onChange={(event) => setHeadings([from, from + Number(event.currentTarget.value)])}
            >
              {[1, 2, 3].map((rows) => (
                <option key={rows} value={rows}>
                  {texts.number(rows)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <PreviewTable
        texts={texts}
        rows={work.opened.preview}
        headings={[from, to]}
        onChoose={(row) => setHeadings([row, row + Math.max(1, count)])}
      />
      <AskFoot {...props}>
        <button type="button" class="button main end" onClick={goOn}>
          {texts.say("importer.next")}
        </button>
      </AskFoot>
    </>
  );
};
