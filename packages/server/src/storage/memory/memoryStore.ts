import type { Store, Tables } from "../../ports/store.ts";
import { createAccounts, createContentShelf, createModels } from "./authored.ts";
import { createRollups, createValues } from "./counters.ts";
import { createEventLog } from "./eventLog.ts";
import { createPeople } from "./people.ts";
import { emptyState, type MemoryState } from "./state.ts";
import { createLeases, createTeam, createWorkspaces } from "./workspace.ts";

/** A store that forgets: for tests of use cases, and the proof that the ports ask for nothing only SQL can do. */
export const createMemoryStore = (): Store => {
  let committed = tablesOf(emptyState());
  let state: MemoryState = committed.state;
  let last: Promise<unknown> = Promise.resolve();
  return {
    get tables() {
      return committed.tables;
    },
    write: (work) => {
      const turn = last.then(async () => {
        // The work changes a copy, so readers see nothing of it before it has ended, and a failure leaves nothing.
        const draft = tablesOf(structuredClone(state));
        const result = await work(draft.tables);
        committed = draft;
        state = draft.state;
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

const tablesOf = (state: MemoryState): { readonly state: MemoryState; readonly tables: Tables } => ({
  state,
  tables: {
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
  },
});
