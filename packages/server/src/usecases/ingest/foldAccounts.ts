import { EMPTY_CONTENT } from "@handrail/core/content";
import type { AccountId, HandrailEvent } from "@handrail/core/events";
import { EMPTY_PROGRESS, merge, project } from "@handrail/core/progress";
import type { AccountState } from "../../ports/accounts.ts";
import type { EnvironmentId } from "../../ports/environmentId.ts";
import type { Tables } from "../../ports/store.ts";

/** Folds what events say of accounts: of each trait the newest, whoever said it. */
export const foldAccounts = async (
  { accounts }: Tables,
  environment: EnvironmentId,
  events: readonly HandrailEvent[],
): Promise<void> => {
  const told = events.filter(({ type, account }) => type === "accountIdentified" && account !== null);
  if (told.length === 0) return;
  const names = new Set(told.map(({ account }) => account ?? ""));
  const states = new Map<AccountId, AccountState>(await accounts.load(environment, [...names]));
  for (const event of told) {
    const account = event.account ?? "";
    const held = states.get(account) ?? { account, firstSeenAt: event.at, traits: {} };
    const { accountTraits } = project(event, EMPTY_CONTENT);
    const traits = merge({ ...EMPTY_PROGRESS, accountTraits: held.traits }, { ...EMPTY_PROGRESS, accountTraits });
    states.set(account, {
      account,
      firstSeenAt: event.at < held.firstSeenAt ? event.at : held.firstSeenAt,
      traits: traits.accountTraits,
    });
  }
  await accounts.save(environment, [...states.values()]);
};
