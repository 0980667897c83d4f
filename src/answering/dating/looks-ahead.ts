import { readTokens } from '../language/read-tokens.ts';

const AHEAD =
  /\b(?:next|coming|will|is to|are to|due (?:at|back|before|by|for|in|next|on|out|\w{3,6}day)|expect(?:s|ed)?|forecasts?|scheduled|plans? (?:to|an?|the)|planned|set (?:for|to))\b/i;
/** "May" is a month, "may have begun" is past. */
const MAY = /(?<!\d )\b(?:may|could)\b(?! have)/;
const BACK = /\b(?:last|past)\b/i;

/** Whether the text before a day of the week, or the words for the day themselves, speak of what has not come yet. */
export function looksAhead(before: string, day: string): boolean {
  if (BACK.test(day)) return false;
  const text = `${before}${day}`;
  return AHEAD.test(text) || MAY.test(text) || isDue(before);
}

/** "Due to open", not "due to flooding". */
function isDue(text: string): boolean {
  if (!/\bdue to\b/.test(text)) return false;
  const tokens = readTokens(text);
  const next = tokens[tokens.findLastIndex(({ lower }, at) => lower === 'to' && tokens[at - 1]?.lower === 'due') + 1];
  return next !== undefined && /^(?:VERB|AUX)$/.test(next.pos) && !next.lower.endsWith('ing');
}
