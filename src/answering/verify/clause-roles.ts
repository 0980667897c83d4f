import { isTimeWord, nounPhraseAfter, nounPhraseBefore, type TokenRun } from '../speakers/noun-phrase.ts';
import { sharedSubject, subjectOf, type Subject } from '../speakers/subject-of.ts';
import type { Reading } from './reading.ts';

/** Who does and who undergoes what a verb says; null where the rule cannot tell. */
export interface Roles {
  readonly verb: number;
  readonly agent: TokenRun | null;
  readonly patient: TokenRun | null;
}

/** Verbs whose subject does nothing: "two men died" as "two men were killed". */
const UNDERGOING = new Set(['die', 'perish', 'drown', 'suffer']);

/** The roles around the verb at a token, by word order, "be" + participle and "by". */
export function rolesAt(reading: Reading, at: number): Roles {
  const { tokens } = reading;
  const by = byPhrase(tokens, at);
  const isPassive = hasBe(tokens, at) || (by !== null && /^(?:NOUN|PROPN|PUNCT|ADV)$/.test(tokens[at - 1]?.pos ?? ''));
  const found = doerOf(tokens, at);
  const subject = found === 'shared' ? sharedSubject(tokens, at) : found;
  const named =
    subject && (subject.pronoun === null ? withHead(tokens, subject.run) : antecedent(reading, at, subject.pronoun));
  const isRelative = tokens[at - 1]?.lower === 'which' || tokens[at - 1]?.lower === 'that';
  const run =
    named && named.to <= at && !isRelative ? withApposition(tokens, acrossCommas(tokens, named, at), at) : null;
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
  const run = link?.pos === 'NOUN' ? nounPhraseBefore(tokens, at - 1) : null;
  return run ? { run, pronoun: null } : 'shared';
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

function hasBe(tokens: Reading['tokens'], at: number): boolean {
  if ((tokens[at]?.lower ?? '').endsWith('ing')) return false;
  for (let index = at - 1; index >= 0 && index > at - 5; index--) {
    const token = tokens[index];
    if (token?.lemma === 'be') return true;
    if (token?.pos !== 'AUX' && token?.pos !== 'ADV' && token?.pos !== 'PART') return false;
  }
  return false;
}

function byPhrase(tokens: Reading['tokens'], at: number): TokenRun | null {
  for (let index = at + 1; index < Math.min(tokens.length, at + 14); index++) {
    const token = tokens[index];
    if (token?.pos === 'VERB' || token?.pos === 'AUX' || /^[,;:.]$/.test(token?.lower ?? '')) return null;
    if (token?.lower !== 'by') continue;
    if (tokens[index + 1]?.pos === 'NUM') return null;
    const run = nounPhraseAfter(tokens, index + 1);
    return run && run.from <= index + 2 ? run : null;
  }
  return null;
}
