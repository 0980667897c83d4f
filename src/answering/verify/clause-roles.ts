import { isTimeWord, nounPhraseAfter, nounPhraseBefore, type TokenRun } from '../speakers/noun-phrase.ts';
import { sharedSubject, subjectOf, type Subject } from '../speakers/subject-of.ts';
import type { Reading } from './reading.ts';

/** Who does and who undergoes what a verb says; null where the rule cannot tell. */
export interface Roles {
  readonly verb: number;
  readonly agent: TokenRun | null;
  readonly patient: TokenRun | null;
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
  const isPassive = hasBe(tokens, at) || (by !== null && /^(?:NOUN|PROPN|PUNCT|ADV)$/.test(tokens[at - 1]?.pos ?? ''));
  const found = doerOf(tokens, at);
  const speaker = found === 'shared' ? reading.frames.find(({ scope }) => scope.to === at - 1)?.speaker : undefined;
  const subject = speaker ? { run: speaker, pronoun: null } : found === 'shared' ? sharedSubject(tokens, at) : found;
  const named =
    subject && (subject.pronoun === null ? withHead(tokens, subject.run) : antecedent(reading, at, subject.pronoun));
  const isRelative = tokens[at - 1]?.lower === 'which' || tokens[at - 1]?.lower === 'that';
  const run =
    named && named.to <= at && !isRelative
      ? withFirst(tokens, withApposition(tokens, acrossCommas(tokens, named, at), at))
      : null;
  // "She was awarded the prize": the subject receives, what is given stands behind.
  if (isPassive && by === null && nounPhraseAfter(tokens, at + 1)?.from === at + 1)
    return { verb: at, agent: null, patient: null };
  if (isPassive || UNDERGOING.has(tokens[at]?.lemma ?? '')) return { verb: at, agent: by, patient: run };
  if (isReduced(reading, at)) return { verb: at, agent: null, patient: null };
  const object = nounPhraseAfter(tokens, at + 1);
  return { verb: at, agent: run, patient: object && withApposition(tokens, object, tokens.length) };
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

/** "1,204 people in the district had been …", "workers wearing masks removed …": back to the head of the phrase. */
function withHead(tokens: Reading['tokens'], run: TokenRun): TokenRun {
  let { from } = run;
  for (let steps = 0; steps < 3; steps++) {
    const [link, before] = [tokens[from - 1], tokens[from - 2]];
    const isLink = link?.pos === 'ADP' || (link?.pos === 'VERB' && link.lower.endsWith('ing'));
    if (!isLink || !/^(?:NOUN|PROPN)$/.test(before?.pos ?? '') || isTimeWord(before?.lower ?? '')) break;
    const head = nounPhraseBefore(tokens, from - 1);
    if (!head) break;
    from = head.from;
  }
  return { from, to: run.to };
}

/** Whom "he", "she" or "they" mean: the last speaker named before, a person for "he" and "she"; null where none is. */
function antecedent({ tokens, frames, sentenceOf }: Reading, at: number, pronoun: string): TokenRun | null {
  if (/^(?:it|they)$/.test(pronoun)) {
    // "The airline said it had …"; a speaker without an article may be a person.
    const own = frames.findLast(({ scope, verbAt }) => scope.from > verbAt && at >= scope.from && at < scope.to);
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

/** "The suspect, named as Jane Doe, 34, was": from the first of the phrases that commas part. */
function acrossCommas(tokens: Reading['tokens'], run: TokenRun, at: number): TokenRun {
  if (tokens[run.to]?.lower !== ',' || run.to >= at) return run;
  for (let index = run.from - 1; index > 0 && run.from - index < 8; index--) {
    if (tokens[index]?.lower !== ',') continue;
    const head = nounPhraseBefore(tokens, index);
    return head ? { from: head.from, to: run.to } : run;
  }
  return run;
}

/** "its safety chief, Jane Doe,": the name in apposition belongs to the phrase. */
function withApposition(tokens: Reading['tokens'], run: TokenRun, limit: number): TokenRun {
  if (tokens[run.to]?.lower !== ',' || !/^\p{Lu}/u.test(tokens[run.to + 1]?.text ?? '')) return run;
  let to = run.to + 1;
  while (to < limit && /^\p{Lu}/u.test(tokens[to]?.text ?? '')) to++;
  return tokens[to] === undefined ||
    /^[,.;]$/.test(tokens[to]?.lower ?? '') ||
    /^(?:after|for|following|before)$/.test(tokens[to]?.lower ?? '')
    ? { from: run.from, to }
    : run;
}

/** "The government and the rebels signed": from the first of the two, where nothing before them could be their verb. */
function withFirst(tokens: Reading['tokens'], run: TokenRun): TokenRun {
  if (tokens[run.from - 1]?.lower !== 'and') return run;
  const first = nounPhraseBefore(tokens, run.from - 1);
  if (!first) return run;
  const before = tokens[first.from - 1];
  const opens = before === undefined || /^(?:PUNCT|SCONJ)$/.test(before.pos) || before.lower === 'that';
  return opens ? { from: first.from, to: run.to } : run;
}

/** "Signed by the government and the rebels": to the second of the two, where no verb follows that it could be the subject of. */
function withSecond(tokens: Reading['tokens'], run: TokenRun): TokenRun {
  if (tokens[run.to]?.lower !== 'and') return run;
  const second = nounPhraseAfter(tokens, run.to + 1);
  return second && second.from === run.to + 1 && !/^(?:VERB|AUX)$/.test(tokens[second.to]?.pos ?? '')
    ? { from: run.from, to: second.to }
    : run;
}

/** "By the end of 2025", "by next spring". */
function isTime(tokens: Reading['tokens'], at: number): boolean {
  const time =
    /^(?:end|beginning|start|middle|close|time|hour|day|week|month|year|decade|spring|summer|autumn|winter|morning|evening|night|noon|midnight|then|now)$/;
  return tokens.slice(at, at + 3).some(({ lower }) => time.test(lower) || isTimeWord(lower));
}

function hasBe(tokens: Reading['tokens'], at: number): boolean {
  if ((tokens[at]?.lower ?? '').endsWith('ing')) return false;
  for (let index = at - 1; index >= 0 && index > at - 5; index--) {
    const token = tokens[index];
    if (token?.lemma === 'be') return true;
    if (token?.pos !== 'AUX' && token?.pos !== 'ADV' && token?.pos !== 'PART') return false;
  }
  return false;
}

function byPhrase({ tokens, figures }: Reading, at: number): TokenRun | null {
  for (let index = at + 1; index < Math.min(tokens.length, at + 14); index++) {
    const token = tokens[index];
    if (token?.pos === 'VERB' || token?.pos === 'AUX' || /^[,;:.]$/.test(token?.lower ?? '')) return null;
    if (token?.lower !== 'by') continue;
    // "Raised by a quarter of a point" names no doer.
    if (tokens[index + 1]?.pos === 'NUM' || figures.some(({ from }) => from === index + 1 || from === index + 2))
      return null;
    if (isTime(tokens, index + 1)) return null;
    if (/^(?:half|quarter|third|fifth|tenth|fraction|margin|average|more|less)$/.test(tokens[index + 2]?.lower ?? ''))
      return null;
    const run = nounPhraseAfter(tokens, index + 1);
    return run && run.from <= index + 2 ? withApposition(tokens, withSecond(tokens, run), tokens.length) : null;
  }
  return null;
}
