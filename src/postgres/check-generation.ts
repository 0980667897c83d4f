import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { findCopies } from '../corpus/find-copies.ts';
import type { IndexCheck } from '../indexing/index-check.ts';
import { sha256 } from '../indexing/sha256.ts';
import { termsOf } from '../indexing/terms.ts';
import type { WholeArticle } from '../indexing/whole-article.ts';
import { decodeArticle } from './article-row.ts';
import type { GenerationOptions } from './build-generation.ts';
import { checkGraph } from './check-graph.ts';
import { currentGeneration } from './current-generation.ts';
import type { Database, Row } from './database.ts';
import { readGenerationManifest } from './generation-manifest.ts';
import { generationStaleness } from './generation-staleness.ts';
import { loadTerms } from './load-terms.ts';
import { rowsInPages } from './rows-in-pages.ts';
import { isOf } from './schema.ts';

type CheckOptions = Pick<GenerationOptions, 'database' | 'corpusDir' | 'maxFileBytes' | 'embedder'>;

interface ArticleContentRow extends Row {
  readonly id: string;
  readonly digest: string;
  readonly content: string;
  readonly chunks: number;
  readonly first_chunk: number;
}

interface ChunkTermsRow extends Row {
  readonly chunk: number;
  readonly terms: string[];
  readonly times: number[];
  readonly length: number;
}

/** Rows that are looked at in one go. */
const BATCH = 500;

/** Checks every part of the generation that is served, one after the other; changes nothing. */
export async function* checkGeneration(options: CheckOptions): AsyncGenerator<IndexCheck, void> {
  const { database, embedder } = options;
  const current = await currentGeneration(database);
  if (current === null) return yield { part: 'dateline_current', state: 'damaged', detail: 'there is no index' };
  yield { part: 'dateline_current', state: 'whole', detail: `names ${current.id.slice(0, 8)}…` };
  const staleness = await generationStaleness({ ...options, identity: embedder.identity, withCorpus: true });
  const origin = staleness === null ? 'of these articles, this model and this program' : `changed: ${staleness}`;
  yield { part: 'origin', state: staleness === null ? 'whole' : 'stale', detail: origin };
  if (staleness === 'schema') return;
  const { generation } = current;
  const manifest = readGenerationManifest(current.manifest);
  const frequencies = new Map<string, number>();
  const wholes: WholeArticle[] = [];
  const altered: string[] = [];
  const miscounted: string[] = [];
  const columns = 'article, id, digest, content, chunks, first_chunk';
  const articles = { table: 'dateline_articles', columns, key: 'article', generation, page: BATCH } as const;
  for await (const row of rowsInPages<ArticleContentRow>(database, articles)) {
    const whole = sha256(row.content) === row.digest ? decodeArticle(row.content) : null;
    if (whole === null || !isAsWritten(whole) || whole.chunks.length !== row.chunks) {
      altered.push(row.id);
      continue;
    }
    wholes.push(whole);
    if (!(await countsHold(database, generation, row, whole, frequencies))) miscounted.push(row.id);
  }
  const chunks = wholes.reduce((sum, whole) => sum + whole.chunks.length, 0);
  yield check('dateline_articles', altered, `${wholes.length} texts as their digests say`);
  const complete = wholes.length + altered.length === manifest.articles && chunks === manifest.chunks;
  yield check('rows', complete || altered.length > 0 ? [] : ['not as many as were written'], `${chunks} chunks`);
  yield check('dateline_chunks', miscounted, `${chunks} terms counted again, with vectors of length 1`);
  const kept = await loadTerms(database, generation);
  const wrong = [...new Set([...kept.keys(), ...frequencies.keys()])].filter(
    (term) => kept.get(term) !== frequencies.get(term),
  );
  yield check('dateline_terms', altered.length > 0 ? [] : wrong.slice(0, 5), `${kept.size} frequencies counted again`);
  const [row] = await database.query<{ copies: string } & Row>(
    'SELECT copies FROM dateline_generations WHERE generation = $1',
    [generation],
  );
  const groups = findCopies(wholes.map(({ article }) => article)).groups;
  const same = altered.length > 0 || isDeepStrictEqual(JSON.parse(row?.copies ?? '[]'), groups);
  yield check('copies', same ? [] : ['other groups'], `${groups.length} groups`);
  yield await checkGraph(database, generation);
}

function check(part: string, wrong: readonly string[], detail: string): IndexCheck {
  return wrong.length === 0 ? { part, state: 'whole', detail } : { part, state: 'damaged', detail: wrong.join(', ') };
}

function isAsWritten({ article }: WholeArticle): boolean {
  return createHash('sha256').update(article.text).digest('hex') === article.digest;
}

/** Whether the rows of an article's chunks hold its terms, and vectors of length 1; counts the terms. */
async function countsHold(
  database: Database,
  generation: number,
  { first_chunk: first, chunks }: ArticleContentRow,
  whole: WholeArticle,
  frequencies: Map<string, number>,
): Promise<boolean> {
  const rows = await database.query<ChunkTermsRow>(
    `SELECT chunk, terms, times, length FROM dateline_chunks
     WHERE chunk >= $2 AND chunk < $3 AND ${isOf('$1')} AND abs(vector_norm(embedding) - 1) < 1e-3
       AND octet_length(sentences) > 0 ORDER BY chunk`,
    [generation, first, first + chunks],
  );
  if (rows.length !== chunks) return false;
  return rows.every(({ terms, times, length }, index) => {
    for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
    const held = terms.flatMap((term, at) => Array.from({ length: times[at] ?? 0 }, () => term)).sort();
    const counted = termsOf(whole.chunks[index]?.text ?? '').sort();
    return length === counted.length && isDeepStrictEqual(held, counted);
  });
}
