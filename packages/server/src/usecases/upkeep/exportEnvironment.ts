import type { Store } from "../../ports/store.ts";
import type { Environment } from "../../ports/workspaces.ts";

const AT_ONCE = 1000;

/** One thing of an export: what it is, and it. */
export interface ExportLine {
  readonly kind: "environment" | "key" | "content" | "event" | "person" | "episode" | "account" | "model";
  readonly value: unknown;
}

/** Everything of an environment, line by line: a large one never stands in memory as a whole. */
export async function* exportEnvironment(
  { tables }: Store,
  environment: Environment,
): AsyncGenerator<ExportLine, void, void> {
  const { id } = environment;
  yield { kind: "environment", value: environment };
  for (const value of await tables.workspaces.keys(id)) yield { kind: "key", value };
  for (const value of await tables.content.all(id)) yield { kind: "content", value };
  for (const value of await tables.models.all(id)) yield { kind: "model", value };
  for (const value of await tables.accounts.all(id)) yield { kind: "account", value };
  let people = await tables.people.everyone(id, "", AT_ONCE);
  while (people.length > 0) {
    for (const person of people) {
      yield { kind: "person", value: person };
      for (const { report } of await tables.people.loadEpisodes(id, [person.person]))
        yield { kind: "episode", value: report };
    }
    people = await tables.people.everyone(id, people.at(-1)?.person ?? "", AT_ONCE);
  }
  let cursor = 0;
  for (;;) {
    const events = await tables.events.after(id, cursor, AT_ONCE);
    const last = events.at(-1);
    if (last === undefined) return;
    cursor = last.cursor;
    for (const { receivedAt, event } of events) yield { kind: "event", value: { ...event, receivedAt } };
  }
}
