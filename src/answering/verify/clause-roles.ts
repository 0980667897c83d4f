import { isTimeWord, nounPhraseAfter, nounPhraseBefore, type TokenRun } from '../speakers/noun-phrase.ts';
import { sharedSubject, subjectOf, type Subject } from '../speakers/subject-of.ts';
import type { Reading } from './reading.ts';
import { acrossCommas, withApposition, withFirst, withHead, withSecond } from './whole-phrases.ts';

/** Who does and who undergoes what a verb says; null where the rule cannot tell. */
export interface Roles {
  readonly verb: number;
  readonly agent: TokenRun | null;
  readonly patient: TokenRun | null;
  /** Who gets what is given: "she was awarded the prize". */
  readonly recipient?: TokenRun | null;
}

/** Verbs whose object does what the infinitive after it says. */
const GIVES_ITS_OBJECT = new Set(
  'order urge ask tell force allow help invite persuade want expect enable require permit warn encourage advise command beg instruct lead cause get convince prompt call'.split(
    ' ',
  ),
);
/** Nouns that take an infinitive without saying who will do it: "announced plans to raise". */
const OF_NOBODY =
  /^(?:plans?|proposal|decision|attempt|bid|move|effort|deal|agreement|offer|promise|pledge|threat|right|power|way|time|chance)$/;
/** Verbs whose subject does nothing: "two men died" as "two men were killed". */
const UNDERGOING = new Set(['die', 'perish', 'drown', 'suffer']);

/** The roles around the verb at a token, by word order, "be" + participle and "by". */
export function rolesAt(reading: Reading, at: number): Roles {
  const { tokens } = reading;
  const by = byPhrase(reading, at);
  const isPassive =
    hasBe(tokens, at) ||
    (by !== null && !hasObject(tokens, at) && /^(?:NOUN|PROPN|PUNCT|ADV)$/.test(tokens[at - 1]?.pos ?? ''));
  const found = doerOf(tokens, at);
  const loose = found === 'shared' && isLoose(reading, at) ? looseSubject(reading, at) : null;
  const speaker = found === 'shared' ? reading.frames.find(({ scope }) => scope.to === at - 1)?.speaker : undefined;
  const subject = loose
    ? { run: loose, pronoun: null }
    : speaker
      ? { run: speaker, pronoun: null }
      : found === 'shared'
        ? sharedSubject(tokens, at)
        : found;
  const named =
    subject &&
    (subject.pronoun === null
      ? isRelativeAt(tokens, at)
        ? subject.run
        : withHead(tokens, subject.run)
      : antecedent(reading, at, subject.pronoun));
  const isRelative = tokens[at - 1]?.lower === 'which' || tokens[at - 1]?.lower === 'that';
  const run =
    named && named.to <= at && !isRelative && !endsInTime(tokens, named)
      ? withFirst(tokens, withApposition(tokens, acrossCommas(tokens, named, at), at))
      : null;
  // "She was awarded the prize": the subject receives, what is given stands behind.
  if (isPassive && nounPhraseAfter(tokens, at + 1)?.from === at + 1)
    return { verb: at, agent: by, patient: null, recipient: run };
  if (isPassive || UNDERGOING.has(tokens[at]?.lemma ?? '')) return { verb: at, agent: by, patient: run };
  if (isReduced(reading, at)) return { verb: at, agent: null, patient: null };
  // "Fined her 3,000 euros".
  const isGivenTo = tokens[at + 1]?.lower === 'her' && tokens[at + 2]?.pos === 'NUM';
  let behind = /^(?:up|down|off|out|over)$/.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  // "Lost nearly 40 percent".
  if (tokens[behind]?.pos === 'ADV' && tokens[behind + 1]?.pos === 'NUM') behind++;
  const object = isGivenTo || isSpanOfTime(tokens, behind) ? null : nounPhraseAfter(tokens, behind);
  return { verb: at, agent: run, patient: object && withApposition(tokens, object, tokens.length) };
}

/** "Demonstrators who had blocked": the noun before the "who", and nothing before that. */
function isRelativeAt(tokens: Reading['tokens'], at: number): boolean {
  let before = at - 1;
  while (/^(?:AUX|ADV|PART)$/.test(tokens[before]?.pos ?? '')) before--;
  return /^(?:who|which)$/.test(tokens[before]?.lower ?? '');
}

/** The subject; of an infinitive that of the verb it hangs on: "unions plan to raise", "has yet to prove". */
function doerOf(tokens: Reading['tokens'], at: number): Subject | 'shared' | null {
  if (tokens[at - 1]?.lower !== 'to') return subjectOf(tokens, at);
  const link = tokens[at - 2];
  if (link?.pos === 'AUX' || link?.pos === 'ADV') return subjectOf(tokens, at - 1);
  if (link?.pos === 'VERB') return subjectOf(tokens, at - 2);
  if (link?.pos === 'PUNCT') return null;
  // Not "unions plan to raise", where the tagger sees a noun too.
  if (link?.pos === 'NOUN' && OF_NOBODY.test(link.lemma) && !/^(?:NOUN|PROPN)$/.test(tokens[at - 3]?.pos ?? ''))
    return null;
  const run = link?.pos === 'NOUN' ? nounPhraseBefore(tokens, at - 1) : null;
  if (!run) return 'shared';
  // "Beat others to win" has the subject win, "urged others to win" the others.
  const verb = tokens[run.from - 1];
  // "Were urged by the police to leave": not the police.
  if (verb?.lower === 'by') return null;
  return verb?.pos === 'VERB' && !GIVES_ITS_OBJECT.has(verb.lemma) ? 'shared' : { run, pronoun: null };
}

/** "cocaine hidden in a shipment": a participle behind its noun, whose doer is not said. */
function isReduced({ tokens, sentenceOf }: Reading, at: number): boolean {
  if (!/(?:ed|en)$/.test(tokens[at]?.lower ?? '') || tokens[at - 1]?.pos !== 'NOUN' || tokens[at + 1]?.pos !== 'ADP')
    return false;
  return tokens.some(
    ({ pos }, index) => index < at && sentenceOf[index] === sentenceOf[at] && (pos === 'VERB' || pos === 'AUX'),
  );
}

/** Whom "he", "she" or "they" mean: the last speaker named before, a person for "he" and "she"; null where none is. */
function antecedent({ tokens, frames, sentenceOf }: Reading, at: number, pronoun: string): TokenRun | null {
  if (/^(?:it|they)$/.test(pronoun)) {
    // "The airline said it had …"; a speaker without an article may be a person.
    const own = frames.findLast(({ scope, verbAt }) => scope.from > verbAt && at >= scope.from && at < scope.to);
    // Who estimates something speaks of something else.
    if (own && /^(?:estimate|reckon|calculate)$/.test(own.verb)) return null;
    if (own?.speaker && tokens[own.speaker.from]?.pos === 'DET') return own.speaker;
  }
  if (!/^(?:he|she|they)$/.test(pronoun)) return null;
  const named = frames.flatMap(({ speaker, verbAt }) =>
    speaker && (sentenceOf[verbAt] ?? 0) < (sentenceOf[at] ?? 0) ? [speaker] : [],
  );
  if (pronoun === 'they') return named.at(-1) ?? null;
  return (
    named.findLast(({ from, to }) =>
      tokens.slice(Math.max(from, to - 2), to).every(({ text }) => /^\p{Lu}/u.test(text)),
    ) ?? null
  );
}

/** "By the end of 2025", "by next spring". */
function isTime(tokens: Reading['tokens'], at: number): boolean {
  const time =
    /^(?:end|beginning|start|middle|close|time|hour|day|week|month|year|decade|spring|summer|autumn|winter|morning|evening|night|noon|midnight|then|now)$/;
  const next = tokens.slice(at, at + 3);
  const end = next.findIndex(({ pos }, index) => index > 0 && pos === 'ADP');
  return (end < 0 ? next : next.slice(0, end)).some(({ lower }) => time.test(lower) || isTimeWord(lower));
}

/** The noun phrase before the first verb of the sentence that is no verb of speech. */
function looseSubject({ tokens, sentenceOf, frames }: Reading, at: number): TokenRun | null {
  // "…, the police warned, urging residents to leave".
  const spoke = frames.find(({ verbAt, speaker }) => verbAt < at && at - verbAt < 4 && speaker && speaker.to <= verbAt);
  if (spoke) return spoke.speaker;
  const first = tokens.findIndex(
    ({ pos }, index) =>
      sentenceOf[index] === sentenceOf[at] &&
      (pos === 'VERB' || pos === 'AUX') &&
      !frames.some(({ verbAt, scope }) => verbAt === index && scope.from > verbAt),
  );
  return first < 0 ? null : nounPhraseBefore(tokens, first);
}

/** ", carrying 300 people" behind more than one clause goes on with the first one's subject. */
function isLoose({ tokens, sentenceOf }: Reading, at: number): boolean {
  if (tokens[at - 1]?.lower !== ',' || !(tokens[at]?.lower ?? '').endsWith('ing')) return false;
  return (
    tokens.filter(({ pos }, index) => index < at && sentenceOf[index] === sentenceOf[at] && pos === 'VERB').length > 1
  );
}

/** "Wages … over two years was accepted": no span of time does anything. */
function endsInTime(tokens: Reading['tokens'], { to }: TokenRun): boolean {
  return /^(?:hour|day|week|month|year)s$/.test(tokens[to - 1]?.lower ?? '') && tokens[to - 2]?.pos === 'NUM';
}

/** "Will close next summer", "died last week". */
function isSpanOfTime(tokens: Reading['tokens'], at: number): boolean {
  return /^(?:next|last|this|every|each|later|early|late)$/.test(tokens[at]?.lower ?? '') && isTime(tokens, at + 1);
}

/** Whether a verb is a participle behind a form of "be". */
export function hasBe(tokens: Reading['tokens'], at: number): boolean {
  if ((tokens[at]?.lower ?? '').endsWith('ing')) return false;
  for (let index = at - 1; index >= 0 && index > at - 5; index--) {
    const token = tokens[index];
    if (token?.lemma === 'be') return true;
    if (token?.pos !== 'AUX' && token?.pos !== 'ADV' && token?.pos !== 'PART') return false;
  }
  return false;
}

/** "Turned down the offer by the rebels": the verb has an object before the "by". */
function hasObject(tokens: Reading['tokens'], at: number): boolean {
  const next = /^(?:up|down|off|out)$/.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  return /^(?:DET|NUM|PRON|ADJ)$/.test(tokens[next]?.pos ?? '');
}

const AMOUNTS =
  /^(?:votes?|points?|seats?|goals?|runs?|lengths?|seconds?|minutes?|hours?|days?|weeks?|months?|years?|metres?|kilometres?|miles?|degrees?|times|basis)$/;
const CHANGES =
  /^(?:raise|cut|increase|reduce|rise|fall|lower|grow|drop|shrink|extend|delay|postpone|win|lose|beat|pass|approve|reject|multiply|exceed)$/;

function byPhrase({ tokens, figures }: Reading, at: number): TokenRun | null {
  for (let index = at + 1; index < Math.min(tokens.length, at + 14); index++) {
    const token = tokens[index];
    if (token?.pos === 'VERB' || token?.pos === 'AUX' || /^[,;:.]$/.test(token?.lower ?? '')) return null;
    if (token?.lower !== 'by') continue;
    // "Raised by a quarter of a point" names no doer.
    const amount = figures.find(({ from }) => from === index + 1 || from === index + 2);
    // "Robbed by three men", but not "raised by 3 points".
    const isPeople =
      amount?.kind === 'count' && tokens[amount.to]?.pos === 'NOUN' && !AMOUNTS.test(tokens[amount.to]?.lower ?? '');
    if ((amount || tokens[index + 1]?.pos === 'NUM') && (!isPeople || CHANGES.test(tokens[at]?.lemma ?? '')))
      return null;
    if (isTime(tokens, index + 1)) return null;
    if (/^(?:half|quarter|third|fifth|tenth|fraction|margin|average|more|less)$/.test(tokens[index + 2]?.lower ?? ''))
      return null;
    const run = nounPhraseAfter(tokens, index + 1);
    return run && run.from <= index + 2 ? withApposition(tokens, withSecond(tokens, run), tokens.length) : null;
  }
  return null;
}
