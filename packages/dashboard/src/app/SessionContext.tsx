import type { Role, SessionInfo } from "@handrail/core/protocol";
import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** Who reads, and of which environment. */
export interface Session {
  readonly info: SessionInfo;
  readonly env: string;
  signOut(): void;
}

/** Hands the session to the pages. */
export const SessionContext = createContext<Session | null>(null);

/** The session; pages are drawn only with one. */
export const useSession = (): Session => {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("useSession needs a SessionContext above it.");
  return session;
};

/** Who may do what: an owner everything, an editor all but team and keys, a viewer nothing but read. */
export const mayEdit = (role: Role): boolean => role !== "viewer";

/** Says whether this reader manages keys and the team. */
export const mayManage = (role: Role): boolean => role === "owner";
