import type { Token } from '../language/read-tokens.ts';

const LINKS = new Set(['of', 'for', '-', "'s", "'", '&', 'at', 'by']);
const TIMES =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|june|july|august|september|october|november|december|today|yesterday|earlier|late|later)$/;
const MAX_TOKENS = 16;

/** Days, months, "today": a noun by tag, but no part of who speaks. */
export function isTimeWord(word: string): boolean {
  return TIMES.test(word);
}

/** A run of tokens, `from` included, `to` not. */
export interface TokenRun {
  readonly from: number;
  readonly to: number;
}

/** The noun phrase that ends just before token `end`, or null. */
export function nounPhraseBefore(tokens: readonly Token[], end: number): TokenRun | null {
  let from = end;
  while (from > 0 && end - from < MAX_TOKENS && belongs(tokens, from - 1, end)) {
    if (from < end && opensPhrase(tokens[from]) && !LINKS.has(tokens[from - 1]?.lower ?? '')) break;
    from--;
  }
  return trimmedRun(tokens, from, end);
}

/** The noun phrase that starts at token `start`, or null. */
export function nounPhraseAfter(tokens: readonly Token[], start: number): TokenRun | null {
  let to = start;
  while (to < tokens.length && to - start < MAX_TOKENS && belongs(tokens, to, tokens.length)) {
    if (tokens[to]?.pos === 'DET' && to > start && !LINKS.has(tokens[to - 1]?.lower ?? '')) break;
    to++;
  }
  return trimmedRun(tokens, start, to);
}

/** An article or possessive begins a noun phrase; what stands before it belongs only across "of" and the like. */
function opensPhrase(token: Token | undefined): boolean {
  return token !== undefined && (token.pos === 'DET' || token.pos === 'PRON');
}

function belongs(tokens: readonly Token[], at: number, end: number): boolean {
  const token = tokens[at] as Token;
  if (['NOUN', 'PROPN', 'ADJ', 'DET'].includes(token.pos)) return !/^["',]$/.test(token.text) && token.lower !== 'that';
  if (token.pos === 'NUM') return at + 1 < end && ['NOUN', 'ADJ', 'PROPN'].includes(tokens[at + 1]?.pos ?? '');
  if (token.lower === 'by') return tokens[at - 1]?.pos === 'NOUN' && at + 1 < end;
  if (LINKS.has(token.lower)) return at > 0 && at + 1 < end;
  if (token.lower === 'in')
    return (
      isName(tokens[at + 1]) &&
      !TIMES.test(tokens[at - 1]?.lower ?? '') &&
      !TIMES.test(tokens[at + 1]?.lower ?? '') &&
      /^(?:NOUN|PROPN)$/.test(tokens[at - 1]?.pos ?? '')
    );
  if (token.lower === 'and') return isName(tokens[at - 1]) && isName(tokens[at + 1]);
  return token.pos === 'PRON' && /^(?:his|her|its|their|our|my)$/.test(token.lower);
}

function isName(token: Token | undefined): boolean {
  return token !== undefined && token.pos === 'PROPN' && /^\p{Lu}/u.test(token.text);
}

function trimmedRun(tokens: readonly Token[], from: number, to: number): TokenRun | null {
  let [first, last] = [from, to];
  const skips = (token: Token | undefined): boolean =>
    token !== undefined &&
    (LINKS.has(token.lower) ||
      token.lower === 'in' ||
      token.lower === 'and' ||
      TIMES.test(token.lower) ||
      (token.pos === 'NUM' && /^\d/.test(token.text) && TIMES.test(tokens[first - 1]?.lower ?? '')));
  while (first < last && skips(tokens[first])) first++;
  while (last > first && (skips(tokens[last - 1]) || tokens[last - 1]?.pos === 'DET')) last--;
  const holdsNoun = tokens
    .slice(first, last)
    .some(({ pos, text }) => pos === 'NOUN' || pos === 'PROPN' || /^\p{Lu}/u.test(text));
  return holdsNoun ? { from: first, to: last } : null;
}
