import type { TextId } from "../texts/index.ts";
import { isEmail } from "./emailAddress.ts";

/** The card one fills in for each person. */
export interface ContactCard {
  readonly first: string;
  readonly last: string;
  readonly email: string;
  readonly phoneCode: string;
  readonly phone: string;
  readonly company: string;
  readonly tag: string;
  readonly consent: boolean;
}

/** A card with nothing on it. */
export const EMPTY_CARD: ContactCard = {
  first: "",
  last: "",
  email: "",
  phoneCode: "+44",
  phone: "",
  company: "",
  tag: "customer",
  consent: false,
};

/** What is wrong with a card: strict on purpose, as such forms are. */
export const problemsOf = (card: ContactCard): Readonly<Partial<Record<keyof ContactCard, TextId>>> => ({
  ...(card.first.trim() ? {} : { first: "import.required" }),
  ...(card.last.trim() ? {} : { last: "import.required" }),
  ...(isEmail(card.email) ? {} : { email: card.email ? "import.emailWrong" : "import.required" }),
  ...(/^\d{6,}$/.test(card.phone) ? {} : { phone: card.phone ? "import.phoneWrong" : "import.required" }),
  ...(card.consent ? {} : { consent: "import.consentNeeded" }),
});
