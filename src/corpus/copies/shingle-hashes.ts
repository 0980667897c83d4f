const SHINGLE_WORDS = 4;
const WORD = /[\p{L}\p{N}]+/gu;

/**
 * The set of 32-bit hashes of all runs of four words of a text, sorted; case, punctuation and white space do not count.
 * A text of fewer words is one shingle; a text without words has none. Shingles as in A. Broder, "On the resemblance and
 * containment of documents" (1997).
 */
export function shingleHashes(text: string): Uint32Array {
  const words = (text.toLowerCase().replace(/['’]/g, '').match(WORD) ?? []).map(hashWord);
  const count = Math.max(Math.min(words.length, 1), words.length - SHINGLE_WORDS + 1);
  const hashes = new Uint32Array(count);
  for (let at = 0; at < count; at++) {
    let hash = 0x9e3779b9;
    for (const word of words.slice(at, at + SHINGLE_WORDS)) hash = mix(Math.imul(hash, 31) + word);
    hashes[at] = hash;
  }
  hashes.sort();
  return hashes.filter((hash, at) => at === 0 || hash !== hashes[at - 1]);
}

/** FNV-1a over UTF-16 code units. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The finalizer of MurmurHash3 (A. Appleby, public domain): every input bit changes every output bit. */
export function mix(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
