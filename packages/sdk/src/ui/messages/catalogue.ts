import type { catalogue } from "./en.ts";

/** The id of a text that is the same for every number. English is the list of all there are. */
export type MessageId = keyof typeof catalogue.texts;

/** The id of a text whose words change with a count. */
export type CountId = keyof typeof catalogue.counted;

/** The forms a language has for a counted text. */
export type CountForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** All texts of one language, with these ids. */
export interface CatalogueOf<Text extends string, Count extends string> {
  readonly texts: Readonly<Record<Text, string>>;
  readonly counted: Readonly<Record<Count, CountForms>>;
}

/** All texts the widgets have in common, in one language. */
export type Catalogue = CatalogueOf<MessageId, CountId>;
