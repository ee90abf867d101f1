import { useState } from "preact/hooks";
import { useOnChange } from "../../../ui/effects.ts";
import { AllColumns } from "./AllColumns.tsx";
import type { HowReadProps } from "./howReadProps.ts";
import { PreviewTable } from "./PreviewTable.tsx";
import { ReadingFields } from "./ReadingFields.tsx";

/** How the file was read and where its columns go, all of it to be changed, with the first rows as they then read. */
export const HowRead = (props: HowReadProps) => {
  const { texts, flow, schema, work, isBusy } = props;
  const [mapping, setMapping] = useState(work.mapping);
  useOnChange([work], () => setMapping(work.mapping));
  const missing = schema.columns.filter(({ key, required }) => required && mapping[key] === undefined);
  const isReady = !isBusy && Object.keys(mapping).length > 0;
  return (
    <>
      <ReadingFields {...props} />
      <PreviewTable
        texts={texts}
        rows={work.opened.preview.slice(0, 6)}
        headings={work.opened.reading.layout.headings}
        onChoose={null}
      />
      <AllColumns {...props} mapping={mapping} onAssign={setMapping} />
      <p class="caution" role="status">
        {missing.length === 0
          ? ""
          : texts.say("importer.missing", {
              columns: texts.list(missing.map((column) => column.label)),
            })}
      </p>
      <div class="foot">
        <button type="button" class="button plain" onClick={flow.startOver}>
          {texts.say("importer.otherFile")}
        </button>
        <button
          type="button"
          class="button main end"
          aria-disabled={!isReady}
          onClick={() => isReady && void flow.reader.check({ ...work, mapping })}
        >
          {texts.say("importer.next")}
        </button>
      </div>
    </>
  );
};
