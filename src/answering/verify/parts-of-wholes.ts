import type { Check } from './check.ts';
import { isContent } from './content-token.ts';
import { verbOf } from './joins.ts';
import { isSameNumber } from './numbers.ts';
import { matchesOf, type Reading } from './reading.ts';

/** What is said of 1,500 of 9,000 jobs is not said of the 9,000, and what of 60 percent of a fire not of the fire. */
export const checkPartsOfWholes: Check = ({ statement, quote }) =>
  takesWhole(statement, quote) ?? dropsPart(statement, quote);

/** "Of its 9,000 jobs": the verb of the part is not that of the whole. */
function takesWhole(statement: Reading, quote: Reading): string | null {
  for (const part of quote.figures) {
    const whole = quote.figures.find(({ from }) => from === part.to + 1 || from === part.to + 2);
    if (quote.tokens[part.to]?.lower !== 'of' || !whole || whole.kind !== 'count') continue;
    if (quote.figures.filter((other) => isSameNumber(other, whole)).length > 1) continue;
    const own = statement.figures.find((figure) => isSameNumber(figure, whole));
    if (!own || statement.figures.some((figure) => isSameNumber(figure, part))) continue;
    const before = statement.tokens.slice(Math.max(0, own.from - 2), own.from);
    if (before.some(({ lower }) => /^(?:of|among)$/.test(lower))) continue;
    const verb = verbOf(quote, { at: part.from, end: quote.tokens.length, key: '' }) ?? verbAfter(quote, whole.to);
    const isKept =
      verb !== null && statement.tokens.some(({ pos, lemma }) => pos === 'VERB' && lemma === quote.tokens[verb]?.lemma);
    if (isKept) return `says of "${own.text}" what the quote says of "${part.text}" of them`;
  }
  return null;
}

const PARTLY =
  /^(?:part|parts|partly|partially|some|much|most|mostly|many|half|portion|majority|third|quarter|several|few|percent|one)$/;

/** "Contained 60 percent of the fire" told as "contained the fire". */
function dropsPart(statement: Reading, quote: Reading): string | null {
  if (statement.tokens.some(({ lower }) => PARTLY.test(lower))) return null;
  for (const part of quote.figures) {
    if (quote.tokens[part.to]?.lower !== 'of' || part.vague || !/^(?:percent|count)$/.test(part.kind)) continue;
    if (statement.figures.some((figure) => isSameNumber(figure, part))) continue;
    const verb = verbOf(quote, { at: part.from, end: part.to, key: '' });
    const head = quote.tokens
      .slice(part.to + 1, part.to + 7)
      .findIndex(({ pos }) => /^(?:VERB|AUX|PUNCT|ADP|CCONJ)$/.test(pos));
    const things = quote.tokens.slice(part.to + 1, part.to + 1 + (head < 0 ? 6 : head)).filter(isContent);
    const own = verb === null ? [] : matchesOf(quote.tokens[verb] as Reading['tokens'][number], statement);
    const isObject = own.some((at) =>
      statement.tokens.slice(at + 1, at + 6).some((token) => things.some((thing) => thing.lemma === token.lemma)),
    );
    if (isObject) return `drops "${part.text} of" from "${things.at(-1)?.text}"`;
  }
  return null;
}

/** The first verb with an auxiliary behind a figure's noun phrase: "seven of the eleven miners in the mine were reached". */
function verbAfter({ tokens, sentenceOf }: Reading, from: number): number | null {
  const at = tokens.findIndex(
    ({ pos }, index) =>
      index > from && pos === 'VERB' && tokens[index - 1]?.pos === 'AUX' && sentenceOf[index] === sentenceOf[from],
  );
  return at < 0 ? null : at;
}
