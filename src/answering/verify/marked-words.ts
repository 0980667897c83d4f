import type { Check } from './check.ts';
import type { Reading } from './reading.ts';

/** Words that carry a claim although they are no content words: of cause, order, direction and share. One line, one meaning. */
const CAUSE = [
  'because|due to|owing to|thanks to|as a result|result in|results in|resulted in|resulting|lead to|leads to|led to|leading to|cause|causes|caused|causing|causal|reason|trigger|triggered|triggers|spark|sparked|sparks|prompt|prompted|therefore|hence|consequently|blamed on|blame|attributed to|so that|in response to|stem from|stemmed from|stems from|over|amid',
];
const ORDER = ['before|ahead of|prior to', 'after|following|in the wake of', 'until|till', 'during|while'];
const DIRECTION = [
  'up|upward|upwards',
  'down|downward|downwards',
  'above',
  'below|under',
  'more|greater',
  'less|fewer',
  'into',
  'out of',
  'north',
  'south',
  'east',
  'west',
  'left',
  'right',
  'inside',
  'outside',
  'against',
  'with',
  'away',
  'per',
];
const SHARE = [
  'all|every|each|entire|whole',
  'most|majority',
  'only|sole|solely|just|alone',
  'first',
  'second',
  'third',
  'last',
  'both',
  'half',
  'quarter',
  'always',
  'never',
  'ever',
  'again',
  'still',
  'already',
  'several',
  'many',
  'few',
  'none',
  'any',
  'twice|double|doubled',
  'once',
  'than',
  'at all',
  'exactly|precisely',
];
/** "Over" and "amid" name a reason loosely: they count as support, not as a claim of cause. */
const LOOSE = /\b(?:over|amid|reason|blame)\b/;

/** Verbs whose particle shows no direction. */
const PHRASAL =
  /\binto (?:effect|force)\b|appeal(?:ed|s|ing)? against\b|(?:stepp?(?:ed|ing|s)?|shut(?:ting|s)?|clos(?:ed|es|ing)|burn(?:ed|t|s)?|br(?:oke|eak|oken)|walk(?:ed|s|ing)?|s[ei]t(?:ting)?|call(?:ed|s)?|turn(?:ed|s|ing)?|rul(?:ed|es|ing)|point(?:ed|s)?|carr(?:ied|y|ying)|t(?:ook|ake|aken|aking)) (?:up|down|out|with)\b|\bunder (?:investigation|review|construction|way|discussion|consideration|arrest|pressure|attack|control|threat|fire)\b/g;

/** No cause, order, direction or share that the quote does not hold. */
export const checkMarkedWords: Check = ({ statement, quote }) => {
  const own = withoutFigures(statement);
  // "Not yet known" may be told as "still unknown".
  const other = ` ${quote.text.toLowerCase()} ${/\byet\b/i.test(quote.text) ? 'still ' : ''}`;
  const cause = first(CAUSE, own.replace(LOOSE, ' ').replace(dueTo(statement), ' '), other);
  if (cause !== null) return `adds a cause ("${cause}")`;
  const order = first(ORDER, own, other);
  if (order !== null) return `adds an order in time ("${order}")`;
  const isLeaving = statement.tokens.some(({ lower, pos }) => lower === 'left' && pos === 'VERB');
  const moves = isLeaving ? own.replace(/\bleft\b/g, ' ') : own;
  const direction = first(DIRECTION, moves.replace(PHRASAL, ' '), withoutFigures(quote));
  if (direction !== null && direction !== 'with') return `adds a direction ("${direction}")`;
  const share = first(SHARE, own, other);
  return share === null ? null : `adds "${share}"`;
};

function first(lines: readonly string[], own: string, other: string): string | null {
  for (const line of lines) {
    const found = own.match(wordsOf(line))?.[0];
    if (found !== undefined && !wordsOf(line).test(other)) return found;
  }
  return null;
}

const patterns = new Map<string, RegExp>();

function wordsOf(line: string): RegExp {
  const known = patterns.get(line) ?? new RegExp(String.raw`(?<![\p{L}-])(?:${line})(?![\p{L}-])`, 'u');
  patterns.set(line, known);
  return known;
}

/** "Due to open" is a plan, no cause. */
function dueTo({ tokens }: Reading): string {
  const at = tokens.findIndex(
    ({ lower }, index) => lower === 'due' && /^(?:VERB|AUX)$/.test(tokens[index + 2]?.pos ?? ''),
  );
  return at < 0 ? '\0' : 'due to';
}

/** Bounds ("more than 60", "all 12") are compared with their figures. */
function withoutFigures({ text, figures }: Reading): string {
  let rest = text.toLowerCase();
  for (const { start, end } of figures) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  return ` ${rest} `;
}
