import type { Check, Pair } from './check.ts';
import { isContent } from './content-token.ts';
import type { Reading } from './reading.ts';
import { matchesOf } from './reading.ts';

/**
 * Words that take something from the noun they stand before: a former minister is no minister. One line, one meaning;
 * behind the stroke, other ways to keep it.
 */
const BEFORE_NOUNS = [
  'former ex onetime previous | once',
  'acting interim caretaker',
  'deputy vice assistant',
  'alleged suspected purported supposed presumed | allegedly suspicion suspects suspect accused believed thought charged accusation',
  'attempted failed foiled botched would-be | try tried attempt attempts tries trying fail',
  'fake mock simulated replica counterfeit false',
  'planned proposed prospective draft potential possible | plan plans proposal will would could may might consider considers considering intends to',
  'outgoing designate',
  'so-called self-styled self-proclaimed',
  'honorary',
  'preliminary provisional initial',
  'partial | partially partly part',
];
/** Adverbs that take something from the word behind them. */
const BEFORE_WORDS = [
  'nearly almost virtually practically',
  'partly partially mostly largely mainly primarily chiefly | main part most majority',
  'barely hardly scarcely | not',
  'rarely seldom sometimes occasionally',
  'usually generally typically normally often frequently | most',
  'only solely exclusively | just alone merely limited restricted but except unless no not until sole nothing nobody',
  'unofficially tentatively provisionally | preliminary unofficial tentative provisional',
];
const EXCEPTION = /^(?:except|excepting|excluding|barring)$/;
const EXCEPTED = /\b(?:except|excepting|excluding|barring|apart from|other than|but for|but not|not)\b/i;

const linesOf = (lines: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    lines.flatMap((line) =>
      (line.split(' | ')[0] ?? '')
        .split(' ')
        .map((word) => [word, new Set(line.replace(' | ', ' ').split(' '))] as const),
    ),
  );
const NOUN_LINES = linesOf(BEFORE_NOUNS);
const WORD_LINES = linesOf(BEFORE_WORDS);

/** What the quote says of a former minister, of nearly all, or of all except some, is not said of the minister or of all. */
export const checkWeakeningWords: Check = (pair) => {
  const { statement, quote } = pair;
  const own = new Set(statement.tokens.flatMap(({ lower }) => [lower, ...lower.split('-')]));
  const isKept = (line: ReadonlySet<string>): boolean => [...line].some((word) => own.has(word));
  for (const [at, { lower, text }] of quote.tokens.entries()) {
    const ofNoun = NOUN_LINES.get(lower);
    const head = ofNoun && !isKept(ofNoun) ? headAfter(quote, at) : null;
    if (head !== null && isOnlyThere(pair, head, at)) return `drops "${text}" from "${quote.tokens[head]?.text}"`;
    const ofWord = WORD_LINES.get(lower);
    const word = ofWord && !isKept(ofWord) ? modifiedBy(quote, at) : null;
    if (word !== null && isOnlyThere(pair, word, at)) return `drops "${text}" from "${quote.tokens[word]?.text}"`;
    if (EXCEPTION.test(lower) && !EXCEPTED.test(statement.text) && keepsBefore(pair, at)) return `drops "${text} …"`;
  }
  return null;
};

/** Whether the statement has the word, and the quote has it nowhere without what stands before it here. */
function isOnlyThere({ statement, quote }: Pair, word: number, at: number): boolean {
  const token = quote.tokens[word] as Reading['tokens'][number];
  return (
    matchesOf(token, statement).length > 0 && matchesOf(token, quote).every((place) => place >= at && place <= word)
  );
}

/** The noun that a describing word belongs to: the last of the run behind it. */
function headAfter({ tokens }: Reading, at: number): number | null {
  let head: number | null = null;
  for (let index = at + 1; index < at + 5; index++) {
    const token = tokens[index];
    if (token?.lower === '-' || token?.pos === 'ADJ') continue;
    if (token?.pos !== 'NOUN') break;
    head = index;
  }
  return head;
}

/** The word an adverb weakens: the next one that asserts something. Numbers have bounds of their own. */
function modifiedBy({ tokens, figures }: Reading, at: number): number | null {
  if (/^(?:not|the|an|a|if)$/.test(tokens[at - 1]?.lower ?? '') || tokens[at]?.pos === 'VERB') return null;
  for (let index = at + 1; index < at + 5; index++) {
    const token = tokens[index];
    if (!token || token.pos === 'PUNCT' || token.pos === 'CCONJ') return null;
    if (figures.some(({ from, to }) => index >= from && index < to)) return null;
    if (isContent(token)) return index;
  }
  return null;
}

/** Whether something that the exception is made from is in the statement. */
function keepsBefore({ statement, quote }: Pair, at: number): boolean {
  return quote.tokens
    .slice(Math.max(0, at - 6), at)
    .some((token) => isContent(token) && token.pos !== 'PROPN' && matchesOf(token, statement).length > 0);
}
