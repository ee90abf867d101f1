/** What is looked for, and what stands in its place. */
interface Replacement {
  readonly find: string;
  readonly replace: string;
  /** The whole value, not a part of it. */
  readonly whole: boolean;
  readonly matchCase: boolean;
}

/**
 * Builds the function that finds and replaces plain text in a value. Without case, letters are compared by Unicode's
 * simple folding: one for one, so that what is not found keeps its letters, and `İ` never shifts what comes after it. To
 * find nothing in a part of a value changes nothing; as the whole value it fills empty ones.
 */
export const replaceText = ({ find, replace, whole, matchCase }: Replacement): ((text: string) => string) => {
  if (find === "") return whole ? (text) => (text === "" ? replace : text) : (text) => text;
  if (matchCase)
    return whole ? (text) => (text === find ? replace : text) : (text) => text.replaceAll(find, () => replace);
  const plain = find.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  const pattern = new RegExp(whole ? `^${plain}$` : plain, "giu");
  return (text) => text.replace(pattern, () => replace);
};
