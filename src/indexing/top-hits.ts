import type { Hit } from '../domain/snapshot.ts';

/** Keeps the `k` best hits of those offered, in a heap with the worst on top; of equal scores the lower chunk number wins. */
export class TopHits {
  readonly #k: number;
  readonly #heap: Hit[] = [];

  constructor(k: number) {
    this.#k = k;
  }

  offer(chunk: number, score: number): void {
    const heap = this.#heap;
    if (heap.length < this.#k) {
      heap.push({ chunk, score });
      this.#rise(heap.length - 1);
    } else if (this.#k > 0 && worse(heap[0] as Hit, { chunk, score })) {
      heap[0] = { chunk, score };
      this.#sink();
    }
  }

  /** Best first. */
  best(): Hit[] {
    return this.#heap.toSorted((a, b) => (worse(a, b) ? 1 : -1));
  }

  #rise(index: number): void {
    const parent = (index - 1) >> 1;
    if (index > 0 && this.#swapIfWorse(index, parent)) this.#rise(parent);
  }

  #sink(): void {
    for (let index = 0; ;) {
      const left = 2 * index + 1;
      if (left >= this.#heap.length) return;
      const right = left + 1;
      const child =
        right < this.#heap.length && worse(this.#heap[right] as Hit, this.#heap[left] as Hit) ? right : left;
      if (!this.#swapIfWorse(child, index)) return;
      index = child;
    }
  }

  #swapIfWorse(index: number, above: number): boolean {
    const [hit, other] = [this.#heap[index] as Hit, this.#heap[above] as Hit];
    if (!worse(hit, other)) return false;
    [this.#heap[index], this.#heap[above]] = [other, hit];
    return true;
  }
}

function worse(a: Hit, b: Hit): boolean {
  return a.score === b.score ? a.chunk > b.chunk : a.score < b.score;
}
