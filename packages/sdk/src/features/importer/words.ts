import type { CheckedRow, Fault, ReadProblem, Reason, Rejected } from "@handrail/importer";
import type { Messages } from "../../ui/messages.ts";
import type { Table } from "./table.ts";

/** What is wrong with a value or a row. */
export const faultText = (messages: Messages, fault: Fault): string => {
  if (fault.kind === "ragged") return messages.say("fault.ragged", { actual: fault.actual, expected: fault.expected });
  if (fault.kind === "unclosedQuote") return messages.say("fault.unclosedQuote");
  return messages.say(`fault.${fault.kind}`, { column: fault.column });
};

/** Everything odd about a row: what keeps it from being imported, and what was put right on the way. */
export const oddities = (messages: Messages, { row, faults }: CheckedRow): readonly string[] => [
  ...faults.map((fault) => faultText(messages, fault)),
  ...row.problems.flatMap(({ kind }) =>
    kind === "nul" || kind === "strayQuote" ? [messages.say(`fault.${kind}`)] : [],
  ),
];

/** Why a row was left out. */
export const reasonText = (messages: Messages, reason: Reason): string => {
  switch (reason.kind) {
    case "faults":
      return reason.faults.map((fault) => faultText(messages, fault)).join("; ");
    case "refused":
      return reason.message || messages.say("fault.refused");
    case "unsent":
      return [messages.say("fault.unsent"), reason.message].filter((text) => text !== "").join(": ");
    case "stopped":
      return messages.say("fault.stopped");
    case "unknown":
      return messages.say("fault.unknown");
  }
};

/** The reasons there were, the most frequent first. */
export const reasonCounts = (
  messages: Messages,
  rejected: readonly Rejected[],
): readonly { readonly reason: string; readonly count: number }[] => {
  const counts = new Map<string, number>();
  for (const { reason } of rejected) {
    const text = reasonText(messages, reason);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((one, other) => other.count - one.count);
};

/** What a file is if it is no table, and what to do about it. */
export const problemText = (messages: Messages, problem: ReadProblem): string =>
  problem.kind === "foreign"
    ? messages.say(`file.${problem.format.kind}`, { format: problem.format.name })
    : messages.say(`file.${problem.kind}`);

/** The name of a column of the file: its heading, or its place. */
export const columnName = (messages: Messages, table: Table, column: number): string => {
  const heading = table.hasHeadings ? (table.source.sample[0]?.cells[column]?.trim() ?? "") : "";
  return heading || messages.say("importer.unnamed", { number: column + 1 });
};
