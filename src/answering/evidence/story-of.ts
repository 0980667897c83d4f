import type { Snapshot } from '../../domain/snapshot.ts';
import { kept } from '../kept.ts';
import type { Evidence } from './evidence.ts';

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

/** Whether both stand in the same story, if perhaps in two copies of it. */
export function areOfOneStory(one: Evidence, other: Evidence, snapshot: Pick<Snapshot, 'copies'>): boolean {
  const [first, second] = [one, other].map(({ passage }) => storyOf(passage.article.id, snapshot));
  return first === second;
}
