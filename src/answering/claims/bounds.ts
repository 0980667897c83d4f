import type { Bound } from './figure.ts';

const BEFORE: readonly (readonly [string, Bound])[] = [
  ['not less than', 'at-least'],
  ['no less than', 'at-least'],
  ['no fewer than', 'at-least'],
  ['not fewer than', 'at-least'],
  ['at least', 'at-least'],
  ['a minimum of', 'at-least'],
  ['minimum', 'at-least'],
  ['not more than', 'at-most'],
  ['no more than', 'at-most'],
  ['at most', 'at-most'],
  ['up to', 'at-most'],
  ['as many as', 'at-most'],
  ['as much as', 'at-most'],
  ['a maximum of', 'at-most'],
  ['maximum', 'at-most'],
  ['more than', 'more-than'],
  ['greater than', 'more-than'],
  ['higher than', 'more-than'],
  ['upwards of', 'more-than'],
  ['upward of', 'more-than'],
  ['in excess of', 'more-than'],
  ['exceeding', 'more-than'],
  ['exceeded', 'more-than'],
  ['exceeds', 'more-than'],
  ['just over', 'more-than'],
  ['well over', 'more-than'],
  ['over', 'more-than'],
  ['above', 'more-than'],
  ['topped', 'more-than'],
  ['fewer than', 'less-than'],
  ['less than', 'less-than'],
  ['just under', 'nearly'],
  ['under', 'less-than'],
  ['below', 'less-than'],
  ['nearly', 'nearly'],
  ['almost', 'nearly'],
  ['close to', 'nearly'],
  ['approaching', 'nearly'],
  ['an estimated', 'about'],
  ['estimated at', 'about'],
  ['estimated', 'about'],
  ['approximately', 'about'],
  ['in the region of', 'about'],
  ['roughly', 'about'],
  ['around', 'about'],
  ['about', 'about'],
  ['circa', 'about'],
  ['some', 'about'],
];

const AFTER: readonly (readonly [RegExp, Bound])[] = [
  [/^ or (?:more|higher|above)\b/, 'at-least'],
  [/^(?:\+|-?plus\b)/, 'more-than'],
  [/^ or so\b/, 'about'],
  [/^ or (?:fewer|less|under)\b/, 'at-most'],
];

/** The bound that the words before a number (and "or more", "or so" after it) give, and where these words start and end. */
export function boundAround(text: string, start: number, end: number): { bound: Bound; start: number; end: number } {
  const before = text
    .slice(Math.max(0, start - 40), start)
    .toLowerCase()
    .replace(/\b(?:a|an|the|just|only) $/, '');
  const cut = text.slice(Math.max(0, start - 40), start).length - before.length;
  for (const [words, bound] of BEFORE) {
    if (!before.endsWith(`${words} `)) continue;
    const preceding = before.at(-words.length - 2);
    if (preceding !== undefined && /[\p{L}\p{N}]/u.test(preceding)) continue;
    return { bound, start: start - cut - words.length - 1, end };
  }
  const after = text.slice(end, end + 20).toLowerCase();
  for (const [pattern, bound] of AFTER) {
    const found = pattern.exec(after);
    if (found) return { bound, start, end: end + found[0].length };
  }
  if (/[~≈] ?$/.test(before)) return { bound: 'about', start: start - 1, end };
  return { bound: 'exact', start, end };
}
