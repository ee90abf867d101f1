import type { Edit, RowFilter } from "@handrail/importer";
import { useState } from "preact/hooks";
import { useOnChange } from "../../../ui/effects.ts";
import type { ReviewProps } from "../review/reviewProps.ts";

/** After the last key press, in milliseconds: counting reads the whole file. */
const PAUSE = 250;

interface Found {
  readonly values: number;
  readonly examples: readonly (readonly [string, string])[];
}

/** Replaces a text everywhere or in a column: says how many values that is and shows some, then does it in one step. */
export const FindReplace = ({
  context,
  texts,
  flow,
  schema,
  work,
  filter,
}: ReviewProps & { readonly filter: RowFilter }) => {
  const [edit, setEdit] = useState<Extract<Edit, { kind: "replace" }>>({
    kind: "replace",
    column: null,
    find: "",
    replace: "",
    whole: false,
    matchCase: false,
  });
  const [found, setFound] = useState<Found | null>(null);
  useOnChange([edit, work.checked], () => {
    setFound(null);
    if (edit.find === "") return;
    let isWanted = true;
    const timer = setTimeout(() => {
      flow.engine.tryEdit(edit).then(
        (answer) => isWanted && setFound(answer),
        // Called off by an edit, after which it is counted anew.
        () => {},
      );
    }, PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  });
  const isReady = found !== null && found.values > 0;
  const tick = (name: "matchCase" | "whole", label: string) => (
    <label class="tick">
      <input
        type="checkbox"
        checked={edit[name]}
        onChange={(event) => setEdit({ ...edit, [name]: event.currentTarget.checked })}
      />
      {label}
    </label>
  );
  return (
    <form
      class="replace"
      aria-label={texts.say("importer.replaceTool")}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void flow.reader.edit(work, filter, edit);
      }}
    >
      <label>
        <span class="quiet">{texts.say("importer.replaceFind")}</span>
        <input
          type="text"
          dir="auto"
          value={edit.find}
          onInput={(event) => setEdit({ ...edit, find: event.currentTarget.value })}
        />
      </label>
      <label>
        <span class="quiet">{texts.say("importer.replaceWith")}</span>
        <input
          type="text"
          dir="auto"
          value={edit.replace}
          onInput={(event) => setEdit({ ...edit, replace: event.currentTarget.value })}
        />
      </label>
      <label>
        <span class="quiet">{texts.say("importer.replaceIn")}</span>
        <select
          value={edit.column ?? ""}
          onChange={(event) => setEdit({ ...edit, column: event.currentTarget.value || null })}
        >
          <option value="">{texts.say("importer.everywhere")}</option>
          {schema.columns.map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {tick("matchCase", texts.say("importer.matchCase"))}
      {tick("whole", texts.say("importer.wholeValue"))}
      <button type="submit" class="button" aria-disabled={!isReady}>
        {texts.say("importer.replaceAll")}
      </button>
      <p class="quiet wide" role="status">
        {found === null
          ? ""
          : found.values === 0
            ? texts.say("importer.nothingFound")
            : texts.count("importer.wouldChange", found.values)}
        {found?.examples.slice(0, 2).map(([before, after]) => (
          <span key={before}>
            {" · "}
            <bdi>{before.slice(0, 60)}</bdi>
            {context.direction === "rtl" ? " ← " : " → "}
            <bdi>{after.slice(0, 60) || texts.say("importer.emptyValue")}</bdi>
          </span>
        ))}
      </p>
    </form>
  );
};
