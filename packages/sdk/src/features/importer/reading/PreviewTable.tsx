import type { Layout } from "@handrail/importer";
import type { Texts } from "../messages/catalogue.ts";

/** Rows and columns shown at most: enough to see what is what. */
const ROWS = 15;
const COLUMNS = 12;
const LONGEST = 80;

interface PreviewTableProps {
  readonly texts: Texts;
  readonly rows: readonly (readonly string[])[];
  readonly headings: Layout["headings"];
  /** A row was chosen as the first of the headings; null where they are only shown. */
  readonly onChoose: ((row: number) => void) | null;
}

/** The rows at the beginning of a file as they stand in it, its headings marked. */
export const PreviewTable = ({ texts, rows, headings: [from, to], onChoose }: PreviewTableProps) => {
  const shown = rows.slice(0, ROWS);
  const width = Math.min(COLUMNS, Math.max(0, ...shown.map((row) => row.length)));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section class="scroll" tabIndex={0} aria-label={texts.say("importer.preview")}>
      <table>
        <tbody>
          {shown.map((cells, row) => {
            const isHeading = row >= from && row < to;
            return (
              <tr key={row} class={isHeading ? "heading" : row < from ? "left-out" : undefined}>
                <th scope="row" class="number">
                  {onChoose === null ? (
                    texts.number(row + 1)
                  ) : (
                    <label>
                      <input
                        type="radio"
                        name="heading"
                        aria-label={texts.say("importer.headingsAre", { row: row + 1 })}
                        checked={isHeading && row === from}
                        onChange={() => onChoose(row)}
                      />
                      {texts.number(row + 1)}
                    </label>
                  )}
                </th>
                {Array.from({ length: width }, (_, place) => (
                  <td key={place} dir="auto">
                    {(cells[place] ?? "").slice(0, LONGEST)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
};
