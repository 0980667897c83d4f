import type { Article } from '../domain/article.ts';
import type { Chunk } from '../domain/chunk.ts';
import type { CorpusWords } from '../domain/corpus-words.ts';
import type { Articles, Hit, Snapshot } from '../domain/snapshot.ts';
import { SentenceTable } from '../indexing/sentence-table.ts';
import { termsOf } from '../indexing/terms.ts';
import { TopHits } from '../indexing/top-hits.ts';
import type { WholeArticle } from '../indexing/whole-article.ts';
import { ArticleShelf, chunkOf, type ShelvedArticle } from './article-shelf.ts';
import type { Database, Row } from './database.ts';
import { NotFetched } from './not-fetched.ts';
import { readAll, type Reading } from './reading.ts';
import type { ReadingLease } from './reading-lease.ts';
import { rowsAreGone } from './rows-are-gone.ts';
import { isOf } from './schema.ts';
import { searchVectorRows, searchWordRows, type RowHit, type Searched } from './search-rows.ts';
import { WholeArticles } from './whole-articles.ts';

/** What of a generation is always in memory. */
export interface GenerationParts {
  readonly id: string;
  readonly database: Database;
  readonly lease: ReadingLease;
  readonly shelved: readonly ShelvedArticle[];
  readonly copies: readonly (readonly string[])[];
  readonly words: CorpusWords;
  readonly frequencies: ReadonlyMap<string, number>;
  /** Terms of all chunks together. */
  readonly terms: number;
  readonly dimension: number;
}

/** A generation of the database, open for questions; texts, searches and vectors of sentences are fetched by need. */
export class GenerationSnapshot implements Snapshot {
  readonly id: string;
  readonly articles: Articles;
  readonly chunkCount: number;
  readonly copies: readonly (readonly string[])[];
  readonly words: CorpusWords;
  readonly vectorSearch = 'hnsw';
  readonly termsOf = termsOf;
  readonly #parts: GenerationParts;
  readonly #shelf: ArticleShelf;
  readonly #wholes: WholeArticles;
  /** The reading that runs; look-ups are synchronous, so there is never more than one. */
  #reading: Reading | null = null;

  constructor(parts: GenerationParts) {
    const { id, copies, words, database, lease, shelved } = parts;
    this.id = id;
    this.copies = copies;
    this.words = words;
    this.#parts = parts;
    this.#wholes = new WholeArticles(database, () => lease.ensure());
    this.#shelf = new ArticleShelf(shelved, (article) => this.#whole([article])[0] as WholeArticle);
    this.chunkCount = this.#shelf.chunkCount;
    const { articles } = this.#shelf;
    this.articles = {
      size: articles.size,
      has: (articleId) => articles.has(articleId),
      keys: () => articles.keys(),
      values: () => articles.values(),
      // What was fetched stays whole, also for those who look at it after their reading.
      get: (articleId) => this.#wholes.ifThere(this.#shelf.of(articleId), this.#reading) ?? articles.get(articleId),
    };
    // Callers take these apart from the snapshot.
    this.charactersOf = this.charactersOf.bind(this);
  }

  read<T>(compute: () => T): Promise<T> {
    return readAll(compute, (reading, run) => {
      this.#reading = reading;
      try {
        return run();
      } finally {
        this.#reading = null;
      }
    });
  }

  chunksAt(positions: readonly number[]): Chunk[] {
    const places = positions.map((position) => this.#shelf.at(position));
    const wholes = this.#whole(places.map(({ article }) => article));
    return places.map(({ index }, at) => chunkOf(wholes[at] as WholeArticle, index));
  }

  positionsOf(articleId: string): number[] {
    return this.#shelf.positionsOf(articleId);
  }

  charactersOf(articleId: string): { text: number; body: number } {
    return this.#shelf.of(articleId)?.characters ?? { text: 0, body: 0 };
  }

  articlesHolding(terms: readonly string[], held: 'each' | 'any', most?: number): readonly Article[] {
    const wanted = [...new Set(terms)].sort();
    if (wanted.length === 0) return [];
    const rows = this.#found(`${held} ${wanted.join(' ')}`, async () => {
      const { database, lease } = this.#parts;
      return database.query<{ article: number } & Row>(
        `SELECT DISTINCT article FROM dateline_chunks WHERE terms ${held === 'each' ? '@>' : '&&'} $2::text[] AND ${isOf('$1::integer')}`,
        [lease.generation, wanted],
      );
    });
    const shelved = rows.flatMap(({ article }) => this.#shelf.ofRow(article) ?? []);
    const first = shelved.toSorted((a, b) => (a.head.id < b.head.id ? -1 : 1)).slice(0, most);
    return this.#whole(first).map(({ article }) => article);
  }

  searchVectors(vector: readonly number[], k: number, articleIds?: ReadonlySet<string>): readonly Hit[] {
    const reading = this.#running();
    return this.#found(`vectors ${reading.nameOf(vector)} ${k} ${reading.nameOf(articleIds)}`, async () =>
      this.#best(await searchVectorRows(vector, k, this.#among(articleIds)), k),
    );
  }

  searchKeywords(query: string, k: number, articleIds?: ReadonlySet<string>): readonly Hit[] {
    const name = `words ${k} ${this.#running().nameOf(articleIds)} ${query}`;
    return this.#found(name, async () => {
      const { terms } = this.#parts;
      const statistics = {
        chunks: this.chunkCount,
        averageLength: terms / Math.max(1, this.chunkCount),
        documentFrequency: (term: string) => this.documentFrequency(term),
      };
      return this.#best(await searchWordRows(termsOf(query), k, this.#among(articleIds), statistics), k);
    });
  }

  sentenceSimilarities(vector: readonly number[], chunks: readonly number[]): readonly (readonly number[])[] {
    const reading = this.#running();
    return this.#found(`sentences ${reading.nameOf(vector)} ${chunks.join(' ')}`, async () => {
      const { database, dimension } = this.#parts;
      const numbers = chunks.map((position) => {
        const { article, index } = this.#shelf.at(position);
        return article.firstChunk + index;
      });
      const rows = await database.query<{ chunk: number; sentences: Buffer } & Row>(
        'SELECT chunk, sentences FROM dateline_chunks WHERE chunk = ANY($1::bigint[])',
        [numbers],
      );
      if (rows.length < new Set(numbers).size) throw rowsAreGone();
      const byChunk = new Map(rows.map(({ chunk, sentences }) => [chunk, sentences]));
      return numbers.map((number) => {
        const bytes = Int8Array.from(byChunk.get(number) ?? []);
        return new SentenceTable(bytes, dimension, [bytes.length / dimension]).similarities(0, vector);
      });
    });
  }

  documentFrequency(term: string): number {
    return this.#parts.frequencies.get(term) ?? 0;
  }

  #running(): Reading {
    if (this.#reading === null) throw new NotFetched(async () => {});
    return this.#reading;
  }

  #found<T>(name: string, fetch: () => Promise<T>): T {
    return this.#running().found(name, async () => {
      const fetched = await fetch();
      await this.#parts.lease.ensure();
      return fetched;
    });
  }

  #whole(articles: readonly ShelvedArticle[]): WholeArticle[] {
    return this.#wholes.of(articles, this.#reading);
  }

  #among(articleIds: ReadonlySet<string> | undefined): Searched {
    const { database, lease } = this.#parts;
    const shelved = articleIds && [...articleIds].flatMap((id) => this.#shelf.of(id) ?? []);
    const among = shelved && {
      articles: shelved.map(({ row }) => row),
      chunks: shelved.reduce((sum, { chunks }) => sum + chunks, 0),
    };
    return { database, generation: lease.generation, among };
  }

  /** The `k` best by position; of equal scores the lower position wins, as in every index. */
  #best(rows: readonly RowHit[], k: number): Hit[] {
    const top = new TopHits(k);
    for (const { chunk, article, score } of rows) {
      const position = this.#shelf.positionOf(chunk, article);
      if (position !== null) top.offer(position, score);
    }
    return top.best();
  }
}
