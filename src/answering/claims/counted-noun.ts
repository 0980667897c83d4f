import type { Token } from '../language/read-tokens.ts';
import { CASUALTY_STATES } from './same-thing.ts';

/** The noun a number counts, as base form, with the words between as written. */
export interface CountedNoun {
  readonly unit: string;
  readonly counted: string;
  /** Index of the head noun among the tokens. */
  readonly head: number;
}

const SKIPPED = new Set([
  'more',
  'other',
  'others',
  'additional',
  'further',
  'of',
  'the',
  'its',
  'their',
  'his',
  'her',
  'new',
  'our',
  'these',
  'those',
  'such',
  '-',
  "'s",
  'strong',
]);
const MAX_WORDS = 8;

/** The noun that a number ending before token `from` counts: the last noun of the run that follows it, or null. */
export function countedNoun(tokens: readonly Token[], from: number, sentence: string): CountedNoun | null {
  let head = -1;
  for (let at = from; at < Math.min(tokens.length, from + MAX_WORDS); at++) {
    const token = tokens[at] as Token;
    if (token.pos === 'NOUN' || token.pos === 'PROPN') {
      head = at;
      continue;
    }
    if (token.pos === 'ADJ' || (SKIPPED.has(token.lower) && (head < 0 || token.lower === '-' || token.lower === "'s")))
      continue;
    if (head < 0 && token.pos === 'VERB' && /(?:ed|ing|en|wn)$/.test(token.lower) && tokens[at + 1]?.pos === 'NOUN')
      continue;
    break;
  }
  if (head >= 0) {
    const [first, last] = [tokens[from] as Token, tokens[head] as Token];
    if (last.lower === 'ones') return null;
    if (last.lower === 'others') return { unit: 'people', counted: 'others', head };
    return { unit: withoutStop(last.lemma), counted: sentence.slice(first.start, last.end), head };
  }
  return stateOf(tokens, from);
}

/** "12 were killed", "at least 12 dead": the state stands in for the people counted. */
function stateOf(tokens: readonly Token[], from: number): CountedNoun | null {
  for (let at = from; at < Math.min(tokens.length, from + 4); at++) {
    const token = tokens[at] as Token;
    if (CASUALTY_STATES.has(token.lower)) return { unit: 'people', counted: token.text, head: at };
    if (token.pos !== 'AUX' && !SKIPPED.has(token.lower)) return null;
  }
  return null;
}

/** "298 m." at the end of a sentence: the stop is none of the unit's. */
function withoutStop(unit: string): string {
  return unit.replace(/(?<=^\p{L}{1,3})\.$/u, '');
}
