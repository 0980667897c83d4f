import { readTokens } from '../language/read-tokens.ts';

const AHEAD =
  /\b(?:next|coming|will|is to|are to|due (?:at|back|before|by|for|in|next|on|out|\w{3,6}day)|expect(?:s|ed)?|forecasts?|scheduled|plans? (?:to|an?|the)|planned|set (?:for|to)|(?:postponed|delayed|moved|rescheduled|put off|pushed back|brought forward|adjourned) (?:to|until|till))\b/i;
/** "May" is a month, "may have begun" is past. */
const MAY = /(?<!\d )\b(?:may|could)\b(?! have)/;
const BACK = /\b(?:last|past)\b/i;

/** Whether the text before a day of the week, or the words for the day themselves, speak of what has not come yet. */
export function looksAhead(before: string, day: string): boolean {
  if (BACK.test(day)) return false;
  const text = `${before}${day}`;
  return AHEAD.test(text) || MAY.test(text) || isDue(before);
}

/** "Is due to open", not "closed due to snow": behind "to" the tagger takes most nouns for verbs. */
function isDue(text: string): boolean {
  if (!/\bdue to\b/.test(text)) return false;
  const tokens = readTokens(text);
  const at = tokens.findLastIndex(({ lower }, index) => lower === 'due' && tokens[index + 1]?.lower === 'to');
  const [before, next] = [tokens[at - 1], tokens[at + 2]];
  const isVerb = next !== undefined && /^(?:VERB|AUX)$/.test(next.pos) && !/(?:ing|[^s]s)$/.test(next.lower);
  return isVerb && before?.pos !== 'VERB';
}
