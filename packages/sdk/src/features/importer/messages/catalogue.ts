import type { CatalogueOf, CountForms } from "../../../ui/messages/catalogue.ts";
import type { Messages } from "../../../ui/messages.ts";
import type { catalogue } from "./en.ts";
import type { faults } from "./faults/en.ts";

/** The id of a text of the importer that is the same for every number. */
export type TextId = keyof typeof catalogue.texts;

/** The id of a text of the importer whose words change with a count. */
export type CountedId = keyof typeof catalogue.counted;

/** What can be wrong, in one language. */
export type FaultTexts = Readonly<Record<keyof typeof faults, string>>;

/** The texts that change with a number, in one language. */
export type CountedTexts = Readonly<Record<CountedId, CountForms>>;

/** All texts of the importer in one language. */
export type ImporterCatalogue = CatalogueOf<TextId, CountedId>;

/** The texts of the importer, said for a locale. */
export type Texts = Messages<TextId, CountedId>;
