import { ok } from "@handrail/core/base";
import type { Role, Team } from "@handrail/core/protocol";
import type { Tables } from "../../ports/store.ts";
import type { User } from "../../ports/team.ts";
import type { Deps } from "../deps.ts";
import { type Outcome, refuse, refuseUnknown } from "../failure.ts";
import { INVITATION_LIFETIME, makeLink } from "./links.ts";

/** Lists the team. */
export const listTeam = async ({ store }: Deps): Promise<Team> => ({ users: await store.tables.team.users() });

/** Adds a colleague; the link goes to them by whatever way the inviter trusts. */
export const invite = (
  deps: Deps,
  { name, role }: { readonly name: string; readonly role: Role },
): Promise<{ readonly link: string }> =>
  deps.store.write(async (tables) => {
    const user: User = { id: deps.secrets.id("user"), name, role, lastSeenAt: null };
    await tables.team.saveUser(user);
    return { link: await makeLink(deps, tables, { user: user.id, lifetime: INVITATION_LIFETIME }) };
  });

/** Gives a user another role and ends their sessions, so that no browser goes on with the old one. */
export const changeRole = ({ store }: Deps, id: string, role: Role): Promise<Outcome<Team>> =>
  store.write(async (tables) => {
    const user = await tables.team.findUser(id);
    if (user === null) return refuseUnknown("user");
    if (user.role === "owner" && role !== "owner" && (await isLastOwner(tables, user)))
      return refuse("conflict", "The last owner cannot step down: make somebody else an owner first.");
    if (user.role === role) return ok({ users: await tables.team.users() });
    await tables.team.saveUser({ ...user, role });
    await tables.team.removeSessionsOf(id);
    return ok({ users: await tables.team.users() });
  });

/** Removes a user with their sessions. */
export const removeUser = ({ store }: Deps, id: string): Promise<Outcome<null>> =>
  store.write(async (tables) => {
    const user = await tables.team.findUser(id);
    if (user === null) return refuseUnknown("user");
    if (await isLastOwner(tables, user))
      return refuse("conflict", "The last owner cannot be removed: make somebody else an owner first.");
    await tables.team.removeUser(id);
    return ok(null);
  });

const isLastOwner = async ({ team }: Tables, user: User): Promise<boolean> =>
  user.role === "owner" && !(await team.users()).some(({ id, role }) => role === "owner" && id !== user.id);
