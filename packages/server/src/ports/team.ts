import type { Timestamp } from "@handrail/core/base";
import type { Role } from "@handrail/core/protocol";

/** Someone who may use the dashboard. There are no passwords: one-time links begin sessions. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly lastSeenAt: Timestamp | null;
}

/** A signed-in browser. The cookie's token is kept as a fingerprint only. */
export interface Session {
  readonly tokenHash: string;
  readonly user: string;
  readonly csrf: string;
  readonly expiresAt: Timestamp;
}

/** A link that signs one browser in, once. */
export interface SignInLink {
  readonly tokenHash: string;
  /** Null for the first owner, who does not exist yet. */
  readonly user: string | null;
  readonly expiresAt: Timestamp;
}

/** Users, their sessions and their links. */
export interface Team {
  users(): Promise<readonly User[]>;
  findUser(id: string): Promise<User | null>;
  saveUser(user: User): Promise<void>;
  /** Removes a user with their sessions and links. */
  removeUser(id: string): Promise<void>;
  saveSession(session: Session): Promise<void>;
  findSession(tokenHash: string): Promise<Session | null>;
  removeSession(tokenHash: string): Promise<void>;
  /** Ends every session of a user: done when their role changes. */
  removeSessionsOf(user: string): Promise<void>;
  saveLink(link: SignInLink): Promise<void>;
  /** Takes a link out of the store: of two who redeem it at once, one gets it. */
  takeLink(tokenHash: string): Promise<SignInLink | null>;
  /** Removes the links that wait for the first owner. */
  removeFirstOwnerLinks(): Promise<void>;
  /** Forgets what has expired. */
  sweep(now: Timestamp): Promise<void>;
}
