import { hours } from "@handrail/core/base";
import type { Deps } from "../deps.ts";
import { makeLink } from "./links.ts";

/** The first link lasts until the server is started again, which makes a new one: a day bounds a forgotten one. */
const FIRST_LINK_LIFETIME = hours(24);

/**
 * While nobody owns the workspace, makes a fresh link for whoever can read the server's output and voids the ones
 * before; null once there is an owner.
 */
export const offerFirstOwnership = (deps: Deps): Promise<string | null> =>
  deps.store.write(async (tables) => {
    await tables.team.removeFirstOwnerLinks();
    const users = await tables.team.users();
    if (users.some(({ role }) => role === "owner")) return null;
    return makeLink(deps, tables, { user: null, lifetime: FIRST_LINK_LIFETIME });
  });
