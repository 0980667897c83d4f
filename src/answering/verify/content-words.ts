import type { Check } from './check.ts';
import { opensCondition } from './conditional-clauses.ts';
import { isContent } from './content-token.ts';
import { isMonth } from './dates.ts';
import type { Operator } from './operator-words.ts';
import { matchesOf, type Reading } from './reading.ts';
import type { Token } from '../language/read-tokens.ts';
import { SPEECH_VERBS } from '../speakers/speech-verbs.ts';

/** What "dates from" tells. */
const MADE = /^(?:built|opened|founded|made|written|painted|created|established)$/;
const NEUTRAL_SPEECH = new Set(['say', 'tell', 'state', 'speak', 'accord']);

/** Every word of the statement that asserts something is in the quote: itself, a form of it, or a close synonym. */
export const checkContentWords: Check = ({ statement, quote, statementOperators, quoteOperators, matches }) => {
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
    // The check of names knows that the WHO is the World Health Organization.
    if (/^\p{Lu}{2,6}$/u.test(token.text) || speaker.includes(token.lower)) continue;
    if (token.lemma === 'people' && quote.tokens.some(({ lower }) => /^(?:those|others|everyone|anyone)$/.test(lower)))
      continue;
    if (isGiven(statement.tokens, at)) continue;
    if (statementOperators[at]?.includes('not') && quote.places.has(`un${token.lower}`)) continue;
    if (token.lemma === 'date' && token.pos === 'VERB' && quote.tokens.some(({ lower }) => MADE.test(lower))) continue;
    if (token.lower === 'accused' && quoteOperators.some((operators) => operators.includes('alleged'))) continue;
    if (isStill(token, quote.tokens) || isDenied(token, quote, quoteOperators)) continue;
    if (/^(?:years?|old|aged?)$/.test(token.lower) && statement.figures.some(({ kind }) => kind === 'age')) continue;
    if (/^(?:number|figure|total)$/.test(token.lower) && statement.figures.some(({ kind }) => kind === 'count'))
      continue;
    if (/^(?:due|owing|thanks)$/.test(token.lower) && statement.tokens[at + 1]?.lower === 'to') continue;
    if (/^\d{1,2}(?:st|nd|rd|th)$/.test(token.lower) && statement.figures.some((figure) => figure.from === at))
      continue;
    if (isWrittenOut(token.lower, statement) || isMonth(token.lower)) continue;
    if (/^(?:depend|hinge)$/.test(token.lemma) && quote.tokens.some((_, place) => opensCondition(quote.tokens, place)))
      continue;
    if (isForce(statement.tokens, at) || leavesDead(statement.tokens, at, matches)) continue;
    return `adds "${token.text}", which is not in the quote`;
  }
  return null;
};

/** "Remains closed" of what is so in the quote's present. */
function isStill({ lemma }: Token, quoted: readonly Token[]): boolean {
  return (
    lemma === 'remain' &&
    quoted.some(({ lower }) => /^(?:is|are|still|yet)$/.test(lower)) &&
    !quoted.some(({ lower }) => /^(?:was|were)$/.test(lower))
  );
}

/** "Unknown" of what the quote says is not known. */
function isDenied({ lower }: Token, quote: Reading, operators: readonly (readonly Operator[])[]): boolean {
  const base = /^un(\p{L}{4,})$/u.exec(lower)?.[1];
  if (base === undefined) return false;
  return matchesOf({ lower: base, lemma: base }, quote).some((place) => operators[place]?.includes('not'));
}

/** Words whose whole meaning is what they do to others ("allegedly", "lack", "plans to"): the check of operators compares it. */
function isForce(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  if (
    /^(?:plan|plans|planned|intend|intends|intended|seem|seems|seemed|appear|appears|appeared|expected|scheduled|due|set)$/.test(
      word,
    )
  )
    return tokens[at + 1]?.lower === 'to';
  if (word === 'possible' || word === 'likely' || word === 'probable') return true;
  return /^(?:unclear|uncertain|perhaps|maybe|potentially|allegedly|reportedly|probably|possibly|likely|apparently|unable|lack|lacks|lacked|fail|fails|failed)$/.test(
    word,
  );
}

/** "Stood at 2.9 percent", "put the toll at 12": the verb does no more than give the number. */
function isGiven(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:stand|put)$/.test(tokens[at]?.lemma ?? '')) return false;
  const place = tokens.findIndex(({ lower }, index) => index > at && index < at + 10 && lower === 'at');
  return place > 0 && tokens.slice(place + 1, place + 4).some(({ pos, text }) => pos === 'NUM' || /\d/.test(text));
}

/** "Leaving 14 dead": the verb adds nothing to the word that says how they were left. */
function leavesDead(tokens: readonly Token[], at: number, matches: readonly (readonly number[])[]): boolean {
  if (tokens[at]?.lemma !== 'leave') return false;
  return tokens
    .slice(at + 1, at + 9)
    .some(
      ({ lower }, index) =>
        /^(?:dead|injured|wounded|hurt|homeless|missing|stranded|trapped)$/.test(lower) &&
        (matches[at + 1 + index] ?? []).length > 0,
    );
}

/** Parts of numbers and dates are compared by value elsewhere: "6.5 percent" for "6.5%", "million". */
function isWrittenOut(word: string, statement: { figures: readonly { text: string }[] }): boolean {
  return statement.figures.some(({ text }) =>
    text
      .toLowerCase()
      .split(/[^\p{L}%]+/u)
      .includes(word),
  );
}
