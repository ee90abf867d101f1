import type { Mapping } from "@handrail/importer";
import { assign, keyOf } from "../flow/assign.ts";
import { columnName } from "./columnName.ts";
import type { HowReadProps } from "./howReadProps.ts";

interface AllColumnsProps extends HowReadProps {
  readonly mapping: Mapping;
  readonly onAssign: (mapping: Mapping) => void;
}

/** Columns drawn at most; a file may have a thousand. The others are left out or were found by their names. */
const SHOWN = 200;
const LONGEST = 120;

/** Every column of the file, what is in it, and where it goes. */
export const AllColumns = ({ texts, schema, work, mapping, onAssign }: AllColumnsProps) => (
  <table class="pairs">
    <thead>
      <tr>
        <th scope="col">{texts.say("importer.inFile")}</th>
        <th scope="col" class="examples">
          {texts.say("importer.examples")}
        </th>
        <th scope="col">{texts.say("importer.goesTo")}</th>
      </tr>
    </thead>
    <tbody>
      {work.opened.columns.slice(0, SHOWN).map((column) => {
        const name = columnName(texts, column);
        return (
          <tr key={column.place}>
            <th scope="row">
              <bdi>{name}</bdi>
            </th>
            <td class="examples quiet" dir="auto">
              {column.examples.join(texts.say("importer.comma")).slice(0, LONGEST)}
            </td>
            <td>
              <select
                aria-label={texts.say("importer.goesToOf", { column: name })}
                value={keyOf(mapping, column.place) ?? ""}
                onChange={(event) => onAssign(assign(mapping, column.place, event.currentTarget.value || null))}
              >
                <option value="">{texts.say("importer.ignore")}</option>
                {schema.columns.map((target) => (
                  <option key={target.key} value={target.key}>
                    {target.required ? `${target.label} *` : target.label}
                  </option>
                ))}
              </select>
            </td>
          </tr>
        );
      })}
    </tbody>
  </table>
);
