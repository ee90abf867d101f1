import type { Share } from "@handrail/core/protocol";
import { formatCount } from "../format/count.ts";
import { formatDoubt, formatInterval, formatPercent, formatShare, isTooFew } from "../format/share.ts";
import type { CsvValue } from "./csv.ts";

/**
 * A share in a table: the percentage, its doubt and size small under it; grey where too few people stand behind. Where a
 * column of the row says the size already, `sized` leaves it out here.
 */
export const ShareCell = ({ share, sized }: { readonly share: Share; readonly sized?: boolean | undefined }) => {
  if (share.of === 0) return <span class="quiet">–</span>;
  if (isTooFew(share)) {
    return (
      <span class="share quiet">
        {formatCount(share.count)} of {formatCount(share.of)}
        <small>too few to say</small>
      </span>
    );
  }
  return (
    <span class="share" title={formatShare(share)}>
      {formatPercent(share)}
      <small>{sized === true ? formatInterval(share) : formatDoubt(share)}</small>
    </span>
  );
};

/** The exported fields of a share: count, size and bounds, each a number of its own. */
export const shareCsv = <Row,>(name: string, share: (row: Row) => Share) => [
  { header: name, value: (row: Row): CsvValue => share(row).count },
  { header: `${name} of`, value: (row: Row): CsvValue => share(row).of },
  { header: `${name} low`, value: (row: Row): CsvValue => share(row).low },
  { header: `${name} high`, value: (row: Row): CsvValue => share(row).high },
];
