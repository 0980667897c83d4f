import { mix } from './shingle-hashes.ts';

/** How many hash functions a signature holds; the standard error of an estimated Jaccard index is at most 0.5 / √128 = .044. */
export const SIGNATURE_LENGTH = 128;

const SEEDS = Uint32Array.from({ length: SIGNATURE_LENGTH }, (_, at) => mix(at + 1));

/**
 * The MinHash signature of a set of 32-bit hashes: for each of 128 fixed hash functions the smallest value over the set
 * (A. Broder, "On the resemblance and containment of documents", 1997). The same set gives the same signature everywhere.
 */
export function minHash(hashes: Uint32Array): Uint32Array {
  const signature = new Uint32Array(SIGNATURE_LENGTH).fill(0xffffffff);
  for (const hash of hashes)
    for (let at = 0; at < SIGNATURE_LENGTH; at++) {
      const value = Math.imul((hash ^ (SEEDS[at] as number)) >>> 0, 0x9e3779b1 + (at << 1)) >>> 0;
      const spread = (value ^ (value >>> 15)) >>> 0;
      if (spread < (signature[at] as number)) signature[at] = spread;
    }
  return signature;
}
