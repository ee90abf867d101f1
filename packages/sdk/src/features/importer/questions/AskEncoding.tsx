import type { Encoding, Opened } from "@handrail/importer";
import { ALL_ENCODINGS, encodingName } from "../reading/encodingName.ts";
import { AskFoot } from "./AskFoot.tsx";
import type { AskProps } from "./askProps.ts";
import { Examples } from "./Examples.tsx";

/** Whether the letters are right; seen at once where another encoding is chosen. */
export const AskEncoding = (props: AskProps) => {
  const { context, texts, flow, work } = props;
  const { encoding } = work.opened.reading;
  return (
    <>
      <p role="status">{texts.say("importer.encodingIs", { encoding: encodingName(encoding, context.locale) })}</p>
      <Examples texts={texts} values={foreignValues(work.opened)} />
      <div class="choices">
        <button type="button" class="button main" onClick={() => flow.reader.answer(work, { kind: "encoding" })}>
          {texts.say("importer.encodingYes")}
        </button>
      </div>
      <div class="field">
        <span aria-hidden="true">{texts.say("importer.somethingElse")}</span>
        <EncodingSelect
          label={texts.say("importer.somethingElse")}
          locale={context.locale}
          value={encoding}
          onChoose={(other) => void flow.reader.reread(work, { encoding: other }, { kind: "encoding" })}
        />
      </div>
      <AskFoot {...props} />
    </>
  );
};

/** All encodings by language and name. */
export const EncodingSelect = (props: {
  readonly locale: string;
  readonly value: Encoding;
  readonly onChoose: (encoding: Encoding) => void;
  readonly label: string;
}) => (
  <select
    aria-label={props.label}
    value={props.value}
    onChange={(event) => {
      const chosen = ALL_ENCODINGS.find((one) => one === event.currentTarget.value);
      if (chosen !== undefined) props.onChoose(chosen);
    }}
  >
    {ALL_ENCODINGS.map((one) => (
      <option key={one} value={one}>
        {encodingName(one, props.locale)}
      </option>
    ))}
  </select>
);

/** Values the encoding shows in: those with letters beyond ASCII. */
const foreignValues = ({ preview, remarks }: Opened): readonly string[] => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is looked past.
  const found = preview.flat().filter((value) => /[^\x00-\x7f]/u.test(value) && value.length < 80);
  const guessed = remarks.flatMap((remark) => (remark.kind === "encodingGuessed" ? remark.examples : []));
  return [...new Set([...found, ...guessed])].slice(0, 3);
};
