import type { Check } from './check.ts';
import { isContent } from './content-token.ts';
import { matchesOf, type Reading } from './reading.ts';

/** What is done to an event that need not have happened: an opening that is put off is no opening. */
const UNREAL =
  /^(?:postpone|delay|cancel|scrap|plan|schedule|propose|ban|prohibit|prevent|avert|avoid|oppose|reject|block|threaten|demand|seek|consider|expect|promise|rule|veto|suspend|defer|exclude|prepare|urge|fear|predict|forecast|abandon|shelve|foil|thwart|plot|call)$/;
const REACH = 8;

/** No verb tells as done what the quote names only as an event that was planned, put off, banned or feared. */
export const checkUnrealEvents: Check = ({ statement, quote, matches, statementOperators }) => {
  for (const [at, token] of statement.tokens.entries()) {
    if (token.pos !== 'VERB' || !isContent(token) || (statementOperators[at]?.length ?? 0) > 0) continue;
    const places = matches[at] ?? [];
    if (places.length === 0 || places.some((place) => quote.tokens[place]?.pos !== 'NOUN')) continue;
    const verbs = places.map((place) => unrealAround(quote, place));
    const verb = verbs.find((found) => found !== null);
    if (verb && !verbs.includes(null) && matchesOf(verb, statement).length === 0)
      return `says that "${token.text}" is done, which the quote only names with "${verb.text}"`;
  }
  return null;
};

function unrealAround({ tokens, sentenceOf }: Reading, place: number): Reading['tokens'][number] | null {
  for (let at = Math.max(0, place - 4); at < tokens.length && at < place + REACH; at++) {
    const token = tokens[at];
    if (token?.pos === 'VERB' && sentenceOf[at] === sentenceOf[place] && UNREAL.test(token.lemma)) return token;
  }
  return null;
}
