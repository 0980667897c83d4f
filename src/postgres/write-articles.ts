import { sentenceTexts } from '../domain/sentence-texts.ts';
import type { Embedder, EmbedderIdentity } from '../domain/embedder.ts';
import { SentenceTable } from '../indexing/sentence-table.ts';
import { sha256 } from '../indexing/sha256.ts';
import { termsOf } from '../indexing/terms.ts';
import { vectorKey } from '../indexing/vector-key.ts';
import { vectorsFor } from '../indexing/vectors-for.ts';
import { encodeArticle } from './article-row.ts';
import type { Session } from './database.ts';
import { vectorText } from './vector-text.ts';
import type { PlannedArticle } from './plan-rows.ts';

export interface WriteOptions {
  readonly generation: number;
  readonly embedder: Embedder;
  /** Take vectors of equal texts from rows that are there. */
  readonly reuse: boolean;
  readonly signal?: AbortSignal | undefined;
}

const INSERT_ARTICLES = `
INSERT INTO dateline_articles (article, born, id, digest, metadata, characters, body_characters, first_chunk, chunks, content)
SELECT a.article, $1, a.id, a.digest, a.metadata, a.characters, a.body_characters, a.first_chunk, a.chunks, a.content
FROM unnest($2::bigint[], $3::text[], $4::text[], $5::text[], $6::integer[], $7::integer[], $8::bigint[], $9::integer[], $10::text[])
  AS a (article, id, digest, metadata, characters, body_characters, first_chunk, chunks, content)`;

/** Where another row holds the vectors of the same text, they are copied inside the database. */
const INSERT_CHUNKS = `
INSERT INTO dateline_chunks (chunk, article, born, vector_key, terms, times, length, embedding, sentences)
SELECT c.chunk, c.article, $1, c.vector_key, c.terms::text[], c.times::integer[], c.length,
  coalesce(c.embedding::vector, o.embedding), coalesce(c.sentences, o.sentences)
FROM unnest($2::bigint[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::integer[], $8::text[], $9::bytea[], $10::bigint[])
  AS c (chunk, article, vector_key, terms, times, length, embedding, sentences, copied)
LEFT JOIN dateline_chunks o ON o.chunk = c.copied`;

/** Writes articles with their chunks, all of them or none. Returns of how many chunks the vectors were there. */
export async function writeArticles(
  session: Session,
  planned: readonly PlannedArticle[],
  { generation, embedder, reuse, signal }: WriteOptions,
): Promise<number> {
  const articles = planned.map((one) => ({ ...one, row: encodeArticle(one.whole) }));
  const chunks = articles.flatMap(({ whole, article, firstChunk }) =>
    whole.chunks.map((chunk, index) => {
      const texts = sentenceTexts(chunk.sentences, whole.article.text);
      return { chunk, number: firstChunk + index, article, texts, key: keyOf(texts, embedder.identity) };
    }),
  );
  const known = reuse
    ? await knownRows(
        session,
        chunks.map(({ key }) => key),
      )
    : new Map<string, number>();
  const missing = chunks.filter(({ key }) => !known.has(key));
  const { table, sentences } = await vectorsFor({
    chunks: missing.map(({ texts }) => texts),
    embedder,
    known: new Map(),
    onProgress: () => {},
    signal,
  });
  const ofSentences = new SentenceTable(
    sentences,
    table.dimension,
    missing.map(({ chunk }) => chunk.sentences.length),
  );
  const made = new Map(missing.map(({ number }, index) => [number, index]));
  const vectorOf = (number: number) => {
    const index = made.get(number);
    if (index === undefined) return { embedding: null, sentences: null };
    const embedding = table.data.subarray(index * table.dimension, (index + 1) * table.dimension);
    return { embedding: vectorText(embedding), sentences: Buffer.from(ofSentences.ofChunk(index)) };
  };
  const rows = chunks.map((row) => ({ ...row, ...countedTerms(row.chunk.text), ...vectorOf(row.number) }));
  await session.transaction(async () => {
    await session.query(INSERT_ARTICLES, [
      generation,
      articles.map(({ article }) => article),
      articles.map(({ row }) => row.id),
      articles.map(({ row }) => row.digest),
      articles.map(({ row }) => row.metadata),
      articles.map(({ row }) => row.characters),
      articles.map(({ row }) => row.bodyCharacters),
      articles.map(({ firstChunk }) => firstChunk),
      articles.map(({ whole }) => whole.chunks.length),
      articles.map(({ row }) => row.content),
    ]);
    await session.query(INSERT_CHUNKS, [
      generation,
      rows.map(({ number }) => number),
      rows.map(({ article }) => article),
      rows.map(({ key }) => key),
      rows.map(({ terms }) => arrayText(terms)),
      rows.map(({ times }) => arrayText(times)),
      rows.map(({ length }) => length),
      rows.map(({ embedding }) => embedding),
      rows.map(({ sentences: own }) => own),
      rows.map(({ key }) => known.get(key) ?? null),
    ]);
  });
  return chunks.length - missing.length;
}

/** An array as PostgreSQL reads it; terms hold letters and digits only. */
function arrayText(values: readonly (string | number)[]): string {
  return `{${values.map((value) => (typeof value === 'number' ? value : `"${value}"`)).join(',')}}`;
}

function countedTerms(text: string) {
  const counts = new Map<string, number>();
  const all = termsOf(text);
  for (const term of all) counts.set(term, (counts.get(term) ?? 0) + 1);
  return { terms: [...counts.keys()], times: [...counts.values()], length: all.length };
}

/** Equal for texts whose vectors are equal: of the same weights, with the same ends of sentences. */
function keyOf(texts: readonly string[], { model, weights, dtype }: EmbedderIdentity): string {
  return sha256(`${model}\n${weights}\n${dtype}\n${vectorKey(texts)}`).slice(0, 32);
}

async function knownRows(session: Session, keys: readonly string[]): Promise<Map<string, number>> {
  const rows = await session.query<{ vector_key: string; chunk: number }>(
    'SELECT vector_key, min(chunk) AS chunk FROM dateline_chunks WHERE vector_key = ANY($1::text[]) GROUP BY vector_key',
    [keys],
  );
  return new Map(rows.map(({ vector_key: key, chunk }) => [key, chunk]));
}
