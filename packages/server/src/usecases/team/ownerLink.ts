import { ok } from "@handrail/core/base";
import type { Deps } from "../deps.ts";
import { type Outcome, refuse } from "../failure.ts";
import { makeLink, OWN_LINK_LIFETIME } from "./links.ts";

/** Which owner a link is for. */
export interface OwnerLink {
  readonly name: string;
  readonly link: string;
}

/**
 * Makes a one-time link for an owner who cannot sign in any more. Whoever calls it can read and write the store anyway, so
 * it asks for no session. `wanted` is an owner's name or id; without it there must be one owner alone.
 */
export const linkForOwner = (deps: Deps, wanted: string | null): Promise<Outcome<OwnerLink>> =>
  deps.store.write(async (tables) => {
    const owners = (await tables.team.users()).filter(({ role }) => role === "owner");
    if (owners.length === 0)
      return refuse("notFound", "Nobody owns this workspace yet: start the server, it prints a first sign-in link.");
    const meant = wanted === null ? owners : owners.filter(({ id, name }) => name === wanted || id === wanted);
    const [owner, another] = meant;
    const list = (meant.length === 0 ? owners : meant).map(({ id, name }) => `${name} (${id})`).join(", ");
    if (owner === undefined) return refuse("notFound", `No owner is called "${wanted}"; there are: ${list}.`);
    if (another !== undefined)
      return refuse("conflict", `Several owners are meant: ${list}. Say which one by --name NAME or --name ID.`);
    return ok({
      name: owner.name,
      link: await makeLink(deps, tables, { user: owner.id, lifetime: OWN_LINK_LIFETIME }),
    });
  });
