import type { User, Workspace } from "./workspace.ts";

/** What is on screen: nobody, or a person with their company's data. */
export interface Session {
  readonly user: User;
  readonly workspace: Workspace;
}

/** The demo's only state: kept in the browser, one record per company, so that people of one company share it. */
export interface Store {
  readonly session: () => Session | null;
  readonly people: () => readonly User[];
  readonly signIn: (user: User, workspace: Workspace | null) => void;
  readonly signOut: () => void;
  /** Replaces the workspace of the person signed in; answers false when the browser's storage is full. */
  readonly change: (edit: (workspace: Workspace) => Workspace) => boolean;
  readonly subscribe: (listener: () => void) => () => void;
}

const PEOPLE = "paperboat:people";
const CURRENT = "paperboat:current";
const workspaceKey = (account: string) => `paperboat:account:${account}`;

// Written by this file only; a hand-edited value would at worst break the demo of whoever edited it.
const read = <T>(storage: Storage, key: string): T | null => {
  const text = storage.getItem(key);
  return text === null ? null : (JSON.parse(text) as T);
};

const write = (storage: Storage, key: string, value: unknown): boolean => {
  try {
    storage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    // Storage is full: the caller tells the person which rows were not kept.
    return false;
  }
};

const load = (storage: Storage): Session | null => {
  const id = storage.getItem(CURRENT);
  const user = read<readonly User[]>(storage, PEOPLE)?.find((person) => person.id === id);
  const workspace = user && read<Workspace>(storage, workspaceKey(user.account));
  return user && workspace ? { user, workspace } : null;
};

/** Makes the store over a `Storage`, normally `localStorage`; follows what other tabs write. */
export const createStore = (storage: Storage, page: Window): Store => {
  let session = load(storage);
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  page.addEventListener("storage", () => {
    session = load(storage);
    tell();
  });
  return {
    session: () => session,
    people: () => read<readonly User[]>(storage, PEOPLE) ?? [],
    signIn: (user, workspace) => {
      const others = (read<readonly User[]>(storage, PEOPLE) ?? []).filter((person) => person.id !== user.id);
      write(storage, PEOPLE, [...others, user]);
      storage.setItem(CURRENT, user.id);
      if (workspace) write(storage, workspaceKey(user.account), workspace);
      session = load(storage);
      tell();
    },
    signOut: () => {
      storage.removeItem(CURRENT);
      session = null;
      tell();
    },
    change: (edit) => {
      if (!session) return false;
      const workspace = edit(session.workspace);
      if (!write(storage, workspaceKey(workspace.account), workspace)) return false;
      session = { user: session.user, workspace };
      tell();
      return true;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
