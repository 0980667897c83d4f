import { keysOf } from '../language/word-match.ts';
import { statesAround } from '../claims/claim-context.ts';
import type { Check } from './check.ts';
import { isContent } from './content-token.ts';
import { dateMentions } from './dates.ts';
import { isSameNumber } from './numbers.ts';
import type { Reading } from './reading.ts';

/** Something that a verb or another figure holds on to: a figure or a date, at a token. */
interface Anchor {
  readonly at: number;
  readonly end: number;
  readonly key: string;
}

/** What belongs together in the quote stays together: a figure with its verb, its "from" or "to" and its date; a date with its verb. */
export const checkJoins: Check = ({ statement, quote }) => {
  const figures = anchorsOf(statement).filter(({ key }) => key.startsWith('#'));
  const quoteAnchors = anchorsOf(quote);
  for (const figure of figures) {
    const same = quoteAnchors.filter(({ key }) => key === figure.key);
    if (same.length === 0) continue;
    const before = fromOrTo(statement, figure);
    if (before !== null && !same.some((other) => (fromOrTo(quote, other) ?? before) === before))
      return `turns "from", "to" or "by" round at "${figure.key.slice(1)}"`;
    const date = dateAfter(statement, figure);
    const dates = same.map((other) => dateAfter(quote, other));
    if (date !== null && dates.every((other) => other !== null && other !== date))
      return `joins a figure with "${date}" that the quote gives for "${dates[0]}"`;
  }
  const part = partsOf(statement).find((pair) => !partsOf(quote).includes(pair));
  if (part !== undefined && partsOf(quote).length > 0) return `says "${part}", the quote does not`;
  const fate = changedFate(statement, quote);
  if (fate !== null) return fate;
  for (const anchor of anchorsOf(statement)) {
    const verb = verbOf(statement, anchor);
    const same = quoteAnchors.filter(({ key }) => key === anchor.key);
    if (verb === null || same.length === 0) continue;
    const keys = keysOf(statement.tokens[verb] as Reading['tokens'][number]);
    const verbs = same.map((other) => verbOf(quote, other));
    const matches = (at: number | null): boolean =>
      at === null || keysOf(quote.tokens[at] as Reading['tokens'][number]).some((key) => keys.includes(key));
    const isElsewhere = quoteAnchors.some(
      (other) =>
        other.key !== anchor.key &&
        other.key[0] === anchor.key[0] &&
        verbOf(quote, other) !== null &&
        matches(verbOf(quote, other)),
    );
    if (!verbs.some(matches) && isElsewhere)
      return `joins "${anchor.key.slice(1)}" with "${statement.tokens[verb]?.text}", the quote joins it with another`;
  }
  return null;
};

/** "five of its nine crew": which number is part of which. */
function partsOf({ tokens, figures }: Reading): string[] {
  return figures.flatMap((part) => {
    if (tokens[part.to]?.lower !== 'of') return [];
    const whole = figures.find(({ from }) => from === part.to + 1 || from === part.to + 2);
    return whole ? [`${part.min} of ${whole.min}`] : [];
  });
}

/** "Two died, a third was hurt" is not "two were hurt". */
function changedFate(statement: Reading, quote: Reading): string | null {
  for (const figure of statement.figures.filter(({ kind }) => kind === 'count')) {
    const own = statesAround(statement.tokens, figure.from);
    const others = quote.figures
      .filter((other) => isSameNumber(figure, other))
      .map((other) => statesAround(quote.tokens, other.from));
    if (
      own.length === 0 ||
      others.length === 0 ||
      others.some((states) => states.length === 0 || own.some((state) => states.includes(state)))
    )
      continue;
    return `says of "${figure.text}" what the quote says of others`;
  }
  return null;
}

function anchorsOf(reading: Reading): Anchor[] {
  const figures = reading.figures
    .filter(({ kind }) => kind === 'count' || kind === 'percent' || kind === 'money')
    .map((figure) => ({ at: figure.from, end: figure.to, key: `#${figure.min}-${figure.max}` }));
  const dates = dateMentions(reading).map(({ at, value }) => ({ at, end: at + 1, key: `@${value}` }));
  return [...figures, ...dates];
}

function fromOrTo({ tokens }: Reading, { at }: Anchor): string | null {
  for (let index = at - 1; index >= Math.max(0, at - 2); index--) {
    const word = tokens[index]?.lower;
    if (word === 'from' || word === 'to' || word === 'by') return word;
  }
  return null;
}

/** The month, year or day that follows a figure before a comma or another figure. */
function dateAfter(reading: Reading, figure: Anchor): string | null {
  const dates = dateMentions(reading);
  for (let at = figure.end; at < reading.tokens.length; at++) {
    const token = reading.tokens[at];
    if (!token || /^(?:[,;:.]|and|who|which|that)$/.test(token.lower) || token.pos === 'VERB' || token.pos === 'AUX')
      return null;
    const date = dates.find((mention) => mention.at === at);
    if (date) return date.value;
    if (
      reading.figures.some(
        ({ from, kind }) => from === at && (kind === 'count' || kind === 'percent' || kind === 'money'),
      )
    )
      return null;
  }
  return null;
}

/** The verb that a figure or date goes with: the last content verb before it in its clause, else the first one after it. */
function verbOf({ tokens, sentenceOf, figures }: Reading, { at, end }: Anchor): number | null {
  const isVerb = (index: number): boolean =>
    tokens[index]?.pos === 'VERB' &&
    !figures.some(
      (figure) => figure.start <= (tokens[index]?.start ?? 0) && figure.end > (tokens[index]?.start ?? 0),
    ) &&
    isContent(tokens[index] as Reading['tokens'][number]);
  const stops = (index: number): boolean =>
    sentenceOf[index] !== sentenceOf[at] ||
    /^[,;:.]$/.test(tokens[index]?.lower ?? '') ||
    /^(?:and|but|while)$/.test(tokens[index]?.lower ?? '');
  for (let index = at - 1; index >= 0 && !stops(index); index--) if (isVerb(index)) return index;
  for (let index = end; index < tokens.length && !stops(index); index++) if (isVerb(index)) return index;
  return null;
}
