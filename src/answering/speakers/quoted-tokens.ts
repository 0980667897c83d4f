import type { Token } from '../language/read-tokens.ts';

/**
 * For each token whether it stands inside quotation marks. A text that begins within a quotation shows it by a closing mark
 * before any opening one; straight marks open and close by turns.
 */
export function quotedTokens(tokens: readonly Token[]): boolean[] {
  const marks = tokens.map(({ text }) => (/^[“„«]/.test(text) ? 'open' : /^[”»]/.test(text) ? 'close' : text === '"'));
  let inside = marks.find((mark) => mark !== false) === 'close';
  return marks.map((mark) => {
    if (mark === false) return inside;
    inside = mark === 'open' || (mark === true && !inside);
    return false;
  });
}
