import { termOverlap } from './term-overlap.ts';

/** A sentence that may stand in an overview. */
export interface OverviewCandidate<T> {
  readonly item: T;
  /** Copies share it. */
  readonly story: string;
  readonly terms: ReadonlySet<string>;
  /** How well it fits the topic, 0 to 1; 0 for all where there is none. */
  readonly relevance: number;
  /** Whether it opens its article, where news is told first. */
  readonly opens: boolean;
}

const RELEVANCE = 0.5;
const CENTRALITY = 0.5;
const OPENING = 0.25;
/** What a sentence loses for the terms that it shares with one already chosen. */
const REPETITION = 0.8;
const SAME = 0.5;
/** So many sentences are an overview; no story is told twice beyond them. */
const ENOUGH = 3;
/** A sentence of another story must be this good, compared to the best one; of a story that is told already, so good. */
const WORTH_TELLING = 0.4;
const WORTH_MORE = 0.75;

/**
 * At most so many sentences, best first, by maximal marginal relevance (Carbonell and Goldstein 1998): what is central,
 * fits the topic and opens its article, less what was chosen before. Centrality is the mean weight that the sentence's terms
 * have in the candidates (a centroid, after Radev et al. 2004). Each is of another story until all are told.
 */
export function centralSentences<T>(
  candidates: readonly OverviewCandidate<T>[],
  rarity: (term: string) => number,
  most: number,
): T[] {
  const central = centralityOf(candidates, rarity);
  const value = (candidate: OverviewCandidate<T>) =>
    RELEVANCE * candidate.relevance + CENTRALITY * (central.get(candidate) ?? 0) + (candidate.opens ? OPENING : 0);
  const chosen: OverviewCandidate<T>[] = [];
  const stories = new Set<string>();
  let left = [...candidates];
  let bestValue = 0;
  while (chosen.length < most && left.length > 0) {
    const repeats = (candidate: OverviewCandidate<T>) =>
      Math.max(0, ...chosen.map(({ terms }) => termOverlap(terms, candidate.terms)));
    const fresh = left.filter(({ story }) => !stories.has(story));
    const rated = (fresh.length > 0 ? fresh : left)
      .map((candidate) => ({ candidate, own: value(candidate), repetition: repeats(candidate) }))
      .filter(({ repetition }) => repetition <= SAME)
      .sort((a, b) => b.own - REPETITION * b.repetition - (a.own - REPETITION * a.repetition));
    const next = rated[0];
    if (fresh.length === 0 && (!next || chosen.length >= ENOUGH)) break;
    if (!next) {
      left = left.filter(({ story }) => stories.has(story));
      continue;
    }
    bestValue ||= next.own;
    if (next.own < (fresh.length === 0 ? WORTH_MORE : WORTH_TELLING) * bestValue) break;
    chosen.push(next.candidate);
    stories.add(next.candidate.story);
    left = left.filter((candidate) => candidate !== next.candidate);
  }
  return chosen.map(({ item }) => item);
}

/** For each sentence the mean of its terms' weights in the centroid of all, the highest as 1. */
function centralityOf<T>(
  candidates: readonly OverviewCandidate<T>[],
  rarity: (term: string) => number,
): ReadonlyMap<OverviewCandidate<T>, number> {
  const stories = new Map<string, Set<string>>();
  for (const { terms, story } of candidates)
    for (const term of terms) stories.set(term, (stories.get(term) ?? new Set()).add(story));
  // A term of one story alone is no centre of several.
  const weight = (term: string) => ((stories.get(term)?.size ?? 0) - 1) * rarity(term);
  const raw = new Map(
    candidates.map((candidate) => {
      const sum = [...candidate.terms].reduce((total, term) => total + weight(term), 0);
      return [candidate, sum / Math.sqrt(Math.max(4, candidate.terms.size))] as const;
    }),
  );
  const most = Math.max(...raw.values(), Number.EPSILON);
  return new Map([...raw].map(([candidate, value]) => [candidate, value / most]));
}
