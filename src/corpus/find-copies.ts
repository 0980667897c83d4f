import type { Article } from '../domain/article.ts';
import { sliceOf } from '../domain/span.ts';
import { groupPairs } from './copies/group-pairs.ts';
import { shingleHashes } from './copies/shingle-hashes.ts';
import { similarPairs } from './copies/similar-pairs.ts';
import type { Similarity } from './copies/similarity.ts';

/** Two articles that are copies, with how much their bodies share. */
export interface CopyPair extends Similarity {
  readonly ids: readonly [string, string];
}

/** Copies and near-copies among articles. */
export interface Copies {
  /** Groups of two or more ids, each sorted, in the order of their first id; no id is in two groups. */
  readonly groups: readonly (readonly string[])[];
  /** The pairs the groups were made of; in large groups not all of them. */
  readonly pairs: readonly CopyPair[];
}

const MIN_JACCARD = 0.4;
const MIN_CONTAINMENT = 0.8;
const MIN_CONTAINED_SHINGLES = 15;
const MIN_CONTAINED_SHARE = 0.2;

/**
 * Finds articles whose bodies are the same story text: at least 40 % of all runs of four words shared, or a shortened
 * version (at least a fifth of the longer one) of which 80 % stands in it. Near-linear in the number of articles; the
 * order of the articles does not change the groups of clear copies.
 */
export function findCopies(articles: readonly Pick<Article, 'id' | 'text' | 'body'>[]): Copies {
  const sets = articles.map((article) =>
    shingleHashes(article.body.map((span) => sliceOf(article.text, span)).join('\n')),
  );
  const pairs = similarPairs(sets, isCopy);
  const idOf = (at: number): string => (articles[at] as Pick<Article, 'id'>).id;
  const groups = groupPairs(sets, pairs, isCopy).map((group) => group.map(idOf).sort());
  return {
    groups: groups.sort((a, b) => ((a[0] as string) < (b[0] as string) ? -1 : 1)),
    pairs: pairs.map(({ a, b, jaccard, containment }) => ({ ids: [idOf(a), idOf(b)], jaccard, containment })),
  };
}

function isCopy({ jaccard, containment }: Similarity, a: Uint32Array, b: Uint32Array): boolean {
  if (jaccard >= MIN_JACCARD) return true;
  const [small, large] = a.length < b.length ? [a.length, b.length] : [b.length, a.length];
  return containment >= MIN_CONTAINMENT && small >= MIN_CONTAINED_SHINGLES && small >= large * MIN_CONTAINED_SHARE;
}
