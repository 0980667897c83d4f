import type { Check } from './check.ts';
import { isContent } from './content-token.ts';
import { matchesOf, type Reading } from './reading.ts';

type Token = Reading['tokens'][number];

/** What the statement gives as a cause is among what the quote gives as one: "because of a leaking valve". */
export const checkCauses: Check = ({ statement, quote }) => {
  const known = causesOf(quote);
  for (const words of causesOf(statement)) {
    if (known.length === 0 || words.length === 0) continue;
    const isKnown = known.some((others) =>
      words.some((word) => matchesOf(word, quote).some((at) => others.includes(quote.tokens[at] as Token))),
    );
    if (!isKnown) return `gives another cause ("${words[0]?.text}") than the quote`;
  }
  return null;
};

/** For each "because (of)", "due to", "owing to", "thanks to" the words that assert something behind it, up to a mark. */
function causesOf({ tokens, sentenceOf }: Reading): Token[][] {
  return tokens.flatMap(({ lower }, at) => {
    const isCause =
      lower === 'because' ||
      (/^(?:due|owing|thanks)$/.test(lower) && tokens[at + 1]?.lower === 'to' && tokens[at + 2]?.pos !== 'VERB');
    if (!isCause) return [];
    let end = at + 1;
    while (end < tokens.length && sentenceOf[end] === sentenceOf[at] && !/^[,;:.]$/.test(tokens[end]?.lower ?? ''))
      end++;
    return [tokens.slice(at + 1, end).filter((token) => isContent(token))];
  });
}
