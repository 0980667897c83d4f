import { inverseFrequency, lengthNorm, termScore } from '../domain/bm25.ts';
import { vectorText } from './vector-text.ts';
import { isOf } from './schema.ts';
import type { Database, Row } from './database.ts';

/** A chunk by the number of its row, with that of its article's. */
export interface RowHit {
  readonly chunk: number;
  readonly article: number;
  readonly score: number;
}

/** Where is searched. */
export interface Searched {
  readonly database: Pick<Database, 'query'>;
  readonly generation: number;
  /** Rows of the articles to draw on, and how many chunks they have; absent: all. */
  readonly among?: { readonly articles: readonly number[]; readonly chunks: number } | undefined;
}

export interface WordStatistics {
  readonly chunks: number;
  readonly averageLength: number;
  documentFrequency(term: string): number;
}

/** Of so many chunks or fewer each is compared: a graph that most of its nodes are not asked of finds too few. */
const MOST_COMPARED = 50_000;
/** Chunks that the rarest words of a question may put forward; the score of each counts all words. */
const MOST_HOLDING = 5_000;
/** Of a question whose rarest word stands in more chunks, only so many are read, as the database comes by them. */
const MOST_READ = 20_000;

/** The `k` nearest chunks by cosine, best first. */
export async function searchVectorRows(
  vector: readonly number[],
  k: number,
  { database, generation, among }: Searched,
): Promise<RowHit[]> {
  // The sum keeps the planner from the graph.
  const distance =
    among !== undefined && among.chunks <= MOST_COMPARED
      ? '(embedding <=> $1::vector) + 0'
      : 'embedding <=> $1::vector';
  const rows = await database.query<{ chunk: number; article: number; distance: number } & Row>(
    `SELECT chunk, article, embedding <=> $1::vector AS distance FROM dateline_chunks
     WHERE ${isOf('$2::integer')} ${among ? 'AND article = ANY($4::bigint[])' : ''} ORDER BY ${distance} LIMIT $3`,
    [vectorText(vector), generation, k, ...(among ? [among.articles] : [])],
  );
  return rows.map(({ chunk, article, distance: apart }) => ({ chunk, article, score: 1 - apart }));
}

/**
 * The best chunks by BM25, in no order, at least the `k` best: those that hold the rarest of the terms come as candidates
 * with how often they hold each, and are scored here.
 */
export async function searchWordRows(
  terms: readonly string[],
  k: number,
  { database, generation, among }: Searched,
  words: WordStatistics,
): Promise<RowHit[]> {
  const known = [...new Set(terms)].filter((term) => words.documentFrequency(term) > 0);
  if (known.length === 0) return [];
  const idf = (term: string) => inverseFrequency(words.documentFrequency(term), words.chunks);
  const times = known.map((_, index) => `coalesce(times[array_position(terms, $${index + 4})], 0)::float8`);
  const values = known.map(
    (term, index) => `${termScore(idf(term), 1, 0)}::float8 * t[${index + 1}] / (t[${index + 1}] + norm)`,
  );
  const at = known.length + 4;
  const norm = `${lengthNorm(0, 1)}::float8 + ${lengthNorm(1, 1) - lengthNorm(0, 1)}::float8 * length / ${words.averageLength}::float8`;
  const rows = await database.query<{ chunk: number; article: number; length: number; t: number[] } & Row>(
    // Materialised: each of the counts is used twice, and counting is what costs.
    `WITH counted AS MATERIALIZED (
       SELECT chunk, article, length, ${norm} AS norm, ARRAY[${times.join(', ')}] AS t FROM dateline_chunks
       WHERE terms && $2::text[] AND ${isOf('$1::integer')} ${among ? `AND article = ANY($${at}::bigint[])` : ''}
       LIMIT ${MOST_READ}
     ) SELECT chunk, article, length, t FROM counted ORDER BY ${values.join(' + ')} DESC LIMIT $3`,
    [generation, rarest(known, words), 2 * k, ...known, ...(among ? [among.articles] : [])],
  );
  return rows.map(({ chunk, article, length, t }) => {
    const of = lengthNorm(length, words.averageLength);
    const score = terms.reduce((total, term) => {
      const held = t[known.indexOf(term)] ?? 0;
      return held === 0 ? total : total + termScore(idf(term), held, of);
    }, 0);
    return { chunk, article, score };
  });
}

/** The rarest terms, at least one, that no more chunks hold together than may be put forward. */
function rarest(terms: readonly string[], words: WordStatistics): string[] {
  const sorted = terms.toSorted((a, b) => words.documentFrequency(a) - words.documentFrequency(b));
  let holding = 0;
  return sorted.filter((term, index) => {
    holding += words.documentFrequency(term);
    return index === 0 || holding <= MOST_HOLDING;
  });
}
