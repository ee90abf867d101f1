import type { Accounts } from "../../ports/accounts.ts";
import type { ContentShelf } from "../../ports/contentShelf.ts";
import type { Models } from "../../ports/models.ts";
import { keyOf, scoped } from "./scoped.ts";
import type { MemoryState } from "./state.ts";

/** Authored content in memory. */
export const createContentShelf = (state: MemoryState): ContentShelf => {
  const things = scoped(() => state.content);
  return {
    all: async (environment) =>
      [...things.of(environment).values()].sort(
        (a, b) => a.kind.localeCompare(b.kind) || a.position - b.position || a.key.localeCompare(b.key),
      ),
    find: async (environment, kind, key) => things.of(environment).get(keyOf(kind, key)) ?? null,
    save: async (environment, thing) => {
      const held = things.of(environment).get(keyOf(thing.kind, thing.key));
      things
        .of(environment)
        .set(keyOf(thing.kind, thing.key), { ...thing, position: held?.position ?? thing.position });
    },
    remove: async (environment, kind, key) => {
      things.of(environment).delete(keyOf(kind, key));
    },
    bootstrap: async (environment) => state.bootstraps.get(environment) ?? null,
    revision: async (environment) => state.bootstraps.get(environment)?.revision ?? null,
    saveBootstrap: async (environment, bootstrap) => {
      state.bootstraps.set(environment, bootstrap);
    },
  };
};

/** Accounts in memory. */
export const createAccounts = (state: MemoryState): Accounts => {
  const accounts = scoped(() => state.accounts);
  return {
    load: async (environment, ids) =>
      new Map([...accounts.of(environment)].filter(([account]) => ids.includes(account))),
    save: async (environment, states) => {
      for (const one of states) accounts.of(environment).set(one.account, one);
    },
    all: async (environment) => [...accounts.of(environment).values()],
    plans: async (environment) => {
      const named = [...accounts.of(environment).values()].map(({ traits }) => traits["plan"]?.value);
      return [...new Set(named.filter((plan) => typeof plan === "string"))].sort();
    },
    clear: async (environment) => accounts.of(environment).clear(),
  };
};

/** Fitted models in memory. */
export const createModels = (state: MemoryState): Models => {
  const models = scoped(() => state.models);
  return {
    all: async (environment) => [...models.of(environment).values()].sort((a, b) => (a.step < b.step ? -1 : 1)),
    save: async (environment, fitted) => {
      for (const model of fitted) models.of(environment).set(model.step, model);
    },
  };
};
