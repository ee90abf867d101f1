import { environmentId } from "../../ports/environmentId.ts";
import type { Leases } from "../../ports/leases.ts";
import type { Team } from "../../ports/team.ts";
import type { Workspaces } from "../../ports/workspaces.ts";
import type { MemoryState } from "./state.ts";

/** The workspace in memory. */
export const createWorkspaces = (state: MemoryState): Workspaces => ({
  name: async () => state.workspace,
  create: async (name) => {
    state.workspace = name;
  },
  environments: async () => [...state.environments],
  addEnvironment: async (environment) => {
    const id = environmentId(state.environments.length + 1);
    state.environments.push({ ...environment, id });
    return id;
  },
  saveEnvironment: async (environment) => {
    const at = state.environments.findIndex(({ id }) => id === environment.id);
    if (at >= 0) state.environments[at] = environment;
  },
  keys: async (environment) => [...state.keys.values()].filter((key) => key.environment === environment),
  findKey: async (key) => state.keys.get(key) ?? null,
  saveKey: async (key) => {
    state.keys.set(key.key, key);
  },
});

/** Users, sessions and links in memory. */
export const createTeam = (state: MemoryState): Team => ({
  users: async () => [...state.users.values()].sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id)),
  findUser: async (id) => state.users.get(id) ?? null,
  saveUser: async (user) => {
    state.users.set(user.id, user);
  },
  removeUser: async (id) => {
    state.users.delete(id);
    for (const rows of [state.sessions, state.links])
      for (const [key, { user }] of rows) if (user === id) rows.delete(key);
  },
  saveSession: async (session) => {
    state.sessions.set(session.tokenHash, session);
  },
  findSession: async (tokenHash) => state.sessions.get(tokenHash) ?? null,
  removeSession: async (tokenHash) => {
    state.sessions.delete(tokenHash);
  },
  removeSessionsOf: async (id) => {
    for (const [key, { user }] of state.sessions) if (user === id) state.sessions.delete(key);
  },
  saveLink: async (link) => {
    state.links.set(link.tokenHash, link);
  },
  takeLink: async (tokenHash) => {
    const link = state.links.get(tokenHash) ?? null;
    state.links.delete(tokenHash);
    return link;
  },
  removeFirstOwnerLinks: async () => {
    for (const [key, { user }] of state.links) if (user === null) state.links.delete(key);
  },
  sweep: async (now) => {
    for (const rows of [state.sessions, state.links])
      for (const [key, { expiresAt }] of rows) if (expiresAt <= now) rows.delete(key);
  },
});

/** Leases in memory. */
export const createLeases = (state: MemoryState): Leases => ({
  take: async (name, holder, now, until) => {
    const held = state.leases.get(name);
    if (held !== undefined && held.holder !== holder && held.until > now) return false;
    state.leases.set(name, { holder, until });
    return true;
  },
  release: async (name, holder) => {
    if (state.leases.get(name)?.holder === holder) state.leases.delete(name);
  },
});
