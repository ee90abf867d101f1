import { isAddress } from "./addressValue.ts";
import { asciiForm } from "./asciiForm.ts";
import { editDistance } from "./editDistance.ts";
import { memoise } from "./memoise.ts";

/**
 * The address a misspelt one was most likely meant to be; null where it looks right or cannot be told. Looks for slips
 * in the domains most people have, for endings that do not exist, and for what hands and pages do to addresses: blanks,
 * commas for points, `(at)`. Cheap for addresses that are right, as their domains come again and again.
 */
export const suggestEmail = (text: string): string | null => {
  const at = text.lastIndexOf("@");
  if (at > 0 && isAddress(text)) {
    const hash = hashFrom(text, at + 1);
    if (fine.has(hash)) return null;
    const domain = meantDomain(text.slice(at + 1));
    if (domain === null && fine.size < 10_000) fine.add(hash);
    return domain === null ? null : text.slice(0, at + 1) + domain;
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

/**
 * Domains that look right, by a number made of their letters: looking up a text costs more than reading it. Two domains
 * may share a number, and then a slip goes unseen, once in hundreds of thousands.
 */
const fine = new Set<number>();

const hashFrom = (text: string, from: number): number => {
  let hash = 0;
  for (let at = from; at < text.length; at += 1) hash = (hash * 31 + text.charCodeAt(at)) | 0;
  return hash;
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
