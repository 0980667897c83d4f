import type { Token } from '../language/read-tokens.ts';
import { nounPhraseBefore, type TokenRun } from './noun-phrase.ts';
import { SPEECH_VERBS } from './speech-verbs.ts';

export interface Subject {
  readonly run: TokenRun;
  readonly pronoun: string | null;
}

const MAX_APPOSITION = 25;
const MAX_BRACKETS = 10;
const MAX_RELATIVE = 18;

/**
 * The subject of the verb at a token: a noun phrase or pronoun before it, across auxiliaries, adverbs, brackets, a
 * relative "who" and an apposition between commas; of a verb of speech across a relative clause as well. `shared` where the verb goes on with an earlier verb's subject ("and warned", ", adding").
 */
export function subjectOf(tokens: readonly Token[], verbAt: number): Subject | 'shared' | null {
  let at = verbAt - 1;
  while (at >= 0 && isVerbal(tokens, at)) at--;
  at = beforeBrackets(tokens, at);
  const before = tokens[at];
  if (!before) return null;
  if (before.pos === 'CCONJ') return 'shared';
  if (/^(?:who|which)$/.test(before.lower)) return named(tokens, tokens[at - 1]?.lower === ',' ? at - 1 : at);
  if (before.lower === ',') {
    if (at === verbAt - 1 && (tokens[verbAt]?.lower ?? '').endsWith('ing')) return 'shared';
    const open = commaBefore(tokens, at);
    const subject = open === null ? null : named(tokens, open);
    return subject ?? 'shared';
  }
  if (before.pos === 'PRON') {
    if (!/^(?:he|she|they|it|we|i)$/.test(before.lower)) return null;
    return { run: { from: at, to: at + 1 }, pronoun: before.lower };
  }
  const speaks = SPEECH_VERBS.has(tokens[verbAt]?.lemma ?? '');
  return (speaks ? acrossRelative(tokens, at) : null) ?? acrossParticiple(tokens, at, speaks) ?? named(tokens, at + 1);
}

/** "The World Health Organization (WHO) said": what stands in brackets is no subject. */
function beforeBrackets(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.lower !== ')') return at;
  const open = tokens.findLastIndex(({ lower }, index) => index < at && lower === '(');
  return open > 0 && at - open <= MAX_BRACKETS ? open - 1 : at;
}

/** "Monitors who visited the town said": whom a relative clause tells of, not what it ends with. */
function acrossRelative(tokens: readonly Token[], from: number): Subject | null {
  let hasVerb = false;
  for (let at = from; at > 0 && from - at < MAX_RELATIVE; at--) {
    const { lower, pos } = tokens[at] as Token;
    if (/^(?:[,;:"“”()–—]|and|but|or)$/.test(lower)) return null;
    if (/^(?:who|that|which)$/.test(lower)) {
      const isOfNoun = /^(?:NOUN|PROPN)$/.test(tokens[at - 1]?.pos ?? '');
      const tells = /^(?:VERB|AUX|ADV|PART)$/.test(tokens[at + 1]?.pos ?? '');
      const subject = hasVerb && isOfNoun && tells ? named(tokens, at) : null;
      return subject && tokens[subject.run.from - 1]?.pos !== 'ADP' ? subject : null;
    }
    hasVerb ||= pos === 'VERB' || pos === 'AUX';
  }
  return null;
}

/** "a report published in March found": the noun phrase before the participle, where only a prepositional phrase lies between. */
function acrossParticiple(tokens: readonly Token[], from: number, speaks: boolean): Subject | null {
  let at = from;
  while (
    at > 0 &&
    from - at < 10 &&
    !/^(?:that|after|before|since|until|because)$/.test(tokens[at]?.lower ?? '') &&
    (/^(?:ADP|PROPN|NUM|DET|NOUN|ADJ)$/.test(tokens[at]?.pos ?? '') || isGerund(tokens, at))
  )
    at--;
  const [before, verb, link] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (
    verb?.pos !== 'VERB' ||
    !/(?:ed|en|ade|ing)$|^(?:bound|held|built|sent|found|caught|known|bought|sold|hit|led|kept|lost|paid|shot|won|worn|drawn|born|flown|brought|hurt|run|set)$/.test(
      verb.lower,
    ) ||
    (link?.pos !== 'ADP' && !(speaks && isObject(tokens, at))) ||
    before?.pos !== 'NOUN'
  )
    return null;
  return named(tokens, at);
}

/** "The lawyer representing Jane Doe said". */
function isObject(tokens: readonly Token[], at: number): boolean {
  return (tokens[at]?.lower ?? '').endsWith('ing') && /^(?:DET|PROPN)$/.test(tokens[at + 1]?.pos ?? '');
}

/** "Suspected of robbing a shop". */
function isGerund(tokens: readonly Token[], at: number): boolean {
  return (tokens[at]?.lower ?? '').endsWith('ing') && /^(?:of|with|from|for)$/.test(tokens[at - 1]?.lower ?? '');
}

function isVerbal(tokens: readonly Token[], at: number): boolean {
  const { pos, lower } = tokens[at] as Token;
  return (
    pos === 'AUX' || pos === 'ADV' || lower === 'not' || lower === "n't" || lower === 'also' || lower === 'earlier'
  );
}

function named(tokens: readonly Token[], end: number): Subject | null {
  const run = nounPhraseBefore(tokens, end);
  return run && { run, pronoun: null };
}

function commaBefore(tokens: readonly Token[], end: number): number | null {
  for (let at = end - 1; at > 0 && end - at < MAX_APPOSITION; at--) if (tokens[at]?.lower === ',') return at;
  return null;
}

/** The subject that a verb shares: that of the nearest verb before it that has one of its own; null where none has. */
export function sharedSubject(tokens: readonly Token[], verbAt: number): Subject | null {
  for (let at = verbAt - 1; at > 0; at--) {
    if (tokens[at]?.pos !== 'VERB' || isRelative(tokens, at)) continue;
    const subject = subjectOf(tokens, at);
    if (subject !== 'shared' && subject !== null) return subject;
  }
  return null;
}

/** "… who had blocked the road, and detained": what is told of them in between lends no subject. */
function isRelative(tokens: readonly Token[], verbAt: number): boolean {
  let at = verbAt - 1;
  while (at >= 0 && isVerbal(tokens, at)) at--;
  return /^(?:who|which)$/.test(tokens[at]?.lower ?? '') && tokens[at - 1]?.lower !== ',';
}

/** The subject of the first verb of a sentence, where it stands before token `end`; null where there is none. */
export function mainSubject(tokens: readonly Token[], end: number): Subject | null {
  const verbAt = tokens.findIndex(({ pos }, at) => at < end && pos === 'VERB');
  const subject = verbAt < 1 ? null : subjectOf(tokens, verbAt);
  return subject === 'shared' ? null : subject;
}
