import type { Article } from '../../domain/article.ts';
import { isWithin } from '../dating/period.ts';
import { readDates } from '../dating/read-dates.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { mayAnswer, readsAsAnswer, readsAsSureAnswer } from '../evidence/reads-as.ts';
import { saidBy } from '../evidence/said-by.ts';
import { asksForWords } from '../evidence/said-first.ts';
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
export function askedEvidence(question: Question, evidence: readonly Evidence[]): readonly Evidence[] {
  const { period, speaker } = question;
  // A bare year ("the team that he joined in 1998") is looked up as a word; undated articles cannot be told apart.
  const tells =
    period !== null &&
    period.precision !== 'year' &&
    evidence.some(({ passage }) => passage.article.publishedAt !== null);
  const within = tells ? ofPeriod(period, evidence) : evidence;
  const isLost = asksOfNow(question) && bestOf(within) < NEAR_BEST * bestOf(evidence);
  const timely = withQuotedFirst(question, isLost ? evidence : within);
  if (speaker === null) return timely;
  const said = saidBy(speaker, timely, question.speakerWords);
  if (asksForWords(question)) {
    if (question.kind === 'exact-words') return wordsOf(speaker, said, timely);
    if (said.length > 0) return timely.filter((item) => said.includes(item) || tellsTheirs(speaker, item));
    return ASKS_WORDS.test(question.text) ? readAsTheirs(speaker, timely) : naming(speaker, timely);
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

/** Words of somebody, or told of the speaker, that were read as the answer: "the engineer's widow" may be known by her name alone. */
function readAsTheirs(speaker: string, evidence: readonly Evidence[]): Evidence[] {
  const isTold = (item: Evidence) => names(speaker, item) || findSpeaker(item.passage.article, item.sentence) !== null;
  return evidence.filter((item) => readsAsAnswer(item) && isTold(item));
}

/** What the speaker says; where a role ("the swimming teacher") may be nobody's who speaks, the quotations that were read as the answer. */
function wordsOf(speaker: string, said: readonly Evidence[], evidence: readonly Evidence[]): readonly Evidence[] {
  if (said.some(mayAnswer) || (said.length > 0 && hasCapital(speaker))) return said;
  const read = evidence.filter((item) => item.values.length > 0 && readsAsAnswer(item));
  return read.length > 0 ? read : said;
}

/** "The Ministry of Health put the number at 231": what a source is surely read to tell, without a verb of speech. */
function tellsTheirs(speaker: string, item: Evidence): boolean {
  return readsAsSureAnswer(item) && names(speaker, item);
}

function hasCapital(speaker: string): boolean {
  return /\p{Lu}/u.test(speaker);
}

/** Whether a sentence names the speaker: by the last word of a name, by all words of a body ("the health ministry"). */
function names(speaker: string, { text }: Evidence): boolean {
  const held = new Set(wordsIn(text));
  return wordsIn(hasCapital(speaker) ? shortName(speaker) : speaker).every((word) => held.has(word));
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Verbs that ask for words: another one ("describe", "want", "offer") asks for a will or deed that an article may tell. */
const ASKS_WORDS = /\b(?:sa(?:y|ys|id)|t(?:ell|ells|old)|stated?|comment(?:ed)?|claim(?:ed)?|according to)\b/i;

/** Sentences that tell what the speaker does, where none gives words: "The council wants a new bridge." */
function naming(speaker: string, evidence: readonly Evidence[]): Evidence[] {
  return evidence.filter(
    (item) => names(speaker, item) && (item.features.predicate >= ENOUGH_ASKED || readsAsAnswer(item)),
  );
}

/** What was published by then, for "as of"; else the sentences that give a date of the period, then those that name it, stand beside one that does, or in its articles. */
function ofPeriod(period: NonNullable<Question['period']>, evidence: readonly Evidence[]): Evidence[] {
  const isPublishedIn = ({ passage: { article } }: Evidence) =>
    article.publishedAt !== null &&
    article.publishedPrecision !== null &&
    isWithin(article.publishedAt, article.publishedPrecision, period);
  if (period.how === 'as-of') return evidence.filter(isPublishedIn);
  const isOpen = period.from === null || period.to === null;
  const tells = (text: string, { publishedAt, publishedPrecision }: Article) =>
    readDates(text, publishedPrecision === 'day' ? publishedAt : null).some(({ date, precision }) =>
      isWithin(date, precision, period),
    );
  const dated = evidence.filter(({ text, passage: { article } }) => tells(text, article));
  const undated = evidence.filter((item) => !dated.includes(item));
  const passages = new Set(undated.map(({ passage }) => passage));
  const near = new Set([...passages].filter(({ chunk, article }) => tells(chunk.text, article)));
  const said = new Set(sayingThePeriod(undated, period));
  const others = undated.filter((item) => isOpen || isPublishedIn(item) || said.has(item) || near.has(item.passage));
  const best = bestOf(others);
  const first = new Set(dated.filter(({ score }) => score >= NEAR_BEST * best));
  const kept = new Set([...dated, ...others]);
  return [...first, ...evidence.filter((item) => kept.has(item) && !first.has(item))];
}
