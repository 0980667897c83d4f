import type { Snapshot } from '../../domain/snapshot.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { termsOfEvidence } from '../evidence/term-sets.ts';
import type { Question } from '../question/read-question.ts';
import { storyOf } from './coverage.ts';
import { termOverlap } from './term-overlap.ts';

/** At most this many statements in a plain answer. */
const MOST = 4;
/** What a further quote must have of the best one's score, and of how well that holds all that is asked. */
interface Worth {
  readonly score: number;
  readonly joint: number;
}
/** Another value for what is asked may come from a sentence that says it less plainly; a repetition has to be worth reading. */
const ANOTHER_VALUE: Worth = { score: 0.6, joint: 0 };
const SAME_VALUE: Worth = { score: 0.7, joint: 0.3 };
/** Sentences that share more of their terms say the same. */
const SAME = 0.7;

/**
 * The sentences to quote: the best one, then those nearly as good that another story adds, such as give another value for
 * what is asked before such as repeat one.
 */
export function chooseQuotes(question: Question, evidence: readonly Evidence[], snapshot: Snapshot): Evidence[] {
  const best = evidence[0];
  if (!best) return [];
  const figures = figuresIn(question).filter((figure) => termsOfEvidence(best, snapshot).has(figure));
  const chosen = [best];
  for (const worth of [ANOTHER_VALUE, SAME_VALUE]) {
    for (const candidate of evidence) {
      if (chosen.length === MOST) return chosen;
      if (!isWorth(candidate, best, worth) || chosen.includes(candidate) || repeats(candidate, chosen, snapshot))
        continue;
      if (!figures.every((figure) => termsOfEvidence(candidate, snapshot).has(figure))) continue;
      if (worth === SAME_VALUE || givesNew(candidate, chosen)) chosen.push(candidate);
    }
  }
  return chosen;
}

/** The figures that a question names ("who says 12,000"): what gives another one is beside the point. */
function figuresIn({ terms }: Question): string[] {
  return terms.flatMap(({ term }) => (/^\d/.test(term) ? [term] : []));
}

function isWorth({ score, features }: Evidence, best: Evidence, worth: Worth): boolean {
  return score >= worth.score * best.score && features.joint >= worth.joint * best.features.joint;
}

/** Whether it has a value for the slot that none of the others has. */
function givesNew({ values }: Evidence, others: readonly Evidence[]): boolean {
  const given = new Set(others.flatMap((other) => other.values.map(({ key }) => key)));
  return values.some(({ key }) => !given.has(key));
}

function repeats(candidate: Evidence, others: readonly Evidence[], snapshot: Snapshot): boolean {
  const story = storyOf(candidate.passage.article.id, snapshot);
  const terms = termsOfEvidence(candidate, snapshot);
  return others.some(
    (other) =>
      storyOf(other.passage.article.id, snapshot) === story ||
      termOverlap(termsOfEvidence(other, snapshot), terms) > SAME,
  );
}
