import type { Texts } from "../messages/catalogue.ts";

/** A few values of a column, for people to know it by. */
export const Examples = ({ texts, values }: { readonly texts: Texts; readonly values: readonly string[] }) =>
  values.length === 0 ? (
    <p class="quiet">{texts.say("importer.noExamples")}</p>
  ) : (
    <ul class="examples" aria-label={texts.say("importer.examples")}>
      {values.map((value) => (
        <li key={value} dir="auto">
          {value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value}
        </li>
      ))}
    </ul>
  );

const LONGEST = 200;
