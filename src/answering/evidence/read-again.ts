import { collapsed } from '../../domain/span.ts';
import type { Question } from '../question/read-question.ts';
import { isInItsWords } from '../refusing/refusal.ts';
import type { Evidence } from './evidence.ts';

/** So many of the best sentences are read together with the question; where the best holds its words, more change no order. */
const MOST_READ = { inItsWords: 4, inOtherWords: 12 };
/** What the log odds that a sentence answers count beside its score: more where words tell less. */
const READ_WEIGHT = { inItsWords: 0.4, inOtherWords: 0.8 };
/** Log odds below this are alike: such a sentence does not answer, but may stand beside one that does. */
const LEAST = -2;
/** A sentence that holds so much of the question at once, and scores so much more than the next, is best whatever is read. */
const CERTAIN = { joint: 0.6, lead: 1 };
/** Of these values another story may give another one, and only reading tells whether that is of the same. */
const MAY_DIFFER: ReadonlySet<string | undefined> = new Set(['number', 'age', 'date']);

/** The texts of the sentences that are worth reading together with the question, best first; none where the best one is certain. */
export function sentencesToRead(question: Question, evidence: readonly Evidence[]): string[] {
  const [best, next] = evidence;
  if (!best) return [];
  const isCertain =
    best.features.joint >= CERTAIN.joint &&
    best.score - (next?.score ?? 0) >= CERTAIN.lead &&
    !MAY_DIFFER.has(question.slot?.kind);
  if (isCertain) return [];
  return evidence.slice(0, MOST_READ[told(question, best)]).map(({ text }) => collapsed(text));
}

/** The evidence, best first, once its first sentences were read: `scores` are theirs, in the order of `sentencesToRead`. */
export function readAgain(question: Question, evidence: readonly Evidence[], scores: readonly number[]): Evidence[] {
  const [best] = evidence;
  if (!best || scores.length === 0) return [...evidence];
  const weight = READ_WEIGHT[told(question, best)];
  const least = Math.max(LEAST, Math.min(...scores));
  return evidence
    .map((item, at) => {
      const answers = scores[at] ?? null;
      return { ...item, answers, score: item.score + weight * Math.max(LEAST, answers ?? least) };
    })
    .sort((a, b) => b.score - a.score);
}

function told(question: Question, best: Evidence): 'inItsWords' | 'inOtherWords' {
  return isInItsWords(question, best) ? 'inItsWords' : 'inOtherWords';
}
