import { findStep, textIn } from "@handrail/core/content";
import type { AccountId } from "@handrail/core/events";
import type { AccountState } from "../../ports/accounts.ts";
import type { EnvironmentId } from "../../ports/environmentId.ts";
import type { Tables } from "../../ports/store.ts";
import { publishedContent } from "../content/published.ts";
import { REPORT_LOCALE } from "../reports/stallPoint.ts";

/** Names for the keys and ids that events carry; what nobody named keeps its key. */
export interface Names {
  readonly step: (key: string) => string;
  readonly guide: (key: string) => string;
  /** Null for an account that never said its name. */
  readonly account: (id: AccountId) => string | null;
}

/** The name an account gave itself by its `name` trait. */
export const accountNameOf = (state: AccountState | null | undefined): string | null => {
  const name = state?.traits["name"]?.value;
  return typeof name === "string" && name !== "" ? name : null;
};

/** Finds the accounts whose name holds a text, in whichever case it is written. */
export const accountsNamed = async (
  { accounts }: Pick<Tables, "accounts">,
  environment: EnvironmentId,
  text: string,
): Promise<readonly AccountId[]> => {
  const wanted = text.toLowerCase();
  return (await accounts.all(environment))
    .filter((state) => accountNameOf(state)?.toLowerCase().includes(wanted) === true)
    .map(({ account }) => account);
};

/** Reads the names of what was published, paused or not, and of the given accounts. */
export const readNames = async (
  tables: Pick<Tables, "content" | "accounts">,
  environment: EnvironmentId,
  accounts: readonly (AccountId | null)[],
): Promise<Names> => {
  const content = publishedContent(
    (await tables.content.all(environment)).map((thing) => ({ ...thing, paused: false })),
  );
  const ids = [...new Set(accounts.filter((id) => id !== null))];
  const states = await tables.accounts.load(environment, ids);
  const guides = new Map(content.guides.map(({ key, name }) => [key, name]));
  return {
    step: (key) => {
      const found = findStep(content, key);
      return found === null ? key : textIn(found.step.title, REPORT_LOCALE);
    },
    guide: (key) => guides.get(key) ?? key,
    account: (id) => accountNameOf(states.get(id)),
  };
};
