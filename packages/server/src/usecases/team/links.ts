import { after, hours, minutes } from "@handrail/core/base";
import type { Tables } from "../../ports/store.ts";
import type { Deps } from "../deps.ts";

/** A link for oneself is used at once; one for a colleague may wait for them over a weekend. */
export const OWN_LINK_LIFETIME = minutes(15);
export const INVITATION_LIFETIME = hours(72);

/** Makes a one-time link. The token stands behind `#`, so that it reaches no server log and no referrer. */
export const makeLink = async (
  { clock, secrets, url }: Deps,
  tables: Tables,
  options: { readonly user: string | null; readonly lifetime: typeof OWN_LINK_LIFETIME },
): Promise<string> => {
  const token = secrets.token();
  const expiresAt = after(clock.now(), options.lifetime);
  await tables.team.saveLink({ tokenHash: secrets.hash(token), user: options.user, expiresAt });
  return `${url}/sign-in#token=${token}`;
};
