import type { Check } from './check.ts';
import { isContent } from './content-token.ts';
import { SPEECH_VERBS } from '../speakers/speech-verbs.ts';

const NEUTRAL_SPEECH = new Set(['say', 'tell', 'state', 'accord']);

/** Every word of the statement that asserts something is in the quote: itself, a form of it, or a close synonym. */
export const checkContentWords: Check = ({ statement, quote, matches }) => {
  const speaker = (quote.speaker ?? '').toLowerCase();
  for (const [at, token] of statement.tokens.entries()) {
    if (!isContent(token) || (matches[at] ?? []).length > 0) continue;
    if (NEUTRAL_SPEECH.has(token.lemma) && (quote.frames.length > 0 || speaker !== '')) continue;
    if (
      /^(?:call|describe)$/.test(token.lemma) &&
      statement.text.includes('"') &&
      (quote.frames.length > 0 || speaker !== '')
    )
      continue;
    if (token.lemma === 'report' && SPEECH_VERBS.has(token.lemma) && quote.frames.length > 0 && token.pos === 'VERB')
      continue;
    if (speaker.includes(token.lower)) continue;
    if (/^(?:years?|old|aged?)$/.test(token.lower) && statement.figures.some(({ kind }) => kind === 'age')) continue;
    if (/^(?:due|owing|thanks)$/.test(token.lower) && statement.tokens[at + 1]?.lower === 'to') continue;
    if (isWrittenOut(token.lower, statement)) continue;
    return `adds "${token.text}", which is not in the quote`;
  }
  return null;
};

/** Parts of numbers and dates are compared by value elsewhere: "6.5 percent" for "6.5%", "million". */
function isWrittenOut(word: string, statement: { figures: readonly { text: string }[] }): boolean {
  return statement.figures.some(({ text }) =>
    text
      .toLowerCase()
      .split(/[^\p{L}%]+/u)
      .includes(word),
  );
}
