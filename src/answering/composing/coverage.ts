import type { Snapshot } from '../../domain/snapshot.ts';
import type { Answer } from '../../protocol/answer.ts';
import type { Citation } from '../../protocol/citation.ts';
import { storyOf } from '../evidence/story-of.ts';

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
