import type { FileFormat } from "../reading/reading.ts";

/** A value without structure; at the end of what is in sight, the beginning of one. */
const SCALAR = /-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?|true|false|null|(-|t(ru?)?|f(a(ls?)?)?|n(ul?)?)$/y;
const STRING = /"(?:[^"\\\n]|\\.)*("|\\?$)/y;
const SPACE = /\s*/y;

/**
 * Tells JSON, or JSON Lines, from a text whose first value merely begins with a bracket: brackets, commas and colons must
 * stand where JSON has them. Where that ends, it is broken JSON if a named member came before, and no JSON otherwise.
 */
export const recogniseJson = (text: string, start: number): FileFormat | null => {
  let at = start;
  if (!/[{[]/.test(text[at] ?? "")) return null;
  const match = (sign: RegExp): boolean => {
    sign.lastIndex = at;
    const found = sign.test(text);
    if (found) at = sign.lastIndex;
    return found;
  };
  /** The brackets that close what is open. */
  const open: string[] = [];
  let hasMember = false;
  let next: "value" | "name" | "separator" = "value";
  for (;;) {
    match(SPACE);
    const sign = text[at];
    if (sign === undefined) return "json";
    const inside = open.at(-1);
    if (sign === inside) {
      at += 1;
      open.pop();
      next = "separator";
    } else if (next === "separator") {
      // Values of JSON Lines stand on lines of their own.
      if (inside === undefined) return /[{[]/.test(sign) && /\n\s*$|\r$/.test(text.slice(0, at)) ? "jsonLines" : null;
      // One that was cut off, with the next behind it.
      if (sign === "{" && text[at - 1] === "\n") return "jsonLines";
      if (sign !== ",") break;
      at += 1;
      next = inside === "}" ? "name" : "value";
    } else if (next === "name") {
      if (!match(STRING)) break;
      match(SPACE);
      if (at < text.length && text[at] !== ":") break;
      at += 1;
      hasMember = true;
      next = "value";
    } else if (sign === "{" || sign === "[") {
      at += 1;
      open.push(sign === "{" ? "}" : "]");
      next = sign === "{" ? "name" : "value";
    } else if (match(sign === '"' ? STRING : SCALAR)) next = "separator";
    else break;
  }
  return hasMember ? "json" : null;
};
