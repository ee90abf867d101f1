import type { Cause, Fix } from "@handrail/importer";
import { FillEmpty } from "./FillEmpty.tsx";
import { faultText, labelOf } from "./faultText.ts";
import { fixText } from "./fixText.ts";
import { MapValues } from "./MapValues.tsx";
import type { ReviewProps } from "./reviewProps.ts";

/** Values shown beside a cause. */
const SHOWN = 4;
const LONGEST = 60;

/** One kind of fault: what it is, how often, some of it, and the one thing that puts it right; more ways folded. */
export const CauseCard = (props: ReviewProps & { readonly cause: Cause }) => {
  const { texts, flow, schema, work, cause } = props;
  const { column } = cause;
  const title = faultText(texts, schema, cause);
  const options = schema.columns.find(({ key }) => key === column)?.options ?? [];
  const canMap = column !== null && cause.kind === "option" && options.length > 0;
  const canFill = column !== null && (cause.kind === "required" || cause.kind === "requiredHere");
  const apply = (fix: Fix): void => void flow.reader.edit(work, null, fix.edit);
  // What has a form of its own is no button.
  const fixes = cause.fixes.filter(
    ({ kind }) => !(canMap && kind === "mapValues") && !(canFill && kind === "fillEmpty"),
  );
  const hasForm = canMap || canFill;
  // Leaving rows out puts nothing right: where that is all there is, somebody has to look.
  const first = hasForm ? undefined : fixes.find(({ kind }) => kind !== "leaveOut");
  const further = fixes.filter((fix) => fix !== first);
  const show = (): void => flow.reader.showRows(work, { kind: "cause", id: cause.id });
  return (
    <section class="cause" aria-label={title}>
      <div class="what">
        <h3>{title}</h3>
        <p class="quiet">
          {texts.count("importer.rows", cause.rows)}
          {canMap ? null : <Values {...props} first={first} />}
        </p>
      </div>
      {hasForm ? null : (
        <button type="button" class="button fix" onClick={() => (first === undefined ? show() : apply(first))}>
          {first === undefined ? texts.say("importer.showThem") : fixText(texts, first)}
        </button>
      )}
      {canMap ? <MapValues {...props} column={column} options={options} /> : null}
      {canFill ? <FillEmpty {...props} label={labelOf(schema, column)} column={column} options={options} /> : null}
      <details class="fold more">
        <summary aria-label={texts.say("importer.otherFixesOf", { what: title })}>
          {texts.say("importer.otherFixes")}
        </summary>
        <div class="choices">
          {further.map((fix) => (
            <button key={fix.kind + JSON.stringify(fix.edit)} type="button" class="button" onClick={() => apply(fix)}>
              {fixText(texts, fix)}
            </button>
          ))}
          {first === undefined && !hasForm ? null : (
            <button type="button" class="button" onClick={show}>
              {texts.say("importer.showThem")}
            </button>
          )}
        </div>
      </details>
    </section>
  );
};

/** Some of the values, and what each would become where the fix says so. */
const Values = ({
  context,
  texts,
  cause,
  first,
}: ReviewProps & { readonly cause: Cause; readonly first: Fix | undefined }) => {
  const pairs = new Map(first?.edit.kind === "mapValues" ? first.edit.pairs : []);
  const values = cause.values.filter(({ value }) => value !== "");
  if (values.length === 0) return null;
  return (
    <>
      {": "}
      {values.slice(0, SHOWN).map(({ value }, at) => {
        const becomes = pairs.get(value);
        return (
          <span key={value}>
            {at === 0 ? null : texts.say("importer.comma")}
            <bdi class="value">{value.slice(0, LONGEST)}</bdi>
            {becomes === undefined ? null : (
              <>
                {context.direction === "rtl" ? " ← " : " → "}
                <bdi class="value">{becomes.slice(0, LONGEST)}</bdi>
              </>
            )}
          </span>
        );
      })}
      {cause.hasMoreValues || values.length > SHOWN ? ` ${texts.say("importer.moreValues")}` : null}
    </>
  );
};
