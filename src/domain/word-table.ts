/** Words and their places in a list, in a fraction of the memory of a `Map`: one string, and numbers. */
export class WordTable {
  readonly size: number;
  readonly #joined: string;
  /** Where each word ends in it. */
  readonly #ends: Uint32Array;
  /** By hash: place of a word and 1, or 0; half of them are 0. */
  readonly #slots: Uint32Array;

  /** The words must be different. */
  constructor(words: readonly string[]) {
    this.size = words.length;
    this.#joined = words.join('');
    this.#ends = new Uint32Array(words.length);
    let slots = 16;
    while (slots < 2 * words.length) slots *= 2;
    this.#slots = new Uint32Array(slots);
    let end = 0;
    words.forEach((word, place) => {
      this.#ends[place] = end += word.length;
      let slot = hashOf(word) & (slots - 1);
      while (this.#slots[slot] !== 0) slot = (slot + 1) & (slots - 1);
      this.#slots[slot] = place + 1;
    });
  }

  /** The place of a word; -1 where it is none of them. */
  placeOf(word: string): number {
    const most = this.#slots.length - 1;
    for (let slot = hashOf(word) & most; ; slot = (slot + 1) & most) {
      const place = (this.#slots[slot] as number) - 1;
      if (place < 0) return -1;
      const start = this.#start(place);
      if ((this.#ends[place] as number) - start === word.length && this.#joined.startsWith(word, start)) return place;
    }
  }

  /** The word at a place. */
  at(place: number): string {
    return this.#joined.slice(this.#start(place), this.#ends[place]);
  }

  /** All of them, in their order. */
  *words(): Generator<string, undefined> {
    for (let place = 0; place < this.size; place++) yield this.at(place);
    return undefined;
  }

  #start(place: number): number {
    return place === 0 ? 0 : (this.#ends[place - 1] as number);
  }
}

/** FNV-1a of the code units (Fowler, Noll, Vo). */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
