import type { Article } from '../domain/article.ts';
import type { Chunk } from '../domain/chunk.ts';
import type { ArticleHead, WholeArticle } from '../indexing/whole-article.ts';

/** What is always known of an article. */
export interface ShelvedArticle {
  readonly row: number;
  readonly head: ArticleHead;
  readonly characters: { readonly text: number; readonly body: number };
  readonly firstChunk: number;
  readonly chunks: number;
}

/** An article whose text is fetched when it is looked up. */
class LazyArticle {
  readonly #whole: (article: ShelvedArticle) => WholeArticle;
  readonly #shelved: ShelvedArticle;

  constructor(shelved: ShelvedArticle, whole: (article: ShelvedArticle) => WholeArticle) {
    Object.assign(this, shelved.head);
    this.#shelved = shelved;
    this.#whole = whole;
  }

  get text() {
    return this.#whole(this.#shelved).article.text;
  }

  get body() {
    return this.#whole(this.#shelved).article.body;
  }

  get dropped() {
    return this.#whole(this.#shelved).article.dropped;
  }

  get metadataSpans() {
    return this.#whole(this.#shelved).article.metadataSpans;
  }
}

/** The articles of a generation in the order of their ids, and where their chunks are among all. */
export class ArticleShelf {
  readonly articles: ReadonlyMap<string, Article>;
  readonly chunkCount: number;
  readonly #shelved: readonly ShelvedArticle[];
  /** Position of the first chunk of each. */
  readonly #first: Float64Array;
  readonly #byId: ReadonlyMap<string, number>;
  readonly #byRow: ReadonlyMap<number, number>;

  constructor(shelved: readonly ShelvedArticle[], whole: (article: ShelvedArticle) => WholeArticle) {
    this.#shelved = shelved.toSorted((a, b) => (a.head.id < b.head.id ? -1 : 1));
    this.#first = new Float64Array(shelved.length);
    let count = 0;
    for (const [at, { chunks }] of this.#shelved.entries()) {
      this.#first[at] = count;
      count += chunks;
    }
    this.chunkCount = count;
    this.#byId = new Map(this.#shelved.map(({ head }, at) => [head.id, at]));
    this.#byRow = new Map(this.#shelved.map(({ row }, at) => [row, at]));
    this.articles = new Map(
      this.#shelved.map((one) => [one.head.id, new LazyArticle(one, whole) as unknown as Article]),
    );
  }

  of(id: string): ShelvedArticle | undefined {
    return this.#shelved[this.#byId.get(id) ?? -1];
  }

  ofRow(row: number): ShelvedArticle | undefined {
    return this.#shelved[this.#byRow.get(row) ?? -1];
  }

  positionsOf(id: string): number[] {
    const at = this.#byId.get(id);
    const first = at === undefined ? 0 : (this.#first[at] as number);
    return Array.from({ length: this.of(id)?.chunks ?? 0 }, (_, index) => first + index);
  }

  /** The position of a chunk by its row and its article's; null where the article is not of this generation. */
  positionOf(chunk: number, row: number): number | null {
    const at = this.#byRow.get(row);
    const article = this.#shelved[at ?? -1];
    return at === undefined || article === undefined ? null : (this.#first[at] as number) + chunk - article.firstChunk;
  }

  /** The article that the chunk at a position is of, and which of its chunks it is. Throws `RangeError`. */
  at(position: number): { readonly article: ShelvedArticle; readonly index: number } {
    let [low, high] = [0, this.#first.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#first[middle] as number) <= position) low = middle;
      else high = middle - 1;
    }
    // Articles without chunks begin where the next one does, and the search ends at the last of them.
    const article = this.#shelved[low];
    const index = position - (this.#first[low] ?? 0);
    if (article === undefined || index < 0 || index >= article.chunks)
      throw new RangeError(`There is no chunk ${position}.`);
    return { article, index };
  }
}

/** The chunk at a place of an article that was fetched. */
export function chunkOf({ chunks }: WholeArticle, index: number): Chunk {
  return chunks[index] as Chunk;
}
