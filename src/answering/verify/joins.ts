import { keysOf } from '../language/word-match.ts';
import { statesAround } from '../claims/claim-context.ts';
import type { Check } from './check.ts';
import { isContent } from './content-token.ts';
import { dateMentions } from './dates.ts';
import { isSameNumber } from './numbers.ts';
import { matchesOf, placesSupporting, type Reading } from './reading.ts';

/** Something that a verb or another figure holds on to: a figure or a date, at a token. */
export interface Anchor {
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
    if (
      same.every((other) => isResult(quote, other) !== isResult(statement, figure)) &&
      same.some((other) => isChange(quote, other))
    )
      return `changes by what or to what it is at "${figure.key.slice(1)}"`;
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
    const relatives = same.map((other) => relativeVerbOf(quote, other));
    if (relatives.some((at) => at !== null && matches(at))) continue;
    const strayed = verbs.every(
      (at) => at !== null && matchesOf(quote.tokens[at] as Reading['tokens'][number], statement).length === 0,
    );
    const events = placesSupporting(statement.tokens[verb] as Reading['tokens'][number], quote);
    const isNamedOnly = events.length > 0 && events.every((at) => quote.tokens[at]?.pos === 'NOUN');
    if (anchor.key.startsWith('@') && strayed && isNamedOnly)
      return `joins "${anchor.key.slice(1)}" with "${statement.tokens[verb]?.text}", the quote joins it with another`;
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

const CHANGE =
  /^(?:cut|reduce|lower|raise|increase|rise|fall|drop|climb|jump|grow|decline|decrease|shrink|slump|plunge|surge|soar|gain|lift|slash|expand|double|trim)$/;

/** Whether a figure stands in the clause of a verb of change. */
function isChange(reading: Reading, anchor: Anchor): boolean {
  const verb = verbOf(reading, anchor);
  return verb !== null && CHANGE.test(reading.tokens[verb]?.lemma ?? '');
}

/** "Cut … to 1,500", "rose to 3 billion": what it is after the change, or was before it. */
function isResult(reading: Reading, anchor: Anchor): boolean {
  const before = fromOrTo(reading, anchor);
  return before === 'to' || before === 'from' || reading.tokens[anchor.at - 1]?.lower === 'at';
}

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
    const since = statement.tokens.findLastIndex(
      ({ lower }, at) => at < figure.from && /^(?:when|after|as|while|before|because)$/.test(lower),
    );
    const own = statesAround(statement.tokens.slice(since + 1), figure.from - since - 1);
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

/** The figures and dates of a reading that compare. */
export function anchorsOf(reading: Reading): Anchor[] {
  const figures = reading.figures
    .filter(({ kind }) => kind === 'count' || kind === 'percent' || kind === 'money')
    // "A 6.1-magnitude earthquake" goes with its noun.
    .filter(({ to }) => reading.tokens[to]?.lower !== '-')
    .filter(({ from }) => !/^(?:magnitude|category|phase|level)$/.test(reading.tokens[from - 1]?.lower ?? ''))
    .map((figure) => ({ at: figure.from, end: figure.to, key: `#${figure.min}-${figure.max}` }));
  // "May 3, 2022": the year is where the day is.
  const dates = dateMentions(reading).map(({ at, value }) => ({
    at: /^\d{4}$/.test(value) && reading.tokens[at - 1]?.lower === ',' ? at - 2 : at,
    end: at + 1,
    key: `@${value}`,
  }));
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

function participleAfter(tokens: Reading['tokens'], end: number, stops: (index: number) => boolean): boolean {
  for (let index = end; index < Math.min(tokens.length, end + 6) && !stops(index); index++)
    if (tokens[index]?.pos === 'VERB') return /(?:ed|en)$/.test(tokens[index]?.lower ?? '');
  return false;
}

/** "300 demonstrators who had blocked": the verb of the clause that tells more of what is counted. */
function relativeVerbOf({ tokens }: Reading, { end }: Anchor): number | null {
  const link = tokens.findIndex(({ lower }, at) => at >= end && at < end + 5 && /^(?:who|which|that)$/.test(lower));
  if (link < 0 || tokens.slice(end, link).some(({ pos }) => !/^(?:NOUN|ADJ|PROPN)$/.test(pos))) return null;
  const verb = tokens.findIndex(({ pos }, at) => at > link && at < link + 6 && pos === 'VERB');
  return verb < 0 ? null : verb;
}

/** The verb that a figure or date goes with: the last content verb before it in its clause, else the first one after it. */
export function verbOf({ tokens, sentenceOf, figures }: Reading, { at, end }: Anchor): number | null {
  const isVerb = (index: number): boolean =>
    tokens[index]?.pos === 'VERB' &&
    !figures.some(
      (figure) => figure.start <= (tokens[index]?.start ?? 0) && figure.end > (tokens[index]?.start ?? 0),
    ) &&
    (isContent(tokens[index] as Reading['tokens'][number]) || /^(?:say|tell)$/.test(tokens[index]?.lemma ?? ''));
  const stops = (index: number): boolean =>
    sentenceOf[index] !== sentenceOf[at] ||
    /^[,;:.]$/.test(tokens[index]?.lower ?? '') ||
    /^(?:and|but|while)$/.test(tokens[index]?.lower ?? '');
  // "The vote to cut it was 14 to 9".
  if (tokens[at - 1]?.lemma === 'be') return null;
  // "Leaving 112 people dead" counts them, whatever befell them.
  const isLeft = tokens
    .slice(at, at + 6)
    .some(({ lower }) => /^(?:dead|injured|wounded|hurt|homeless|missing|stranded|trapped)$/.test(lower));
  // "With 92 percent of ballots counted".
  const isAbsolute = tokens[at - 1]?.lower === 'with' && participleAfter(tokens, end, stops);
  const first = isAbsolute ? at : 0;
  for (let index = at - 1; index >= first && !stops(index); index--)
    if (isVerb(index)) return isLeft && tokens[index]?.lemma === 'leave' ? null : index;
  let isRelative = false;
  for (let index = end; index < tokens.length && !stops(index); index++) {
    // "Last week a painting that was stolen in 1998 was found".
    if (/^(?:that|who|which)$/.test(tokens[index]?.lower ?? '') && index > end) isRelative = true;
    if (!isVerb(index)) continue;
    if (!isRelative) return index;
    isRelative = false;
  }
  return null;
}
