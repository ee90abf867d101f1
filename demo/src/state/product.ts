import type { HostHandrail } from "../handrail/api.ts";
import { PRODUCT_EVENTS } from "../handrail/productEvents.ts";
import { decideImport, type ImportDecision, type ImportedContact, keepImported } from "./importContacts.ts";
import type { Session, Store } from "./store.ts";
import {
  type AnsweredChunk,
  type Campaign,
  type Contact,
  newWorkspace,
  PLANS,
  type Plan,
  type User,
} from "./workspace.ts";

/** What the pages may do: each action changes the store and tells Handrail what happened. */
export interface Product {
  readonly signUp: (form: {
    readonly name: string;
    readonly email: string;
    readonly company: string;
    readonly plan: Plan;
  }) => Promise<void>;
  readonly signInAs: (user: User) => void;
  readonly signOut: () => void;
  readonly addContact: (contact: Omit<Contact, "id" | "addedAt">) => void;
  /** Says what importing these rows would do, and does nothing. */
  readonly previewImport: (rows: readonly ImportedContact[]) => readonly ImportDecision[];
  /** Keeps a part of an import, once, however often it comes; answers what was refused, or null when the browser is full. */
  readonly importContacts: (key: string, rows: readonly ImportedContact[]) => AnsweredChunk["refused"] | null;
  readonly inviteTeammate: (email: string) => void;
  readonly teammateAccepts: (email: string) => void;
  readonly listDomain: (name: string) => void;
  readonly checkDomain: () => void;
  readonly sendCampaign: (campaign: Omit<Campaign, "id" | "sentAt">) => Campaign;
  readonly resultsViewed: (campaign: string, seconds: number) => void;
  /** Says who is here, after a page load. */
  readonly introduce: (session: Session) => void;
}

/** What the product needs from outside. */
export interface ProductDependencies {
  readonly store: Store;
  readonly handrail: HostHandrail;
  readonly now: () => number;
  readonly random: () => string;
  readonly drawPersonId: () => Promise<string>;
  readonly dnsSeconds: number;
}

/** Makes the product over a store. */
export const createProduct = (deps: ProductDependencies): Product => {
  const { store, handrail } = deps;
  const introduce = ({ user, workspace }: Session): void => {
    const { price, seats } = PLANS[workspace.plan];
    handrail.identify(user.id, { name: user.name });
    handrail.account(workspace.account, { name: workspace.company, plan: workspace.plan, price, seats });
    watchDomain(deps);
  };
  const introduceCurrent = () => {
    const session = store.session();
    if (session) introduce(session);
  };
  const contactsNow = (): number => store.session()?.workspace.contacts.length ?? 0;
  const tellAdded = (before: number, source: "form" | "import"): void => {
    const total = contactsNow();
    if (total > before) handrail.track(PRODUCT_EVENTS.contactAdded, { count: total - before, source, total });
  };
  return {
    introduce,
    signUp: async ({ name, email, company, plan }) => {
      const account = `acct-${deps.random().slice(0, 8)}`;
      const id = await deps.drawPersonId();
      store.signIn({ id, name, email, account }, newWorkspace(account, company, plan));
      introduceCurrent();
      handrail.track(PRODUCT_EVENTS.signedUp, { plan });
    },
    signInAs: (user) => {
      store.signIn(user, null);
      introduceCurrent();
    },
    signOut: () => {
      store.signOut();
      handrail.reset();
    },
    addContact: (contact) => {
      const before = contactsNow();
      const kept = store.change((workspace) => ({
        ...workspace,
        contacts: [...workspace.contacts, { ...contact, id: deps.random(), addedAt: deps.now() }],
      }));
      if (kept) tellAdded(before, "form");
    },
    previewImport: (rows) => decideImport(store.session()?.workspace.contacts ?? [], rows),
    importContacts: (key, rows) => {
      const before = contactsNow();
      if (!store.change((workspace) => keepImported(workspace, { key, rows, ...deps }))) return null;
      tellAdded(before, "import");
      return store.session()?.workspace.answered?.find((one) => one.key === key)?.refused ?? [];
    },
    inviteTeammate: (email) => {
      store.change((workspace) => ({
        ...workspace,
        teammates: [...workspace.teammates.filter((mate) => mate.email !== email), { email, status: "invited" }],
      }));
      handrail.track(PRODUCT_EVENTS.teammateInvited);
      handrail.step("invite-teammate").waiting();
    },
    teammateAccepts: (email) => {
      store.change((workspace) => ({
        ...workspace,
        teammates: workspace.teammates.map((mate) => (mate.email === email ? { email, status: "joined" } : mate)),
      }));
      handrail.track(PRODUCT_EVENTS.teammateJoined);
    },
    listDomain: (name) => {
      store.change((workspace) => ({ ...workspace, domain: { status: "listed", name } }));
      handrail.track(PRODUCT_EVENTS.domainListed);
    },
    checkDomain: () => {
      store.change((workspace) =>
        workspace.domain.status === "listed"
          ? {
              ...workspace,
              domain: { status: "checking", name: workspace.domain.name, checkingSince: deps.now() },
            }
          : workspace,
      );
      handrail.step("connect-domain").waiting();
      watchDomain(deps);
    },
    sendCampaign: (draft) => {
      const campaign = { ...draft, id: deps.random().slice(0, 8), sentAt: deps.now() };
      store.change((workspace) => ({ ...workspace, campaigns: [campaign, ...workspace.campaigns] }));
      handrail.track(PRODUCT_EVENTS.campaignSent, { recipients: campaign.recipients, batches: campaign.batches });
      return campaign;
    },
    resultsViewed: (_campaign, seconds) => handrail.track(PRODUCT_EVENTS.resultsViewed, { seconds }),
  };
};

/** Ends a running DNS check when its time has come, also after a reload. */
const watchDomain = ({ store, handrail, now, dnsSeconds }: ProductDependencies): void => {
  const session = store.session();
  if (session?.workspace.domain.status !== "checking") return;
  const { account } = session.workspace;
  const left = session.workspace.domain.checkingSince + dnsSeconds * 1000 - now();
  setTimeout(
    () => {
      const current = store.session()?.workspace;
      if (current?.account !== account || current.domain.status !== "checking") return;
      const { name } = current.domain;
      store.change((workspace) => ({ ...workspace, domain: { status: "verified", name } }));
      handrail.track(PRODUCT_EVENTS.domainVerified);
    },
    Math.max(0, left),
  );
};
