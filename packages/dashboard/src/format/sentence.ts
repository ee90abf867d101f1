/** A sentence made from data; the named thing in it stands apart so that it can be set in italics. */
export type Sentence = readonly (string | { readonly name: string })[];

/** The sentence without its markup, for `document.title` and for tests. */
export const plain = (sentence: Sentence): string =>
  sentence.map((part) => (typeof part === "string" ? part : part.name)).join("");
