import type { Dialect, Reading } from "@handrail/importer";
import type { ComponentChildren } from "preact";
import type { TextId, Texts } from "../messages/catalogue.ts";
import { EncodingSelect } from "../questions/AskEncoding.tsx";
import type { HowReadProps } from "./howReadProps.ts";

const DELIMITERS: readonly (readonly [string, TextId])[] = [
  [",", "importer.delimiter.comma"],
  [";", "importer.delimiter.semicolon"],
  ["\t", "importer.delimiter.tab"],
  ["|", "importer.delimiter.bar"],
  [" ", "importer.delimiter.space"],
];

const QUOTES: readonly (readonly [Dialect["quote"], TextId])[] = [
  ['"', "importer.quote.double"],
  ["'", "importer.quote.single"],
  ["", "importer.quote.none"],
];

/** The parts of a reading, each where it means something for the kind of file. */
export const ReadingFields = ({ context, texts, flow, work }: HowReadProps) => {
  const { reading, sheets } = work.opened;
  const { format, dialect, layout } = reading;
  const set = (change: Partial<Reading>): void => void flow.reader.reread(work, change, "howRead");
  const isText = format === "csv";
  const [from, to] = layout.headings;
  return (
    <div class="fields">
      <Field label={texts.say("importer.format")}>{texts.say(`importer.format.${format}`)}</Field>
      {isText || format === "json" || format === "jsonLines" ? (
        <Field label={texts.say("importer.encoding")}>
          <EncodingSelect
            locale={context.locale}
            value={reading.encoding}
            onChoose={(encoding) => set({ encoding })}
            label={texts.say("importer.encoding")}
          />
        </Field>
      ) : null}
      {isText ? (
        <>
          <Field label={texts.say("importer.delimiter")}>
            <Choice
              label={texts.say("importer.delimiter")}
              value={dialect.delimiter}
              choices={[
                ...DELIMITERS.map(([value, id]) => [value, texts.say(id)] as const),
                ...(DELIMITERS.some(([value]) => value === dialect.delimiter)
                  ? []
                  : [[dialect.delimiter, dialect.delimiter] as const]),
              ]}
              onChoose={(delimiter) => set({ dialect: { ...dialect, delimiter } })}
            />
          </Field>
          <Field label={texts.say("importer.quote")}>
            <Choice
              label={texts.say("importer.quote")}
              value={dialect.quote}
              choices={QUOTES.map(([value, id]) => [value, texts.say(id)] as const)}
              onChoose={(value) => {
                const quote = QUOTES.find(([one]) => one === value)?.[0];
                if (quote !== undefined) set({ dialect: { ...dialect, quote } });
              }}
            />
          </Field>
        </>
      ) : null}
      {sheets.length > 1 ? (
        <Field label={texts.say("importer.sheets")}>
          <bdi>
            {sheets
              .filter(({ place }) => reading.sheets.includes(place))
              .map(({ name }) => name)
              .join(texts.say("importer.comma"))}
          </bdi>{" "}
          <Change
            texts={texts}
            what={texts.say("importer.sheets")}
            onClick={() => flow.reader.ask(work, { kind: "sheets" })}
          />
        </Field>
      ) : null}
      <Field label={texts.say("importer.headings")}>
        {from === to
          ? texts.say("importer.noHeadings")
          : `${texts.say("importer.row")} ${Array.from({ length: to - from }, (_, at) => texts.number(from + at + 1)).join(texts.say("importer.comma"))}`}{" "}
        <Change
          texts={texts}
          what={texts.say("importer.headings")}
          onClick={() => flow.reader.ask(work, { kind: "headings" })}
        />
      </Field>
      <Field label={texts.say("importer.footer")}>
        <Choice
          label={texts.say("importer.footer")}
          value={String(layout.footer)}
          choices={[...new Set([0, 1, 2, 3, layout.footer])].map((rows) => [String(rows), texts.number(rows)] as const)}
          onChoose={(rows) => set({ layout: { ...layout, footer: Number(rows) } })}
        />
      </Field>
      {format === "workbook" && work.opened.remarks.some((remark) => remark.kind === "mergedCells") ? (
        <label class="tick wide">
          <input
            type="checkbox"
            checked={reading.fillsMerged}
            onChange={(event) => set({ fillsMerged: event.currentTarget.checked })}
          />
          {texts.say("importer.fillsMerged")}
        </label>
      ) : null}
    </div>
  );
};

const Field = ({ label, children }: { readonly label: string; readonly children: ComponentChildren }) => (
  <div>
    <span class="quiet">{label}</span>
    <div>{children}</div>
  </div>
);

const Choice = (props: {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [value: string, text: string])[];
  readonly onChoose: (value: string) => void;
}) => (
  <select aria-label={props.label} value={props.value} onChange={(event) => props.onChoose(event.currentTarget.value)}>
    {props.choices.map(([value, text]) => (
      <option key={value} value={value}>
        {text}
      </option>
    ))}
  </select>
);

const Change = (props: { readonly texts: Texts; readonly what: string; readonly onClick: () => void }) => (
  <button
    type="button"
    class="link"
    aria-label={props.texts.say("importer.changeOf", { what: props.what })}
    onClick={props.onClick}
  >
    {props.texts.say("importer.change")}
  </button>
);
