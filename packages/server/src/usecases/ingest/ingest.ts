import { fail, ok, type Result, seconds } from "@handrail/core/base";
import type { EventId, HandrailEvent, PersonId } from "@handrail/core/events";
import { EMPTY_PROGRESS } from "@handrail/core/progress";
import {
  type ParsedSyncRequest,
  PROTOCOL_VERSION,
  type Refusal,
  refusal,
  type SyncReply,
} from "@handrail/core/protocol";
import type { EnvironmentId } from "../../ports/environmentId.ts";
import { StorageFault } from "../../ports/storageFault.ts";
import type { Tables } from "../../ports/store.ts";
import type { Log } from "../../ports/surroundings.ts";
import { createLiveContent } from "../content/liveContent.ts";
import type { Deps } from "../deps.ts";
import { segmentsOf } from "../people/facts.ts";
import { currentValue } from "./currentValue.ts";
import { foldEvents } from "./foldEvents.ts";
import { createGroupCommit, DEFAULT_LIMITS } from "./groupCommit.ts";
import { type PreparedBatch, prepare } from "./prepare.ts";

/** Takes batches in. */
export interface Ingest {
  /** Resolves once what was accepted is on disk, or with the reason why nothing was. */
  submit(environment: EnvironmentId, request: ParsedSyncRequest): Promise<Result<SyncReply, Refusal>>;
  /** Resolves when everything submitted is answered. */
  close(): Promise<void>;
}

interface Submitted extends PreparedBatch {
  readonly environment: EnvironmentId;
  readonly batch: string;
  readonly person: PersonId;
}

/** Starts taking batches in. */
export const createIngest = (
  deps: Deps,
  options: {
    readonly log: Log;
    /** Told of each transaction: how many events it took and for how long. */
    readonly committed: (events: number, milliseconds: number) => void;
  },
): Ingest => {
  const { store, clock } = deps;
  const liveContent = createLiveContent();
  const commit = async (batches: readonly Submitted[]): Promise<readonly SyncReply[]> => {
    const begun = performance.now();
    const replies = new Map<Submitted, SyncReply>();
    await store.write(async (tables) => {
      for (const [environment, own] of Map.groupBy(batches, (batch) => batch.environment)) {
        const live = await liveContent(tables, environment);
        for (const [batch, reply] of await commitTo(tables, environment, own, { ...live, now: clock.now() }))
          replies.set(batch, reply);
      }
    });
    options.committed(
      batches.reduce((sum, { events }) => sum + events.length, 0),
      performance.now() - begun,
    );
    return batches.map((batch) => replies.get(batch)).filter((reply) => reply !== undefined);
  };
  const group = createGroupCommit(commit, DEFAULT_LIMITS, (error) => error instanceof StorageFault);
  return {
    submit: async (environment, request) => {
      const prepared = prepare(request, clock.now());
      const submitted = { environment, batch: request.batch, person: request.person, ...prepared };
      const answered = group.submit(submitted, Math.max(1, prepared.events.length));
      if (answered === null) return fail(refusal("unavailable", "Too much is waiting: send it again.", seconds(2)));
      try {
        return ok(await answered);
      } catch (error) {
        // Nothing of the group was kept. The reason may quote a row, so the log is told its kind alone.
        options.log.error("a commit failed", { what: error instanceof Error ? error.name : typeof error });
        return fail(refusal("unavailable", "The events could not be stored: send them again.", seconds(5)));
      }
    },
    close: () => group.drain(),
  };
};

const commitTo = async (
  tables: Tables,
  environment: EnvironmentId,
  batches: readonly Submitted[],
  live: Parameters<typeof foldEvents>[3] & { readonly revision: string },
): Promise<readonly (readonly [Submitted, SyncReply])[]> => {
  const all = batches.flatMap(({ events }) => events);
  const isNew = await tables.events.append(environment, all, live.now);
  const fresh: HandrailEvent[] = [];
  for (const [index, event] of all.entries()) if (isNew[index] === true && event.type !== "unknown") fresh.push(event);
  const folded = await foldEvents(tables, environment, fresh, live);
  const missing = batches.map(({ person }) => person).filter((person) => !folded.has(person));
  const others = missing.length === 0 ? folded : await tables.people.load(environment, [...new Set(missing)]);
  const replies: [Submitted, SyncReply][] = [];
  let at = 0;
  for (const batch of batches) {
    const flags = isNew.slice(at, at + batch.events.length);
    at += batch.events.length;
    const progress = (folded.get(batch.person) ?? others.get(batch.person))?.progress ?? EMPTY_PROGRESS;
    const segments = segmentsOf(progress, live.content, live.now);
    const value = await currentValue(tables, environment, { person: batch.person, progress, ...live });
    const { accepted, duplicate } = divide(batch, flags);
    const { rejected, batch: name } = batch;
    const { revision } = live;
    replies.push([
      batch,
      { version: PROTOCOL_VERSION, batch: name, accepted, duplicate, rejected, progress, segments, value, revision },
    ]);
  }
  return replies;
};

const divide = (
  { events }: Submitted,
  isNew: readonly boolean[],
): { readonly accepted: readonly EventId[]; readonly duplicate: readonly EventId[] } => {
  const accepted: EventId[] = [];
  const duplicate: EventId[] = [];
  for (const [index, { id }] of events.entries()) (isNew[index] === true ? accepted : duplicate).push(id);
  return { accepted, duplicate };
};
