import type { Remark } from "@handrail/importer";
import { encodingName } from "../reading/encodingName.ts";
import type { ReviewProps } from "./reviewProps.ts";

/** What was decided about the file without asking, in quiet sentences; all of it can be changed under "How it was read". */
export const FileRemarks = ({ context, texts, work }: ReviewProps) => {
  const { remarks, reading } = work.opened;
  if (remarks.length === 0) return null;
  const said = (remark: Remark): string => {
    switch (remark.kind) {
      case "encodingGuessed":
        return texts.say("importer.remark.encodingGuessed", {
          encoding: encodingName(reading.encoding, context.locale),
        });
      case "preamble":
        return texts.count("importer.preamble", remark.rows);
      case "severalHeadings":
        return texts.count("importer.severalHeadings", remark.rows);
      case "footer":
        return texts.count("importer.footerRows", remark.rows);
      case "tooManyColumns":
        return texts.say("importer.remark.tooManyColumns", { columns: remark.columns, taken: remark.taken });
      default:
        return texts.say(`importer.remark.${remark.kind}`);
    }
  };
  return (
    <p class="quiet">
      {remarks.map((remark) => (
        <span key={remark.kind}>{said(remark)} </span>
      ))}
    </p>
  );
};
