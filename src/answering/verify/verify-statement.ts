import { collapsed } from '../../domain/span.ts';
import { splitSentences } from '../../domain/split-sentences.ts';
import { straightened } from '../language/read-tokens.ts';
import { withoutAttribution, type QuotedMetadata } from './attribution-prefix.ts';
import { checkAspect } from './aspect.ts';
import { checkAlternatives } from './alternatives.ts';
import { checkAttribution } from './attribution.ts';
import type { Check, Pair } from './check.ts';
import { closedUp } from './closed-up.ts';
import { checkConditions } from './conditions.ts';
import { checkContentWords } from './content-words.ts';
import { checkDates } from './dates.ts';
import { checkOperators } from './hedges.ts';
import { checkFigureContext } from './figure-context.ts';
import { checkJoins } from './joins.ts';
import { checkMarkedWords } from './marked-words.ts';
import { refusedForm } from './markup.ts';
import { checkNames } from './names.ts';
import { checkNumbers } from './numbers.ts';
import { operatorsOf } from './operators.ts';
import { checkPlaces } from './places.ts';
import { checkOpposites } from './opposites.ts';
import { checkQuantifiers } from './quantifiers.ts';
import { checkQuotations } from './quotations.ts';
import { matchesOf, readText, type Reading } from './reading.ts';
import { checkRoles } from './roles.ts';
import { withoutResolvedDates } from './resolved-dates.ts';
import { splitStatement } from './split-statement.ts';

export interface VerifiedQuote {
  /** Exactly as it stands in the article. */
  readonly quote: string;
  /** Who speaks in it, where that is known from the sentences around. */
  readonly speaker?: string | null;
}

export interface StatementToVerify {
  /** One sentence, citation markers allowed. */
  readonly statement: string;
  readonly quotes: readonly VerifiedQuote[];
  readonly metadata?: readonly QuotedMetadata[];
  /** The quotes themselves, put together by code: what a language model may not write (links, markup) may stand in them. */
  readonly isCopied?: boolean;
}

export type Verdict = { readonly ok: true } | { readonly ok: false; readonly reason: string };

const MAX_STATEMENT = 1000;
/** Cheap and telling ones first: the reason shown is the first that fails. */
const CHECKS: readonly Check[] = [
  checkQuotations,
  checkNumbers,
  checkDates,
  checkNames,
  checkContentWords,
  checkAttribution,
  checkOperators,
  checkAspect,
  checkRoles,
  checkMarkedWords,
  checkQuantifiers,
  checkJoins,
  checkFigureContext,
  checkPlaces,
  checkAlternatives,
  checkConditions,
  checkOpposites,
];

/**
 * Whether the quotes support a statement: as a whole by one of them, or clause by clause. Deterministic rules, one file
 * each, over words, numbers and word order; what they cannot tell they refuse, with the reason. A copied quote always passes.
 */
export function verifyStatement({ statement, quotes, metadata = [], isCopied = false }: StatementToVerify): Verdict {
  const text = closedUp(collapsed(statement.replace(/\[\d{1,3}\]/g, ' ')));
  const form = isCopied ? null : refusedForm(text);
  if (form !== null) return { ok: false, reason: form };
  if (!/[\p{L}\p{N}]/u.test(text)) return { ok: false, reason: 'is empty' };
  const usable = quotes.filter(({ quote }) => /[\p{L}\p{N}]/u.test(quote));
  if (usable.length === 0) return { ok: false, reason: 'cites no quote' };
  if (usable.some(({ quote }) => isCopy(text, quote))) return { ok: true };
  if (text.length > MAX_STATEMENT) return { ok: false, reason: `is longer than ${MAX_STATEMENT} characters` };
  const asserted = withoutAttribution(
    text,
    metadata,
    usable.flatMap(({ speaker }) => (speaker ? [speaker] : [])),
  );
  if (asserted !== null && usable.some(({ quote }) => isCopy(unquoted(asserted), quote))) return { ok: true };
  // "…, citing the police" is another way to say who said it.
  const published = metadata.flatMap(({ publishedAt }) => publishedAt ?? []);
  const dated = withoutResolvedDates(
    asserted ?? text,
    usable.map(({ quote }) => quote),
    published.length === quotes.length ? published : [],
  );
  const said = dated.replace(/, citing (?=[^,;]{2,80}\.?$)/, ', according to ');
  const readings = candidates(usable);
  const whole = bestReason(said, readings);
  if (whole === null) return { ok: true };
  const clauses = splitStatement(said);
  if (clauses.length > 1 && clauses.every((clause) => bestReason(clause, readings) === null)) return { ok: true };
  return { ok: false, reason: whole };
}

/** The whole quote, or whole sentences of it, word for word. */
function isCopy(statement: string, quote: string): boolean {
  const wanted = collapsed(straightened(statement));
  const sentences = splitSentences(quote, { start: 0, end: quote.length }).map(({ start, end }) =>
    closedUp(collapsed(straightened(quote.slice(start, end)))),
  );
  if (closedUp(collapsed(straightened(quote))) === wanted) return true;
  return sentences.some((_, from) =>
    sentences.some((__, to) => to >= from && sentences.slice(from, to + 1).join(' ') === wanted),
  );
}

/** What a statement quotes from end to end, without the marks; else the statement itself. */
function unquoted(text: string): string {
  const inner = /^["“]([^"“”]*)["”]$/.exec(text)?.[1];
  return inner ?? /^“(.*)”$/s.exec(text)?.[1] ?? text;
}

/** Each quote by itself; one that opens with a pronoun also behind each of the others, which may say whom it means. */
function candidates(quotes: readonly VerifiedQuote[]): Reading[] {
  const alone = quotes.map(({ quote, speaker }) => readText(quote.slice(0, 4000), speaker ?? null));
  const joined = quotes.flatMap(({ quote, speaker }) =>
    (speaker ?? null) === null && /^(?:he|she|they|it|his|her|their|its|this|these|those)\b/i.test(quote)
      ? quotes
          .filter((other) => other.quote !== quote)
          .slice(0, 4)
          .map((other) => readText(`${other.quote.slice(0, 2000)} ${quote.slice(0, 2000)}`))
      : [],
  );
  return [...alone, ...joined];
}

/** Null where one of the readings supports the text; else the reason of the one that comes furthest. */
function bestReason(text: string, readings: readonly Reading[]): string | null {
  const statement = readText(text);
  let best: { reason: string; at: number } = { reason: 'has no words', at: -1 };
  if (statement.tokens.length === 0) return best.reason;
  const statementOperators = operatorsOf(statement);
  for (const quote of readings) {
    const pair: Pair = {
      statement,
      quote,
      statementOperators,
      quoteOperators: operatorsOf(quote),
      matches: statement.tokens.map((token) => matchesOf(token, quote)),
    };
    const failed = firstFailure(pair);
    if (failed === null) return null;
    if (failed.at > best.at) best = failed;
  }
  return best.reason;
}

function firstFailure(pair: Pair): { reason: string; at: number } | null {
  for (const [at, check] of CHECKS.entries()) {
    const reason = check(pair);
    if (reason !== null) return { reason, at };
  }
  return null;
}
