import type { Snapshot } from '../../domain/snapshot.ts';
import type { Answer } from '../../protocol/answer.ts';
import type { Citation } from '../../protocol/citation.ts';
import { kept } from '../kept.ts';

/** How much of the corpus an answer rests on. Copies of one story count once as independent; undated articles bear no date. */
export function coverageOfAnswer(citations: readonly Citation[], snapshot: Snapshot): Answer['coverage'] {
  const cited = new Set(citations.map(({ articleId }) => articleId));
  const dates = citations.flatMap(({ publishedAt }) => publishedAt ?? []).sort();
  return {
    articles: cited.size,
    total: snapshot.articles.size,
    independent: new Set([...cited].map((id) => storyOf(id, snapshot))).size,
    earliest: dates[0] ?? null,
    latest: dates.at(-1) ?? null,
  };
}

const stories = new WeakMap<Snapshot['copies'], ReadonlyMap<string, string>>();

/** One name for all copies of a story: the first id of its group of copies, or the article's own. */
export function storyOf(articleId: string, { copies }: Pick<Snapshot, 'copies'>): string {
  const known = kept(
    stories,
    copies,
    () => new Map(copies.flatMap((group) => group.map((id) => [id, group[0] ?? id]))),
  );
  return known.get(articleId) ?? articleId;
}
