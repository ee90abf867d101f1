import { isHost } from "./addressValue.ts";

/**
 * Whether a text is the address of a page or file: `http`, `https` or `ftp`, or a host with a dot and no scheme. Other
 * schemes are refused, whatever follows them: a `javascript://` in a link runs. Nothing is added to what is written.
 */
export const isUrl = (text: string): boolean => {
  const scheme = text.indexOf("://");
  const hasScheme = scheme > 0 && scheme < 6;
  if (hasScheme && !/^(https?|ftp)$/i.test(text.slice(0, scheme))) return false;
  const from = hasScheme ? scheme + 3 : 0;
  let path = text.length;
  for (let at = text.length - 1; at >= from; at -= 1) {
    const code = text.charCodeAt(at);
    // Blanks and controls, quotation marks, angle brackets, backslash.
    if (code <= 32 || code === 34 || code === 60 || code === 62 || code === 92 || code === 127) return false;
    if (code === 47 || code === 63 || code === 35) path = at;
  }
  const name = hasScheme ? Math.max(from, text.lastIndexOf("@", path) + 1) : from;
  const colon = text.indexOf(":", name);
  const host = colon > 0 && colon < path ? colon : path;
  if (host < path && !/^:\d{1,5}$/.test(text.slice(host, path))) return false;
  return isHost(text, name, host, !hasScheme) || (hasScheme && isNumericHost(text.slice(name, host)));
};

const isNumericHost = (host: string): boolean =>
  /^(\d{1,3}\.){3}\d{1,3}$/.test(host) && host.split(".").every((part) => Number(part) < 256);
