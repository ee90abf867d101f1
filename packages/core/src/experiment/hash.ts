/**
 * MurmurHash3 (x86, 32 bits) over the UTF-16 units of a text, seed 0. Chosen for its avalanche: close ids and close guide
 * keys give unrelated numbers, so assignments of two guides are independent. The result is part of the contract: another
 * hash would move people between arms in the middle of an experiment.
 */
export const hash32 = (text: string): number => {
  let hash = 0;
  const pairs = text.length >> 1;
  for (let i = 0; i < pairs; i += 1) {
    hash ^= scramble(text.charCodeAt(i * 2) | (text.charCodeAt(i * 2 + 1) << 16));
    hash = (hash << 13) | (hash >>> 19);
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0;
  }
  if (text.length % 2 === 1) hash ^= scramble(text.charCodeAt(text.length - 1));
  hash ^= text.length * 2;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

const scramble = (block: number): number => {
  const mixed = Math.imul(block, 0xcc9e2d51);
  return Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
};
