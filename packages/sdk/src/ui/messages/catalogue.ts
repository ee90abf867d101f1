import type { catalogue } from "./en.ts";

/** The id of a text that is the same for every number. English is the list of all there are. */
export type MessageId = keyof typeof catalogue.texts;

/** The id of a text whose words change with a count. */
export type CountId = keyof typeof catalogue.counted;

/** The forms a language has for a counted text. */
export type CountForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** All texts of one language. */
export interface Catalogue {
  readonly texts: Readonly<Record<MessageId, string>>;
  readonly counted: Readonly<Record<CountId, CountForms>>;
}
