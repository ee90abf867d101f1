import type { EventLog } from "../../ports/eventLog.ts";
import { scoped } from "./scoped.ts";
import type { MemoryState } from "./state.ts";

/** The event log in memory. */
export const createEventLog = (state: MemoryState): EventLog => {
  const events = scoped(() => state.events);
  const newestFirst = (environment: Parameters<EventLog["recent"]>[0]) =>
    [...events.of(environment).values()].sort((a, b) => b.cursor - a.cursor);
  return {
    append: async (environment, list, receivedAt) =>
      list.map((event) => {
        if (events.of(environment).has(event.id)) return false;
        state.cursor += 1;
        events.of(environment).set(event.id, { cursor: state.cursor, receivedAt, event });
        return true;
      }),
    after: async (environment, cursor, limit) =>
      [...events.of(environment).values()].filter((one) => one.cursor > cursor).slice(0, limit),
    recent: async (environment, limit) => newestFirst(environment).slice(0, limit),
    ofPeople: async (environment, people, limit) =>
      newestFirst(environment)
        .filter(({ event }) => people.includes(event.person))
        .slice(0, limit),
    extent: async (environment) => {
      const [first] = events.of(environment).values();
      return { count: events.of(environment).size, firstAt: first?.receivedAt ?? null };
    },
    erase: async (environment, people) => {
      const theirs = [...events.of(environment).values()].filter(({ event }) => people.includes(event.person));
      for (const { event } of theirs) events.of(environment).delete(event.id);
      return theirs.length;
    },
  };
};
