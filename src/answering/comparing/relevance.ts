import type { AskedWord, Role } from './asked-words.ts';
import type { Candidate, Relevant } from './candidate.ts';
import { articlesOfEvent } from './same-event.ts';

/** The most relevant claim holds at least this weighted share of the question's words, the others this share of what it holds. */
const LEAST = 0.4;
const NEAR_BEST = 0.4;
/** Of two words that the question is about both must be there, of three two. */
const CORE = 0.66;
/** What a name may lose from the best candidate to another. */
const SAME_NAME = 0.45;
/** From this level a word is held in the sentence or right beside it. */
const BESIDE = 0.55;
/** From this level it is in the article at least, and not only by a kindred word. */
const THERE = 0.5;

/**
 * The candidates that are about what is asked, most relevant first: those that hold nearly as much of the question as the best
 * one (`nearBest` of it), miss no name that it holds, and have beside them what is asked of these names where it has. `core` is
 * the least share of what the question is about that must be in the article.
 */
export function relevant<Found extends Candidate>(
  words: readonly AskedWord[],
  candidates: readonly Found[],
  { nearBest = NEAR_BEST, core = CORE }: { readonly nearBest?: number; readonly core?: number } = {},
): Relevant<Found>[] {
  const scored = candidates
    .map((candidate) => ({ candidate, score: relevanceOf(words, candidate) }))
    .sort((a, b) => b.score - a.score);
  const best = scored[0];
  if (!best || best.score < LEAST) return [];
  if (words.some(({ role }, at) => (role === 'name' || role === 'verb') && best.candidate.levels[at] === 0)) return [];
  const event = articlesOfEvent(candidates, best.candidate);
  const about = (candidate: Found): boolean =>
    isAbout(words, candidate, best.candidate, core, event.has(candidate.evidence.passage.article));
  return scored
    .filter(({ candidate, score }) => score >= nearBest * best.score && about(candidate))
    .map(({ candidate, score }) => ({ ...candidate, relevance: score }));
}

function relevanceOf(words: readonly AskedWord[], { levels }: Candidate): number {
  const all = words.reduce((sum, { weight }) => sum + weight, 0);
  return all === 0 ? 1 : words.reduce((sum, { weight }, at) => sum + weight * (levels[at] ?? 0), 0) / all;
}

/**
 * No name that the best candidate tells is but in another part of the article, unless it only tells where, and all that the
 * question is about stands in the sentence or beside it; so does the verb, if in other words; what the question is about is in the article, half of it beside; and of the
 * setting at least half is there, or it is the same event.
 */
function isAbout(
  words: readonly AskedWord[],
  { levels, here }: Candidate,
  best: Candidate,
  leastCore: number,
  sameEvent: boolean,
): boolean {
  const share = (role: Role, least: number): number => {
    const asked = words.flatMap((word, at) => (word.role === role && (best.levels[at] ?? 0) >= BESIDE ? [at] : []));
    return asked.length === 0 ? 1 : asked.filter((at) => (levels[at] ?? 0) >= least).length / asked.length;
  };
  const hasCore = words.some(({ role }, at) => role === 'core' && (best.levels[at] ?? 0) >= BESIDE);
  const toldWhole = hasCore && share('core', BESIDE) === 1;
  const named = words.every(
    ({ role, place }, at) =>
      role !== 'name' || (place && toldWhole) || (levels[at] ?? 0) >= SAME_NAME * (best.levels[at] ?? 0),
  );
  const core = share('core', Number.MIN_VALUE) >= leastCore && share('core', BESIDE) >= 0.5;
  const done = words.every(
    ({ role }, at) =>
      role !== 'verb' || (best.levels[at] ?? 0) < BESIDE || (levels[at] ?? 0) >= BESIDE || (here[at] ?? 0) > 0,
  );
  const isPlaced = words.some(({ role }) => role !== 'verb');
  const there = isPlaced && share('setting', THERE) >= 0.5;
  return named && core && done && (there || sameEvent);
}
