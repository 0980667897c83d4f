import { isWithin } from '../dating/period.ts';
import { readDates } from '../dating/read-dates.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { readsAsAnswer } from '../evidence/reads-as.ts';
import { saidBy } from '../evidence/said-by.ts';
import { sayingThePeriod } from './dated-evidence.ts';
import { holdsQuoted } from '../question/holds-quoted.ts';
import { shortName } from '../names/short-name.ts';
import type { Question } from '../question/read-question.ts';
import { findSpeaker } from '../speakers/find-speaker.ts';

/** What the speaker says goes first from this share of the best score. */
const NEAR_BEST = 0.5;
/** A sentence that names the speaker without frame of speech must hold this share of what is asked. */
const ENOUGH_ASKED = 0.5;

/**
 * The evidence from the time and the mouth that a question asks for, in its order. Where it asks what somebody says,
 * nobody else's words are left; where it asks whether somebody confirmed or counted something, theirs only come first.
 */
export function askedEvidence(question: Question, evidence: readonly Evidence[]): Evidence[] {
  const { period } = question;
  // A bare year ("the team that he joined in 1998") is looked up as a word; undated articles cannot be told apart.
  const tells =
    period !== null &&
    period.precision !== 'year' &&
    evidence.some(({ passage }) => passage.article.publishedAt !== null);
  const within = tells ? ofPeriod(period, evidence) : evidence;
  const isLost = asksOfNow(question) && bestOf(within) < NEAR_BEST * bestOf(evidence);
  const timely = withQuotedFirst(question, isLost ? evidence : within);
  if (question.speaker === null) return timely;
  const said = saidBy(question.speaker, timely);
  const wantsWords =
    question.kind === 'what-said' || question.kind === 'exact-words' || /\baccording to\b/i.test(question.text);
  if (wantsWords) {
    if (said.length > 0 || question.kind === 'exact-words') return said;
    return ASKS_WORDS.test(question.text) ? readAsTheirs(timely) : naming(question.speaker, timely);
  }
  const best = timely[0]?.score ?? 0;
  const first = said.filter(
    ({ score, features }) => score >= NEAR_BEST * best && (question.slot === null || features.slot > 0),
  );
  return [...first, ...timely.filter((item) => !first.includes(item))];
}

/** "How many people live there today?" asks for what is so, not for what happened: an older article may tell it. */
function asksOfNow({ period, text }: Question): boolean {
  return period !== null && /\btoday$/i.test(period.words) && !HAPPENED.test(text);
}

const HAPPENED = /\b(?:did|was|were|had|said|happens?|\p{L}{2,20}ed)\b/iu;

function bestOf(evidence: readonly Evidence[]): number {
  return Math.max(0, ...evidence.map(({ score }) => score));
}

/** Sentences that hold what the question quotes, word for word, before the others. */
function withQuotedFirst(question: Question, evidence: readonly Evidence[]): Evidence[] {
  const holding = evidence.filter(({ text }) => holdsQuoted(question, text));
  return [...holding, ...evidence.filter((item) => !holding.includes(item))];
}

/** Somebody's words that were read as the answer: "the engineer's widow" may be known by her name alone. */
function readAsTheirs(evidence: readonly Evidence[]): Evidence[] {
  return evidence.filter((item) => readsAsAnswer(item) && findSpeaker(item.passage.article, item.sentence) !== null);
}

/** Verbs that ask for words: another one ("describe", "want", "offer") asks for a will or deed that an article may tell. */
const ASKS_WORDS = /\b(?:sa(?:y|ys|id)|t(?:ell|ells|old)|stated?|comment(?:ed)?|claim(?:ed)?|according to)\b/i;

/** Sentences that tell what the speaker does, where none gives words: "The council wants a new bridge." */
function naming(speaker: string, evidence: readonly Evidence[]): Evidence[] {
  const last = shortName(speaker).toLowerCase();
  return evidence.filter(
    ({ text, features }) => features.predicate >= ENOUGH_ASKED && text.toLowerCase().includes(last),
  );
}

/** What was published by then, for "as of"; else the sentences that give a date of the period, then those that name it or stand in its articles. */
function ofPeriod(period: NonNullable<Question['period']>, evidence: readonly Evidence[]): Evidence[] {
  const isPublishedIn = ({ passage: { article } }: Evidence) =>
    article.publishedAt !== null &&
    article.publishedPrecision !== null &&
    isWithin(article.publishedAt, article.publishedPrecision, period);
  if (period.how === 'as-of') return evidence.filter(isPublishedIn);
  const isOpen = period.from === null || period.to === null;
  const dated = evidence.filter(({ text, passage: { article } }) =>
    readDates(text, article.publishedPrecision === 'day' ? article.publishedAt : null).some(({ date, precision }) =>
      isWithin(date, precision, period),
    ),
  );
  const others = evidence.filter((item) => !dated.includes(item));
  if (isOpen) return [...dated, ...others];
  const said = new Set(sayingThePeriod(others, period));
  return [...dated, ...others.filter((item) => isPublishedIn(item) || said.has(item))];
}
