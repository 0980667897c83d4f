import type { Token } from '../language/read-tokens.ts';
import { nounPhraseAfter } from '../speakers/noun-phrase.ts';
import { tokensWithNames } from '../language/tokens-with-names.ts';

/** A question taken apart, each part as written: "Where | did | the race | begin |" and "Who | | | runs | the dam". */
export interface QuestionClause {
  /** The question phrase ("How many people", "Since when"); empty for a yes/no question. */
  readonly phrase: string;
  /** What of the clause the phrase stands for. */
  readonly gap: 'subject' | 'object' | 'adverbial' | 'none';
  /** Empty where the main verb itself follows the phrase. */
  readonly auxiliary: string;
  /** Empty where it is asked for. */
  readonly subject: string;
  /** Empty after a bare "is" or "was". */
  readonly verb: string;
  readonly rest: string;
}

const AUXILIARY = /^(?:am|is|are|was|were|do|does|did|has|have|had|will|would|can|could|shall|should|may|might|must)$/;
const QUESTION_WORD = /^(?:who|whom|whose|what|which|when|where|why|how)$/;
const OPENING = /^(?:(?:and|but|so|or|ok|okay|well|now|then|please)\b[\s,]*){1,3}/i;
const ACCORDING = /^according to ([^,]{2,80}),\s*(\S.*)$/i;

/** Longer questions are cut. */
const MAX_CHARACTERS = 1000;

/** A question without "and" or "so" before it and without its mark, "according to" moved to its end. */
export function bareQuestion(question: string): string {
  const bare = question
    .slice(0, MAX_CHARACTERS)
    .replace(/\s+/g, ' ')
    .replace(OPENING, '')
    .replace(/[?!.\s]+$/, '')
    .trim();
  const [, source, rest] = ACCORDING.exec(bare) ?? [];
  return source && rest ? `${rest} according to ${source}` : bare;
}

/** Takes a question apart; null where it is no clause that asks ("Tell me about the dam"). */
export function questionClause(question: string): QuestionClause | null {
  const text = bareQuestion(question);
  const tokens = tokensWithNames(text);
  const phraseEnd = endOfPhrase(tokens);
  if (phraseEnd === null || phraseEnd >= tokens.length) return null;
  const part = (from: number, to: number): string => {
    const [first, last] = [tokens[from], tokens[to - 1]];
    return first && last && to > from ? text.slice(first.start, last.end) : '';
  };
  const phrase = part(0, phraseEnd);
  const after = tokens[phraseEnd] as Token;
  if (!AUXILIARY.test(after.lower)) {
    const rest = part(phraseEnd + 1, tokens.length);
    return { phrase, gap: 'subject', auxiliary: '', subject: '', verb: after.text, rest };
  }
  const auxiliary = after.text;
  const supports = after.lemma === 'do';
  const subjectEnd = supports ? verbAfter(tokens, phraseEnd + 2) : endOfSubject(tokens, phraseEnd + 1);
  const verbEnd = endOfVerb(tokens, subjectEnd, supports);
  return {
    phrase,
    gap: phrase === '' ? 'none' : subjectEnd === phraseEnd + 1 ? 'subject' : gapOf(phrase),
    auxiliary,
    subject: part(phraseEnd + 1, subjectEnd),
    verb: part(subjectEnd, verbEnd),
    rest: part(verbEnd, tokens.length),
  };
}

function gapOf(phrase: string): QuestionClause['gap'] {
  return /^(?:who|whom|what|which|whose|how (?:many|much))\b/i.test(phrase) ? 'object' : 'adverbial';
}

/** Where the question phrase ends: before the first auxiliary or finite verb. Null where no question opens the text. */
function endOfPhrase(tokens: readonly Token[]): number | null {
  const first = tokens[0];
  if (!first) return null;
  if (AUXILIARY.test(first.lower)) return 0;
  const word = first.pos === 'ADP' ? 1 : 0;
  if (!QUESTION_WORD.test(tokens[word]?.lower ?? '')) return null;
  const end = tokens.findIndex(
    ({ lower, pos }, at) => at > word && (AUXILIARY.test(lower) || (pos === 'VERB' && !lower.endsWith('ing'))),
  );
  return end < 0 ? tokens.length : end;
}

/** The main verb after "did" and a subject: the tagger takes many for nouns ("did the minister offer"). */
function verbAfter(tokens: readonly Token[], from: number): number {
  for (let at = from; at < tokens.length; at++) {
    const { pos, lower, text } = tokens[at] as Token;
    if ((pos === 'VERB' || pos === 'AUX') && !/^\p{Lu}/u.test(text)) return at;
    const linked = /^(?:of|for|and|'s|')$/.test(lower) || tokens[at - 1]?.lower === 'of';
    if (!linked && (pos === 'ADP' || pos === 'SCONJ' || pos === 'PUNCT' || (pos === 'DET' && at > from)))
      return Math.max(from, at - 1);
  }
  return Math.max(from, tokens.length - 1);
}

function endOfSubject(tokens: readonly Token[], from: number): number {
  const first = tokens[from];
  if (first?.pos === 'PRON' && !/^(?:his|her|its|their|my|our|your)$/.test(first.lower)) return from + 1;
  if (!first || !/^(?:DET|PRON|NOUN|PROPN|NUM|ADJ)$/.test(first.pos)) return from;
  if (first.pos === 'ADJ' && !/^(?:NOUN|PROPN|ADJ)$/.test(tokens[from + 1]?.pos ?? '')) return from;
  const to = nounPhraseAfter(tokens, from)?.to ?? from;
  // "Is the water safe?": what is said of the subject is no part of it.
  return to - from > 1 && tokens[to - 1]?.pos === 'ADJ' && tokens[to - 2]?.pos === 'NOUN' ? to - 1 : to;
}

function endOfVerb(tokens: readonly Token[], from: number, supports: boolean): number {
  if (supports) return Math.min(from + 1, tokens.length);
  let at = from;
  while (/^(?:VERB|AUX|ADV|PART)$/.test(tokens[at]?.pos ?? '') && tokens[at]?.lower !== 'according') at++;
  return at;
}
