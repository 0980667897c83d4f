import { collapsed } from '../../domain/span.ts';
import { splitSentences } from '../../domain/split-sentences.ts';
import { straightened } from '../language/read-tokens.ts';
import { withoutAttribution, type QuotedMetadata } from './attribution-prefix.ts';
import { checkAspect } from './aspect.ts';
import { checkAlternatives } from './alternatives.ts';
import { checkBindings } from './bindings.ts';
import { checkCauses } from './causes.ts';
import { checkUnrealEvents } from './unreal-events.ts';
import { checkAttribution } from './attribution.ts';
import type { Check, Pair } from './check.ts';
import { closedUp } from './closed-up.ts';
import { checkComplements } from './complements.ts';
import { checkConditions } from './conditions.ts';
import { checkContentWords } from './content-words.ts';
import { checkDates } from './dates.ts';
import { checkOperators } from './hedges.ts';
import { checkFigureContext } from './figure-context.ts';
import { checkJoins } from './joins.ts';
import { checkMarkedWords } from './marked-words.ts';
import { checkNarrowings } from './narrowings.ts';
import { checkWeakeningWords } from './weakening-words.ts';
import { refusedForm } from './markup.ts';
import { checkNames } from './names.ts';
import { checkNumbers } from './numbers.ts';
import { operatorsOf } from './operators.ts';
import { checkPartsOfWholes } from './parts-of-wholes.ts';
import { checkPlaces } from './places.ts';
import { checkOpposites } from './opposites.ts';
import { checkQuantifiers } from './quantifiers.ts';
import { checkQuotations } from './quotations.ts';
import { placesSupporting, readText, type Reading } from './reading.ts';
import { checkRoles } from './roles.ts';
import { withFullNames } from './with-full-names.ts';
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
/** Of more quotes only the first so many are read, and of a longer one the first so many characters. */
const MOST_QUOTES = 40;
const MOST_CHARACTERS = 20_000;
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
  checkPartsOfWholes,
  checkBindings,
  checkCauses,
  checkUnrealEvents,
  checkFigureContext,
  checkPlaces,
  checkComplements,
  checkAlternatives,
  checkConditions,
  checkOpposites,
  checkWeakeningWords,
  checkNarrowings,
];

/**
 * Whether the quotes support a statement: as a whole by one of them, or clause by clause. Deterministic rules, one file
 * each, over words, numbers and word order; what they cannot tell they refuse, with the reason. A copied quote always passes.
 */
export function verifyStatement({ statement, quotes, metadata = [], isCopied = false }: StatementToVerify): Verdict {
  const text = closedUp(collapsed(statement.normalize('NFC').replace(/\[\d{1,3}\]/g, ' ')));
  const form = isCopied ? null : refusedForm(text);
  if (form !== null) return { ok: false, reason: form };
  if (!/[\p{L}\p{N}]/u.test(text)) return { ok: false, reason: 'is empty' };
  const usable = quotes
    .filter(({ quote }) => /[\p{L}\p{N}]/u.test(quote))
    .slice(0, MOST_QUOTES)
    .map((quoted) => ({ ...quoted, quote: quoted.quote.normalize('NFC') }));
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
  if (splitStatement(said).some((clauses) => clauses.every((clause) => bestReason(clause, readings) === null)))
    return { ok: true };
  return { ok: false, reason: whole };
}

/** The whole quote, or whole sentences of it, word for word. */
function isCopy(statement: string, quote: string): boolean {
  const wanted = collapsed(straightened(statement));
  const read = quote.slice(0, MOST_CHARACTERS);
  if (closedUp(collapsed(straightened(quote))) === wanted) return true;
  if (!closedUp(collapsed(straightened(read))).includes(wanted)) return false;
  const sentences = splitSentences(read, { start: 0, end: read.length }).map(({ start, end }) =>
    closedUp(collapsed(straightened(read.slice(start, end)))),
  );
  return sentences.some((first, from) => {
    let run = first;
    for (let to = from + 1; run.length < wanted.length && to < sentences.length; to++) run += ` ${sentences[to]}`;
    return run === wanted;
  });
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
  const named = quotes.flatMap(({ quote, speaker }) =>
    withFullNames(quote, quotes.slice(0, 8)).map((text) => readText(text.slice(0, 4000), speaker ?? null)),
  );
  return [...alone, ...joined, ...named];
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
      quoteOperators: operatorsIn(quote),
      matches: statement.tokens.map((token) => placesSupporting(token, quote)),
    };
    const failed = firstFailure(pair);
    if (failed === null) return null;
    if (failed.at > best.at) best = failed;
  }
  return best.reason;
}

const operators = new WeakMap<Reading, ReturnType<typeof operatorsOf>>();

/** What `operatorsOf` says, read once for each quote. */
function operatorsIn(quote: Reading): ReturnType<typeof operatorsOf> {
  const found = operators.get(quote) ?? operatorsOf(quote);
  operators.set(quote, found);
  return found;
}

function firstFailure(pair: Pair): { reason: string; at: number } | null {
  for (const [at, check] of CHECKS.entries()) {
    const reason = check(pair);
    if (reason !== null) return { reason, at };
  }
  return null;
}
