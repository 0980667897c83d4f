import type { Snapshot } from '../../domain/snapshot.ts';
import { contains } from '../../domain/span.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { mayAnswer, readsAsAnswer, readsAsSureAnswer } from '../evidence/reads-as.ts';
import { speakerOfEvidence } from '../evidence/speaker-of-evidence.ts';
import { areOfOneStory } from '../evidence/story-of.ts';
import { termsOfEvidence } from '../evidence/term-sets.ts';
import type { Question } from '../question/read-question.ts';
import { nameBehind } from './name-behind.ts';
import { spanToQuote } from './span-to-quote.ts';
import { termOverlap } from './term-overlap.ts';

/** At most this many statements in a plain answer. */
export const MOST_QUOTES = 4;
/** So many where it is not sure that the first one answers, if others may. */
const LEAST_QUOTES = 3;
/** What a further quote must have of the best one's score, from another story and from one that is quoted already. */
interface LeastScore {
  readonly elsewhere: number;
  readonly here: number;
}
/** Another value for what is asked may come from a sentence that says it less plainly; a repetition has to be worth reading. */
const ANOTHER_VALUE: LeastScore = { elsewhere: 0.6, here: 0.8 };
const SAME_VALUE: LeastScore = { elsewhere: 0.7, here: 0.9 };
/** What gives no value of its own must hold this share of how much of the question the best one holds at once. */
const LEAST_JOINT = 0.3;
/** Or answer, by the model that read both, with log odds so little below those of the best one. */
const NEARLY_ANSWERS = 2;
/** Where accounts are asked to be compared, somebody's own needs this share of the best one's score. */
const ANOTHER_ACCOUNT = 0.35;
/** What hardly names what is asked about is of something else, where the best sentence names all of it. */
const FEW_NAMES = 0.25;
/** Sentences that share more of their terms say the same. */
const SAME = 0.7;

/**
 * The sentences to quote: the best one, then those nearly as good, in their order. Another value for what is asked, or
 * another story, is worth more than one more sentence of the same. The shares were chosen on RAMDocs (development half)
 * and the fit half of our questions: docs/decisions.md has the figures.
 */
export function chooseQuotes(question: Question, evidence: readonly Evidence[], snapshot: Snapshot): Evidence[] {
  const best = evidence[0];
  if (!best) return [];
  const figures = figuresIn(question).filter((figure) => termsOfEvidence(best, snapshot).has(figure));
  const named = nameBehind(question, best, evidence);
  const chosen = named ? [best, named] : [best];
  for (const candidate of evidence) {
    if (chosen.length === MOST_QUOTES) break;
    if (chosen.includes(candidate) || isBesideThePoint(question, candidate, best)) continue;
    if (!isWorth(question, candidate, chosen, snapshot)) continue;
    const terms = termsOfEvidence(candidate, snapshot);
    if (figures.every((figure) => terms.has(figure)) && !repeats(terms, chosen, snapshot)) chosen.push(candidate);
  }
  return withoutRepeated(question, withNext(question, chosen, evidence, snapshot), snapshot);
}

/** With the next best that may answer, where the first one was not read as surely answering and few were chosen beside it. */
function withNext(
  question: Question,
  chosen: readonly Evidence[],
  evidence: readonly Evidence[],
  snapshot: Snapshot,
): readonly Evidence[] {
  const [best] = chosen;
  if (!best || readsAsSureAnswer(best)) return chosen;
  const added = [...chosen];
  for (const candidate of evidence) {
    if (added.length >= LEAST_QUOTES) break;
    if (added.includes(candidate) || !mayAnswer(candidate)) continue;
    // "She keeps bees" would bring the sentence before along, which is quoted.
    const span = spanToQuote(question, candidate, snapshot);
    if (added.some((other) => idOf(other) === idOf(candidate) && contains(span, other.sentence))) continue;
    if (!repeats(termsOfEvidence(candidate, snapshot), added, snapshot)) added.push(candidate);
  }
  return added;
}

/** Of a quote that brings the sentence before along only that one, where the sentence before was chosen as well. */
function withoutRepeated(question: Question, chosen: readonly Evidence[], snapshot: Snapshot): Evidence[] {
  const quotes = chosen.map((item) => ({ item, id: idOf(item), span: spanToQuote(question, item, snapshot) }));
  const fullest = quotes.map((quote) => {
    const fuller = quotes.find((other) => other !== quote && other.id === quote.id && contains(other.span, quote.span));
    return (fuller ?? quote).item;
  });
  return [...new Set(fullest)];
}

/** The figures that a question names ("who says 12,000"): what gives another one is beside the point. */
function figuresIn({ terms }: Question): string[] {
  return terms.flatMap(({ term }) => (/^\d/.test(term) ? [term] : []));
}

function isWorth({ kind }: Question, candidate: Evidence, chosen: readonly Evidence[], snapshot: Snapshot): boolean {
  const [best] = chosen;
  const ofStory = chosen.filter((other) => areOfOneStory(other, candidate, snapshot));
  // A copy of the story adds nothing that the one quoted lacks.
  if (!best || ofStory.some((other) => idOf(other) !== idOf(candidate))) return false;
  if (ofStory.length === 0 && readsAsSureAnswer(candidate)) return true;
  if (kind === 'agreement' && candidate.score >= ANOTHER_ACCOUNT * best.score && isAccount(candidate)) return true;
  const isNew = givesNew(candidate, chosen);
  const least = (isNew ? ANOTHER_VALUE : SAME_VALUE)[ofStory.length > 0 ? 'here' : 'elsewhere'];
  const answers = answersNearly(candidate, best);
  if (candidate.score < least * best.score && !(isNew && answers)) return false;
  return isNew || answers || candidate.features.joint >= LEAST_JOINT * best.features.joint;
}

/**
 * Whether it is of something else, or a model that read both would be surprised if this one answered too, unless it fills the
 * slot that the best one leaves; what was not read is, beside what reads as an answer.
 */
function isBesideThePoint({ kind }: Question, candidate: Evidence, best: Evidence): boolean {
  if (best.features.names === 1 && candidate.features.names < FEW_NAMES) return true;
  // On what sources disagree is told by none of them.
  if (best.answers === null || kind === 'agreement') return false;
  if (candidate.answers === null) return readsAsAnswer(best);
  const fills = best.features.slot === 0 && candidate.features.slot > 0;
  return !fills && !mayAnswer(candidate) && !answersNearly(candidate, best);
}

function answersNearly(candidate: Evidence, best: Evidence): boolean {
  return candidate.answers !== null && best.answers !== null && candidate.answers >= best.answers - NEARLY_ANSWERS;
}

/** Whether it tells what somebody says, and may answer. */
function isAccount(candidate: Evidence): boolean {
  return mayAnswer(candidate) && speakerOfEvidence(candidate) !== null;
}

function idOf({ passage }: Evidence): string {
  return passage.article.id;
}

/** Whether it has a value for the slot that none of the others has. */
function givesNew({ values }: Evidence, others: readonly Evidence[]): boolean {
  const given = new Set(others.flatMap((other) => other.values.map(({ key }) => key)));
  return values.some(({ key }) => !given.has(key));
}

function repeats(terms: ReadonlySet<string>, others: readonly Evidence[], snapshot: Snapshot): boolean {
  return others.some((other) => termOverlap(termsOfEvidence(other, snapshot), terms) > SAME);
}
