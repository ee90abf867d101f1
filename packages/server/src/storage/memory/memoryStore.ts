import type { Store, Tables } from "../../ports/store.ts";
import { createAccounts, createContentShelf, createModels } from "./authored.ts";
import { createRollups, createValues } from "./counters.ts";
import { createEventLog } from "./eventLog.ts";
import { createPeople } from "./people.ts";
import { emptyState, type MemoryState } from "./state.ts";
import { createLeases, createTeam, createWorkspaces } from "./workspace.ts";

/** A store that forgets: for tests of use cases, and the proof that the ports ask for nothing only SQL can do. */
export const createMemoryStore = (): Store => {
  const state = emptyState();
  let last: Promise<unknown> = Promise.resolve();
  return {
    tables: tablesOf(state),
    write: (work) => {
      const turn = last.then(async () => {
        // The work changes a copy, so readers see nothing of it before it has ended, and a failure leaves nothing.
        const draft = structuredClone(state);
        const result = await work(tablesOf(draft));
        Object.assign(state, draft);
        return result;
      });
      last = turn.catch(() => undefined);
      return turn;
    },
    isReady: async () => true,
    scrub: async () => {},
    close: async () => {
      await last;
    },
  };
};

const tablesOf = (state: MemoryState): Tables => ({
  events: createEventLog(state),
  people: createPeople(state),
  accounts: createAccounts(state),
  rollups: createRollups(state),
  values: createValues(state),
  content: createContentShelf(state),
  models: createModels(state),
  workspaces: createWorkspaces(state),
  team: createTeam(state),
  leases: createLeases(state),
});
