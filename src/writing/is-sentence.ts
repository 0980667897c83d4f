import { matchesOf, readText } from '../answering/verify/reading.ts';

/**
 * Whether a text is a sentence that says something by itself: it opens like one and has a verb (by its own reading or that
 * of its quotes) besides those that only name a speaker. "The Senate" is true to every quote that names it, but below a
 * question it is an answer that nobody gave.
 */
export function isSentence(text: string, quotes: readonly string[]): boolean {
  if (!/^["“'‘(]{0,2}[\p{Lu}\p{N}\p{Sc}]/u.test(text)) return false;
  const { tokens, frames } = readText(text);
  const speaks = (at: number): boolean => frames.some(({ verbAt, scope }) => verbAt === at && scope.from === 0);
  if (tokens.some(({ pos }, at) => (pos === 'VERB' || pos === 'AUX') && !speaks(at))) return true;
  // The tagger takes a verb for a noun more often in one place than in two.
  const readings = quotes.map((quote) => readText(quote));
  return tokens.some(
    (token, at) =>
      token.pos === 'NOUN' &&
      !speaks(at) &&
      readings.some((quote) =>
        matchesOf(token, quote).some(
          (place) => quote.tokens[place]?.pos === 'VERB' && quote.tokens[place]?.lower === token.lower,
        ),
      ),
  );
}
