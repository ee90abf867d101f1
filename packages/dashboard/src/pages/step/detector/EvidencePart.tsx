import type { DetectorReport } from "@handrail/core/protocol";
import { useId } from "preact/hooks";
import { MarkPatterns, paintOf } from "../../../charts/Marks.tsx";
import { WithTable } from "../../../charts/WithTable.tsx";
import { formatCount } from "../../../format/count.ts";
import { evidenceName } from "../../../format/evidence.ts";
import { ENOUGH_PEOPLE } from "../../../format/share.ts";
import type { Column } from "../../../table/DataTable.tsx";
import { signInWords, speaksFor } from "./signInWords.ts";

type Sign = DetectorReport["evidence"][number];

const perMinute = (rate: number): string => (rate >= 10 ? rate.toFixed(0) : rate.toPrecision(2));

const columns: readonly Column<Sign>[] = [
  { key: "kind", header: "Sign", names: true, cell: ({ kind }) => evidenceName(kind), csv: [] },
  { key: "words", header: "How it speaks", cell: signInWords, csv: [] },
  {
    key: "stuck",
    header: "A minute, before leaving",
    numeric: true,
    cell: ({ perStuckMinute }) => perMinute(perStuckMinute),
    csv: [],
  },
  {
    key: "usual",
    header: "A minute, getting through",
    numeric: true,
    cell: ({ perUsualMinute }) => perMinute(perUsualMinute),
    csv: [],
  },
  { key: "seen", header: "Seen, times", numeric: true, cell: ({ seen }) => formatCount(seen), csv: [] },
];

/** Beyond twenty times, or a twentieth, a bar is as long as it gets. */
const LONGEST = Math.log(20);

const lengthOf = ({ times }: Sign): number =>
  Math.max(-LONGEST, Math.min(LONGEST, Math.log(Math.max(times, Number.MIN_VALUE))));

/** The signs of trouble at this step, the loudest first; to the left of the line those that speak for getting through. */
export const EvidencePart = ({ evidence }: { readonly evidence: readonly Sign[] }) => {
  const id = `e${useId()}`;
  if (evidence.length === 0) return null;
  const lengths = evidence.map(lengthOf);
  // Room for the shortest bar on either side, so that the line stays off the edge only where something stands beyond it.
  const before = Math.max(0, -Math.min(...lengths));
  const whole = before + Math.max(0, ...lengths) || 1;
  const across = (length: number) => `${(length / whole) * 100}%`;
  return (
    <WithTable
      inside
      title="What speaks loudest"
      note="How often people show a sign in the half minute before they leave, against those who get through. Learned at this step; no sign means trouble everywhere."
      columns={columns}
      rows={evidence}
      keyOf={({ kind }) => kind}
    >
      <ul class="signs">
        {evidence.map((sign, index) => {
          const length = lengths[index] ?? 0;
          const isRare = sign.seen < ENOUGH_PEOPLE;
          return (
            <li key={sign.kind}>
              <b>{evidenceName(sign.kind)}</b>
              <svg height="14" aria-hidden="true">
                <MarkPatterns id={`${id}${sign.kind}`} />
                <rect
                  x={across(before + Math.min(0, length))}
                  width={across(Math.abs(length))}
                  y="1"
                  height="12"
                  {...paintOf(speaksFor(sign) === "getting through" ? "done" : "stuck", `${id}${sign.kind}`)}
                />
                <line x1={across(before)} x2={across(before)} y1="0" y2="14" class="axis" />
              </svg>
              <span class={isRare ? "bar-words quiet" : "bar-words"}>
                {signInWords(sign)}
                {isRare ? `; seen ${sign.seen === 1 ? "once" : `${sign.seen} times`}, too few to say` : ""}
              </span>
            </li>
          );
        })}
      </ul>
    </WithTable>
  );
};
