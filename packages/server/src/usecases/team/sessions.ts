import { after, days, ok } from "@handrail/core/base";
import type { SessionInfo } from "@handrail/core/protocol";
import type { Tables } from "../../ports/store.ts";
import type { Session, User } from "../../ports/team.ts";
import type { Deps } from "../deps.ts";
import { type Outcome, refuse } from "../failure.ts";
import { makeLink, OWN_LINK_LIFETIME } from "./links.ts";

/** A session nobody renews ends after this long. */
export const SESSION_LIFETIME = days(30);

/** How often "last seen" is written: often enough for a team page, rarely enough to cost nothing. */
const SEEN_EVERY = 60_000;

/** Who is asking. */
export interface SignedIn {
  readonly user: User;
  readonly session: Session;
}

/** Turns a one-time link into a session; the answer's token is what the cookie holds. */
export const redeemLink = (
  deps: Deps,
  token: string,
): Promise<Outcome<{ readonly token: string; readonly info: SessionInfo }>> =>
  deps.store.write(async (tables) => {
    const { clock, secrets } = deps;
    const link = await tables.team.takeLink(secrets.hash(token));
    if (link === null || link.expiresAt <= clock.now())
      return refuse(
        "signedOut",
        "This sign-in link was used before or has run out. Ask an owner for a new one; while there is no owner, restart the server for one.",
      );
    const user = link.user === null ? await firstOwner(deps, tables) : await tables.team.findUser(link.user);
    if (user === null) return refuse("signedOut", "The user of this sign-in link was removed. Ask an owner.");
    const sessionToken = secrets.token();
    const session: Session = {
      tokenHash: secrets.hash(sessionToken),
      user: user.id,
      csrf: secrets.token(),
      expiresAt: after(clock.now(), SESSION_LIFETIME),
    };
    await tables.team.saveUser({ ...user, lastSeenAt: clock.now() });
    await tables.team.saveSession(session);
    await tables.team.sweep(clock.now());
    return ok({ token: sessionToken, info: await describe(tables, { user, session }) });
  });

const firstOwner = async ({ secrets }: Deps, { team }: Tables): Promise<User | null> => {
  // Two first-owner links cannot both win: the check and the new owner stand in one transaction.
  if ((await team.users()).some(({ role }) => role === "owner")) return null;
  const user: User = { id: secrets.id("user"), name: "Owner", role: "owner", lastSeenAt: null };
  await team.saveUser(user);
  return user;
};

/** Finds who a cookie's token belongs to. */
export const whoIs = async ({ store, clock, secrets }: Deps, token: string): Promise<SignedIn | null> => {
  const now = clock.now();
  const session = await store.tables.team.findSession(secrets.hash(token));
  if (session === null || session.expiresAt <= now) return null;
  const user = await store.tables.team.findUser(session.user);
  if (user === null) return null;
  if (user.lastSeenAt === null || now - user.lastSeenAt > SEEN_EVERY)
    await store.write(async ({ team }) => {
      const current = await team.findUser(user.id);
      if (current !== null) await team.saveUser({ ...current, lastSeenAt: now });
      if ((await team.findSession(session.tokenHash)) !== null)
        await team.saveSession({ ...session, expiresAt: after(now, SESSION_LIFETIME) });
    });
  return { user, session };
};

/** Tells a browser who it is signed in as. */
export const describeSession = (deps: Deps, signedIn: SignedIn): Promise<SessionInfo> =>
  describe(deps.store.tables, signedIn);

const describe = async ({ workspaces }: Tables, { user, session }: SignedIn): Promise<SessionInfo> => ({
  user: { id: user.id, name: user.name, role: user.role },
  csrf: session.csrf,
  workspace: (await workspaces.name()) ?? "Workspace",
  environments: (await workspaces.environments()).map(({ id, name }) => ({ id: String(id), name })),
});

/** Ends a session. */
export const signOut = ({ store }: Deps, { session }: SignedIn): Promise<void> =>
  store.write(({ team }) => team.removeSession(session.tokenHash));

/** Makes a further link for one's own second device. */
export const linkForMyself = (deps: Deps, { user }: SignedIn): Promise<{ readonly link: string }> =>
  deps.store.write(async (tables) => ({
    link: await makeLink(deps, tables, { user: user.id, lifetime: OWN_LINK_LIFETIME }),
  }));
