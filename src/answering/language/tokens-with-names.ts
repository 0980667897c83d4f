import { readTokens, type Token } from './read-tokens.ts';

/** The tokens of a text, every word with a capital within a sentence as a name: the tagger takes "Sunder" for a verb. */
export function tokensWithNames(text: string): Token[] {
  const tokens = readTokens(text);
  return tokens.map((token, at) => {
    const opens = at === 0 || /^[.!?:"']$/.test(tokens[at - 1]?.lower ?? '');
    return !opens && /^\p{Lu}/u.test(token.text) && token.pos !== 'PUNCT' ? { ...token, pos: 'PROPN' } : token;
  });
}
