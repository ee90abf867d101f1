import { isAddress, readAddress } from "./addressValue.ts";
import { asciiForm } from "./asciiForm.ts";
import { editDistance } from "./editDistance.ts";
import { memoise } from "./memoise.ts";

/**
 * Whether an address that has no fault looks misspelt all the same. Called with every address of a list, so domains that
 * look right are remembered, by a number made of their letters: looking up a text costs more than reading it. Two domains
 * may share a number, and then a slip goes unseen, once in hundreds of thousands.
 */
export const isMisspelt = (text: string): boolean => {
  let hash = 0;
  for (let at = text.lastIndexOf("@") + 1; at < text.length; at += 1) hash = (hash * 31 + text.charCodeAt(at)) | 0;
  if (fine.has(hash)) return false;
  const isOdd = suggestEmail(text) !== null;
  if (!isOdd && fine.size < 10_000) fine.add(hash);
  return isOdd;
};

const fine = new Set<number>();

/**
 * The address a misspelt one was most likely meant to be; null where it looks right or cannot be told. Looks for slips
 * in the domains most people have, for endings that do not exist, and for what hands and pages do to addresses: blanks,
 * commas for points, `(at)`.
 */
export const suggestEmail = (text: string): string | null => {
  const address = readAddress(text);
  if (address !== null) {
    const at = address.lastIndexOf("@") + 1;
    const domain = meantDomain(address.slice(at));
    return domain === null ? null : address.slice(0, at) + domain;
  }
  if (text.length > 254) return null;
  const repaired = asciiForm(text)
    .replace(/^(mailto:|<)|>$/gi, "")
    .replace(/\s*([([{]\s*(at|ät)\s*[)\]}]|\s(at)\s|@+)\s*/i, "@")
    .replace(/\s*[([{]\s*(dot|punkt)\s*[)\]}]\s*|\s(dot)\s/gi, ".")
    .replace(/\s/g, "")
    .replace(/,/g, ".")
    .replace(/\.{2,}/g, ".")
    .replace(/^[.;:'"]+|[.;:'"]+$/g, "")
    .replace(/\.?@\.?/, "@");
  return repaired !== text && isAddress(repaired) ? (suggestEmail(repaired) ?? repaired) : null;
};

const meantDomain = memoise((written): string | null => {
  const domain = written.toLowerCase();
  const dot = domain.indexOf(".");
  const [name, end] = [domain.slice(0, dot), domain.slice(dot + 1)];
  const provider = PROVIDERS.find((each) => editDistance(name, each) < 2);
  if (provider === undefined || REAL.test(name)) {
    const fixed = domain
      .replace(/\.(con|cmo|ocm|comm|coom|cpm|vom|xom|c0m)$/, ".com")
      .replace(/\.(ner|nte|met)$/, ".net");
    return fixed === domain ? null : fixed;
  }
  const isOdd = /^(co|cm|om|cim|cpm|con|cmo|ocm|comm|coom|vom|xom|c0m|comn)$/.test(end);
  const meant = `${provider}.${isOdd ? "com" : end}`;
  return meant === domain ? null : meant;
});

const PROVIDERS = ["gmail", "hotmail", "yahoo", "outlook", "icloud", "googlemail", "protonmail"];
/** One letter from a provider's name, and providers themselves. */
const REAL = /^(mail|email|ymail|rmail|tmail|fmail|cloud|zmail|kmail)$/;
