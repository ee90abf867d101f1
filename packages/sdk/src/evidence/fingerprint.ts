// Which control was it? A number that is the same for the same place in the page and different for its neighbours.
// It is made of tag names, roles, types and positions alone: no text, no id, no class and no value goes into it, so
// nothing about the person can be read out of it. The same place on another path has the same number.

import { around } from "./around.ts";

/** Siblings are counted no further than this: a list of thousands must not cost the host a walk over all of it. */
const SIBLINGS_COUNTED = 500;

/** FNV-1a, 32 bits: small, and spreads short strings well enough for telling controls and paths apart. */
export const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
};

/** How many siblings of the same tag stand before an element. */
const position = (element: Element): number => {
  let before = 0;
  let at = element.previousElementSibling;
  for (let steps = 0; at !== null && steps < SIBLINGS_COUNTED; steps += 1) {
    if (at.localName === element.localName) before += 1;
    at = at.previousElementSibling;
  }
  return before;
};

/** The fingerprint of a place in the page: an integer from 0 to 2^32 - 1. Reads no layout. */
export const fingerprint = (element: Element): number => {
  const kind = `${element.getAttribute("role") ?? ""}|${element.getAttribute("type") ?? ""}`;
  let path = "";
  for (let at: Element | null = element; at !== null; at = around(at)) path += `/${at.localName}${position(at)}`;
  return hash(`${kind}${path}`);
};
