import type { EmbedderIdentity } from '../domain/embedder.ts';
import { DatelineError } from '../errors.ts';
import { sameIdentity } from '../indexing/same-identity.ts';
import type { ArticleHead } from '../indexing/whole-article.ts';
import type { ShelvedArticle } from './article-shelf.ts';
import type { Database, Row } from './database.ts';
import { readGenerationManifest } from './generation-manifest.ts';
import { GenerationSnapshot } from './generation-snapshot.ts';
import { takeLease, type ReadingLease } from './reading-lease.ts';
import { loadTerms } from './load-terms.ts';
import { rowsInPages } from './rows-in-pages.ts';
import { decodeWords } from './word-list.ts';

/** A generation that is open, and the lease that keeps its rows. */
export interface OpenGeneration {
  readonly snapshot: GenerationSnapshot;
  readonly lease: ReadingLease;
}

interface ArticleHeadRow extends Row {
  readonly article: number;
  readonly metadata: string;
  readonly characters: number;
  readonly body_characters: number;
  readonly first_chunk: number;
  readonly chunks: number;
}

/**
 * Opens the generation that is served: metadata, words and frequencies come into memory, the rest stays in the database.
 * Throws `INDEX_MISSING`, and `INDEX_STALE` where the embedder expected is not the one that made it.
 */
export async function openGeneration(database: Database, expected?: EmbedderIdentity): Promise<OpenGeneration> {
  const lease = await takeLease(database);
  if (lease === null)
    throw new DatelineError('INDEX_MISSING', 'There is no index in the database of INDEX_URL. Run "npm run index".');
  try {
    return { snapshot: await load(database, lease, expected), lease };
  } catch (error) {
    await lease.end();
    throw error;
  }
}

async function load(database: Database, lease: ReadingLease, expected: EmbedderIdentity | undefined) {
  const { generation } = lease;
  const [row] = await database.query<{ id: string; manifest: string; copies: string; words: Buffer } & Row>(
    'SELECT id, manifest, copies, words FROM dateline_generations WHERE generation = $1',
    [generation],
  );
  if (row === undefined)
    throw new DatelineError('INDEX_STALE', 'The index was replaced while it was opened. Try again.');
  const { embedder, terms, chunks } = readGenerationManifest(row.manifest);
  if (expected !== undefined && !sameIdentity(embedder, expected))
    throw new DatelineError(
      'INDEX_STALE',
      `The index was made with another embedding model (${embedder.model}). Run "npm run index".`,
    );
  const [shelved, frequencies] = await Promise.all([
    loadArticles(database, generation),
    loadTerms(database, generation),
  ]);
  await lease.ensure();
  const snapshot = new GenerationSnapshot({
    id: row.id,
    database,
    lease,
    shelved,
    copies: JSON.parse(row.copies) as string[][],
    words: decodeWords(row.words),
    frequencies,
    terms,
    dimension: embedder.dimension,
  });
  if (snapshot.chunkCount === chunks) return snapshot;
  throw new DatelineError('INDEX_DAMAGED', 'Rows of the index are missing. Run "npm run index -- --verify".');
}

async function loadArticles(database: Database, generation: number): Promise<ShelvedArticle[]> {
  const shelved: ShelvedArticle[] = [];
  const columns = 'article, metadata, characters, body_characters, first_chunk, chunks';
  const rows = { table: 'dateline_articles', columns, key: 'article', generation, page: 20_000 } as const;
  for await (const row of rowsInPages<ArticleHeadRow>(database, rows))
    shelved.push({
      row: row.article,
      head: JSON.parse(row.metadata) as ArticleHead,
      characters: { text: row.characters, body: row.body_characters },
      firstChunk: row.first_chunk,
      chunks: row.chunks,
    });
  return shelved;
}
