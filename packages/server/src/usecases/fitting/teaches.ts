import type { PersonId } from "@handrail/core/events";

/**
 * Which half somebody belongs to: one half of the people teaches the models, on the other half what they promise is tested.
 * A promise measured on those it was learned from would be kept on paper only. It depends on the id alone, so that somebody
 * stands on the same side for every step, on every server, for ever; whoever is first anonymous and then known may change
 * sides, and teaches or tests under the id that counts. FNV-1a with a start of its own and a finish, and so independent of
 * the hash that assigns holdouts.
 */
export const teaches = (person: PersonId): boolean => {
  let hash = 0x7e3a51c9;
  for (let at = 0; at < person.length; at += 1) hash = Math.imul(hash ^ person.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return ((hash ^ (hash >>> 15)) & 1) === 0;
};
