/**
 * Tells one file from another when it is chosen again: its size, and a hash over its samples. Not a secret and not proof
 * against people who want two files to look alike; those would only fool themselves.
 */
export const fingerprint = (size: number, samples: readonly Uint8Array[]): string => {
  let one = 0xdeadbeef ^ size;
  let two = 0x41c6ce57 ^ samples.length;
  for (const sample of samples) {
    for (const byte of sample) {
      one = Math.imul(one ^ byte, 0x9e3779b1);
      two = Math.imul(two ^ byte, 0x5f356495);
    }
  }
  one = Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(two ^ (two >>> 13), 0xc2b2ae35);
  return `${size.toString(36)}-${(one >>> 0).toString(36)}-${(two >>> 0).toString(36)}`;
};
