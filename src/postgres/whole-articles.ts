import type { Article } from '../domain/article.ts';
import type { ShelvedArticle } from './article-shelf.ts';
import type { WholeArticle } from '../indexing/whole-article.ts';
import { decodeArticle } from './article-row.ts';
import type { Database, Row } from './database.ts';
import { NotFetched } from './not-fetched.ts';
import { rowsAreGone } from './rows-are-gone.ts';
import type { Reading } from './reading.ts';

/** Articles that are kept between questions. */
const MOST_KEPT = 2000;

/** The articles with text and chunks that were fetched: those of a reading, and the latest that any reading fetched. */
export class WholeArticles {
  readonly #database: Database;
  /** In the order of their last use. */
  readonly #kept = new Map<number, WholeArticle>();
  readonly #held = new WeakMap<Reading, Map<number, WholeArticle>>();
  readonly #ensure: () => Promise<void>;

  /** `ensure` throws where the rows may be gone. */
  constructor(database: Database, ensure: () => Promise<void>) {
    this.#database = database;
    this.#ensure = ensure;
  }

  /** These articles, in order; throws what fetches those that are not there. */
  of(wanted: readonly ShelvedArticle[], reading: Reading | null): WholeArticle[] {
    const held = this.#heldBy(reading);
    const missing = new Set<number>();
    const found = wanted.flatMap(({ row }) => {
      const whole = held.get(row) ?? this.#use(row);
      if (whole === undefined) missing.add(row);
      else held.set(row, whole);
      return whole ?? [];
    });
    if (missing.size === 0) return found;
    throw new NotFetched(async () => {
      for (const [row, whole] of await this.#fetch([...missing])) held.set(row, whole);
    });
  }

  /** An article where it is there; undefined where it would have to be fetched. */
  ifThere(article: ShelvedArticle | undefined, reading: Reading | null): Article | undefined {
    if (article === undefined) return undefined;
    return (this.#heldBy(reading).get(article.row) ?? this.#use(article.row))?.article;
  }

  #heldBy(reading: Reading | null): Map<number, WholeArticle> {
    const held = (reading && this.#held.get(reading)) ?? new Map<number, WholeArticle>();
    if (reading) this.#held.set(reading, held);
    return held;
  }

  #use(row: number): WholeArticle | undefined {
    const whole = this.#kept.get(row);
    if (whole === undefined) return undefined;
    this.#kept.delete(row);
    this.#kept.set(row, whole);
    return whole;
  }

  async #fetch(rows: readonly number[]): Promise<Map<number, WholeArticle>> {
    const found = await this.#database.query<{ article: number; content: string } & Row>(
      'SELECT article, content FROM dateline_articles WHERE article = ANY($1::bigint[])',
      [rows],
    );
    await this.#ensure();
    if (found.length < rows.length) throw rowsAreGone();
    const wholes = new Map(found.map(({ article, content }) => [article, decodeArticle(content)]));
    for (const [row, whole] of wholes) this.#kept.set(row, whole);
    for (const row of this.#kept.keys()) {
      if (this.#kept.size <= MOST_KEPT) break;
      this.#kept.delete(row);
    }
    return wholes;
  }
}
