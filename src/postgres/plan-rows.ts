import type { WholeArticle } from '../indexing/whole-article.ts';
import { encodeArticle } from './article-row.ts';
import type { Session } from './database.ts';
import { isOf } from './schema.ts';

/** An article to be written, and the numbers of its rows. */
export interface PlannedArticle {
  readonly whole: WholeArticle;
  readonly article: number;
  readonly firstChunk: number;
}

/** What of a corpus the database holds already, and what it does not. */
export interface RowPlan {
  readonly generation: number;
  readonly added: readonly PlannedArticle[];
  /** Rows that are not of the generation that is planned. */
  readonly gone: readonly number[];
}

/** The digest of each article with its chunks, in order. */
export function digestsOf(wholes: readonly WholeArticle[]): string[] {
  return wholes.map((whole) => encodeArticle(whole).digest);
}

/**
 * Compares articles with the rows of the generation that is served (0: none); `reuse` says whether a row may stay that is
 * the same. Numbers go on after the highest that was ever used, so that nothing left behind is taken for something new.
 */
export async function planRows(
  session: Session,
  {
    wholes,
    digests,
    served,
    reuse,
  }: {
    readonly wholes: readonly WholeArticle[];
    readonly digests: readonly string[];
    readonly served: number;
    readonly reuse: boolean;
  },
): Promise<RowPlan> {
  const rows = await session.query<{ article: number; id: string; digest: string }>(
    `SELECT article, id, digest FROM dateline_articles WHERE ${isOf('$1')}`,
    [served],
  );
  const there = new Map(rows.map((row) => [row.id, row]));
  const isKept = (whole: WholeArticle, index: number) =>
    reuse && there.get(whole.article.id)?.digest === digests[index];
  const kept = new Set(wholes.filter(isKept).map(({ article }) => article.id));
  const [highest] = await session.query<{ article: number; chunk: number; generation: number }>(
    `SELECT coalesce((SELECT max(article) FROM dateline_articles), 0) AS article,
       coalesce((SELECT max(chunk) FROM dateline_chunks), 0) AS chunk,
       greatest((SELECT max(born) FROM dateline_articles), (SELECT max(born) FROM dateline_terms), (SELECT max(generation) FROM dateline_generations), 0) AS generation`,
  );
  let { article = 0, chunk = 0 } = highest ?? {};
  const added = wholes
    .filter((whole) => !kept.has(whole.article.id))
    .map((whole) => {
      const planned = { whole, article: ++article, firstChunk: chunk + 1 };
      chunk += whole.chunks.length;
      return planned;
    });
  return {
    generation: (highest?.generation ?? 0) + 1,
    added,
    gone: rows.filter(({ id }) => !kept.has(id)).map((row) => row.article),
  };
}
