/** One address in the list. */
export interface Contact {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly company: string;
  readonly tag: string;
  readonly addedAt: number;
  /** Absent in lists kept by earlier versions, as is `since`. */
  readonly phone?: string | undefined;
  /** The day they became a customer, as `YYYY-MM-DD`. */
  readonly since?: string | undefined;
}

/** A colleague who was asked to join. */
export interface Teammate {
  readonly email: string;
  readonly status: "invited" | "joined";
}

/** The sending domain. `checkingSince` is kept so that a reload goes on with the check. */
export type SendingDomain =
  | { readonly status: "none" }
  | { readonly status: "listed"; readonly name: string }
  | { readonly status: "checking"; readonly name: string; readonly checkingSince: number }
  | { readonly status: "verified"; readonly name: string };

/** A mailing. */
export interface Campaign {
  readonly id: string;
  readonly name: string;
  readonly subject: string;
  readonly tag: string;
  /** The day it goes out, as `YYYY-MM-DD`. */
  readonly day: string;
  readonly batches: number;
  readonly recipients: number;
  readonly sentAt: number;
}

/** The plans one can choose, with the monthly price and the seats in it. */
export const PLANS = {
  free: { price: 0, seats: 3 },
  team: { price: 49, seats: 12 },
  business: { price: 199, seats: 40 },
} as const;

/** The name of a plan. */
export type Plan = keyof typeof PLANS;

/** Who is signed in. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly account: string;
}

/** What was answered to a part of an import, so that the same part handed over again changes nothing. */
export interface AnsweredChunk {
  readonly key: string;
  readonly refused: readonly { readonly index: number; readonly domain: string }[];
}

/** Everything one customer company has in Paperboat. */
export interface Workspace {
  readonly account: string;
  readonly company: string;
  readonly plan: Plan;
  readonly contacts: readonly Contact[];
  /** The latest parts of imports; absent in what earlier versions kept. */
  readonly answered?: readonly AnsweredChunk[] | undefined;
  readonly teammates: readonly Teammate[];
  readonly domain: SendingDomain;
  readonly campaigns: readonly Campaign[];
}

/** A company that has just signed up. */
export const newWorkspace = (account: string, company: string, plan: Plan): Workspace => ({
  account,
  company,
  plan,
  contacts: [],
  teammates: [],
  domain: { status: "none" },
  campaigns: [],
});

/** How many contacts a list needs before a campaign may go out. */
export const CONTACTS_NEEDED = 5;
