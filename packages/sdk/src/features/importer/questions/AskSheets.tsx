import { useState } from "preact/hooks";
import { AskFoot } from "./AskFoot.tsx";
import type { AskProps } from "./askProps.ts";

/** Which sheets of a workbook are read; several with the same headings become one table. */
export const AskSheets = (props: AskProps) => {
  const { texts, flow, work } = props;
  const { sheets, reading } = work.opened;
  const [chosen, setChosen] = useState<readonly number[]>(reading.sheets);
  const toggle = (place: number): void =>
    setChosen(
      chosen.includes(place) ? chosen.filter((one) => one !== place) : [...chosen, place].sort((a, b) => a - b),
    );
  const goOn = (): void => {
    if (chosen.length === 0) return;
    if (chosen.join() === reading.sheets.join()) flow.reader.answer(work, { kind: "sheets" });
    else void flow.reader.reread(work, { sheets: chosen }, { kind: "sheets" });
  };
  return (
    <>
      <p class="quiet">{texts.say("importer.sheetsHint")}</p>
      <fieldset class="ticks" aria-label={texts.say("importer.askSheets")}>
        {sheets.map((sheet) => (
          <label key={sheet.place} class="tick">
            <input type="checkbox" checked={chosen.includes(sheet.place)} onChange={() => toggle(sheet.place)} />
            <bdi>{sheet.name}</bdi>
            <span class="quiet">
              {[
                ...(sheet.rows === null ? [] : [texts.count("importer.rows", sheet.rows)]),
                ...(sheet.isHidden ? [texts.say("importer.hiddenSheet")] : []),
              ].join(texts.say("importer.comma"))}
            </span>
          </label>
        ))}
      </fieldset>
      <AskFoot {...props}>
        <button type="button" class="button main end" aria-disabled={chosen.length === 0} onClick={goOn}>
          {texts.say("importer.next")}
        </button>
      </AskFoot>
    </>
  );
};
