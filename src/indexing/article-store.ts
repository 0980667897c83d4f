import type { Article } from '../domain/article.ts';
import type { Chunk } from '../domain/chunk.ts';
import { type ArticleLine, type ArticleText, decodeText } from './article-line.ts';
import { LazyArticle } from './lazy-article.ts';
import { requireSame } from './snapshot-content.ts';
import type { SnapshotFile } from './snapshot-file.ts';

/** Characters of all texts up to which they are kept. */
const SMALL = 1_000_000;
/** Characters of texts that are kept between questions of a larger corpus: what is made of a text takes twenty times as much. */
const MOST_KEPT = 200_000;

/** The articles of a snapshot and their chunks; texts are read by need and kept until the next `trim`, the latest for longer. */
export class ArticleStore {
  readonly articles: ReadonlyMap<string, Article>;
  readonly #lazy: readonly LazyArticle[];
  readonly #texts: SnapshotFile;
  /** Where the text of each begins, the position of its first chunk, and its characters; at last where they end. */
  readonly #starts: Float64Array;
  readonly #firstChunks: Uint32Array;
  readonly #characters: Uint32Array;
  /** Number of the article that each chunk is of. */
  readonly #owners: Uint32Array;
  readonly #mostKept: number;
  /** The articles that are there, the latest last. */
  readonly #there = new Set<LazyArticle>();

  /** Throws `RangeError` where the lines and the file do not fit. */
  constructor(lines: readonly ArticleLine[], texts: SnapshotFile) {
    this.#texts = texts;
    this.#starts = new Float64Array(lines.length + 1);
    this.#firstChunks = new Uint32Array(lines.length + 1);
    this.#characters = new Uint32Array(2 * lines.length);
    let all = 0;
    for (const [number, { bytes, sentences, characters }] of lines.entries()) {
      all += characters.text;
      this.#starts[number + 1] = (this.#starts[number] as number) + bytes;
      this.#firstChunks[number + 1] = (this.#firstChunks[number] as number) + sentences.length;
      this.#characters.set([characters.text, characters.body], 2 * number);
    }
    requireSame(texts.bytes, this.#starts.at(-1) as number);
    this.#mostKept = all <= SMALL ? all : MOST_KEPT;
    this.#owners = new Uint32Array(this.#firstChunks.at(-1) as number);
    const read = (article: LazyArticle) => this.#read(article);
    this.#lazy = lines.map(({ article }, number) => new LazyArticle(article, number, read));
    for (const { number } of this.#lazy)
      this.#owners.fill(number, this.#firstChunks[number], this.#firstChunks[number + 1]);
    this.articles = new Map(this.#lazy.map((article) => [article.id, article]));
  }

  get chunkCount(): number {
    return this.#owners.length;
  }

  /** The article that a chunk is of. Throws `RangeError`. */
  ownerOf(chunk: number): LazyArticle {
    const owner = this.#lazy[this.#owners[chunk] ?? -1];
    if (owner === undefined) throw new RangeError(`There is no chunk ${chunk}.`);
    return owner;
  }

  chunkAt(position: number): Chunk {
    const owner = this.ownerOf(position);
    const { chunks } = owner.whole();
    // Those that are asked for are the latest.
    this.#there.delete(owner);
    this.#there.add(owner);
    return chunks[position - (this.#firstChunks[owner.number] as number)] as Chunk;
  }

  positionsOf(articleId: string): number[] {
    const article = this.articles.get(articleId) as LazyArticle | undefined;
    if (article === undefined) return [];
    const first = this.#firstChunks[article.number] as number;
    return Array.from(
      { length: (this.#firstChunks[article.number + 1] as number) - first },
      (_, index) => first + index,
    );
  }

  charactersOf(articleId: string): { text: number; body: number } {
    const article = this.articles.get(articleId) as LazyArticle | undefined;
    if (article === undefined) return { text: 0, body: 0 };
    const [text, body] = this.#characters.subarray(2 * article.number);
    return { text: text as number, body: body as number };
  }

  /** Lets go of all texts but the latest. Not while somebody reads: what was made of an article is known by the object. */
  trim(): void {
    let characters = 0;
    for (const { number } of this.#there) characters += this.#characters[2 * number] as number;
    for (const article of this.#there) {
      if (characters <= this.#mostKept) return;
      characters -= this.#characters[2 * article.number] as number;
      article.letGo();
      this.#there.delete(article);
    }
  }

  #read(article: LazyArticle): ArticleText {
    this.#there.add(article);
    const [start, end] = this.#starts.subarray(article.number, article.number + 2);
    return decodeText(article.id, this.#texts.read(start as number, end as number));
  }
}
