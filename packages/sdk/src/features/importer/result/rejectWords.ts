import type { TextId, Texts } from "../messages/catalogue.ts";

/** The reasons in a file of rows left out, with places like `{column}` still open: the engine knows which. */
export const rejectWords = (texts: Texts) => {
  const word = (id: TextId): string => texts.say(id);
  return {
    required: word("fault.required"),
    number: word("fault.number"),
    integer: word("fault.integer"),
    boolean: word("fault.boolean"),
    date: word("fault.date"),
    dateOrder: word("fault.dateOrder"),
    datetime: word("fault.datetime"),
    time: word("fault.time"),
    email: word("fault.email"),
    url: word("fault.url"),
    phone: word("fault.phone"),
    option: word("fault.option"),
    country: word("fault.country"),
    currency: word("fault.currency"),
    item: word("fault.item"),
    duplicate: word("fault.duplicate"),
    pattern: word("fault.pattern"),
    tooShort: word("fault.tooShort"),
    tooLong: word("fault.tooLong"),
    tooSmall: word("fault.tooSmall"),
    tooLarge: word("fault.tooLarge"),
    requiredHere: word("fault.requiredHere"),
    emptyHere: word("fault.emptyHere"),
    cellError: word("fault.cellError"),
    ragged: word("fault.ragged"),
    brokenRecord: word("fault.brokenAt"),
    unclosedQuote: word("fault.unclosedQuote"),
    host: word("fault.host"),
    strayQuote: word("fault.strayQuote"),
    nul: word("fault.nul"),
    badCharacters: word("fault.badCharacters"),
    mojibake: word("fault.mojibake"),
    emailTypo: word("fault.emailTypo"),
    unsent: word("fault.unsent"),
    leftOut: word("fault.leftOut"),
  };
};
