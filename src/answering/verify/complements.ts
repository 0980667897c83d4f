import { isTimeWord } from '../speakers/noun-phrase.ts';
import type { Check } from './check.ts';
import { isContent } from './content-token.ts';
import { matchesOf, type Reading } from './reading.ts';

type Token = Reading['tokens'][number];

const PREPOSITION = /^(?:for|with|over|against|about|as)$/;
/** Only these take what they are about with "of"; behind others it belongs to their object. */
const OF = /^(?:accuse|convict|acquit|suspect|clear|warn|inform|deprive|strip|cure)$/;
const PLACE = /^(?:in|at|near|on|from|to|into|off|inside|outside)$/;
const FROM = /^from$/;
const TOWARDS = /^(?:to|towards?|into)$/;
const SETTING_OUT = /^(?:bound|head|heading|headed|leave|leaving|left|depart|departed|departing|sail|sailed|sailing)$/;
const REACH = 7;

/** A verb, a preposition behind it in its clause, and the words that it is about: "fined … for fraud". */
interface Complement {
  readonly verb: Token;
  readonly preposition: string;
  readonly words: readonly Token[];
}

/**
 * What somebody is fined for, charged with or accused of is not exchanged for something else in the quote, and where a ship
 * comes from not for where it goes.
 */
export const checkComplements: Check = ({ statement, quote }) => {
  const known = complementsOf(quote);
  for (const { verb, preposition, words } of complementsOf(statement)) {
    const places = new Set(matchesOf(verb, quote).map((at) => quote.tokens[at]));
    const alike = known.filter((other) => other.preposition === preposition && places.has(other.verb));
    if (alike.length === 0 || alike.some((other) => other.words.some((word) => words.some((own) => isSame(own, word)))))
      continue;
    return `says "${verb.text} ${preposition} ${words[0]?.text}" where the quote says "${alike[0]?.words[0]?.text}"`;
  }
  const elsewhere = placesOf(quote);
  const seen = new Set<Token>();
  for (const { verb, words } of placesOf(statement)) {
    // The first place is the verb's, the next may be that of the noun before it.
    if (seen.has(verb)) continue;
    seen.add(verb);
    const places = new Set(matchesOf(verb, quote).map((at) => quote.tokens[at]));
    const alike = elsewhere.filter((other) => places.has(other.verb));
    const shares = (other: Complement): boolean => other.words.some((word) => words.some((one) => isSame(one, word)));
    if (alike.length > 0 && !alike.some(shares) && elsewhere.some((other) => !places.has(other.verb) && shares(other)))
      return `says "${verb.text}" with "${words[0]?.text}", the quote says it with "${alike[0]?.words[0]?.text}"`;
  }
  const own = directionsOf(statement);
  const others = directionsOf(quote);
  for (const [name, direction] of own) {
    const other = others.find(([otherName]) => otherName === name);
    if (other && !others.some(([otherName, way]) => otherName === name && way === direction))
      return `turns the direction round at "${name}"`;
  }
  return null;

  function isSame(a: Token, b: Token): boolean {
    return a.lemma === b.lemma || matchesOf(a, quote).some((at) => quote.tokens[at] === b);
  }
};

const complementsOf = (reading: Reading): Complement[] => behindVerbs(reading, PREPOSITION);
const placesOf = (reading: Reading): Complement[] => behindVerbs(reading, PLACE);

function behindVerbs(reading: Reading, prepositions: RegExp): Complement[] {
  const { tokens, sentenceOf, figures } = reading;
  return tokens.flatMap((token, at) => {
    if (token.pos !== 'VERB' || !isContent(token)) return [];
    const found: Complement[] = [];
    for (let index = at + 1; index < tokens.length && sentenceOf[index] === sentenceOf[at]; index++) {
      const { lower, pos } = tokens[index] as Token;
      if (/^[,;:]$/.test(lower) || pos === 'CCONJ' || pos === 'AUX' || (pos === 'VERB' && index > at + 1)) break;
      const isOwn =
        prepositions.test(lower) ||
        (lower === 'of' && OF.test(token.lemma) && (index === at + 1 || tokens[index + 1]?.pos === 'VERB'));
      if (lower === 'to' && tokens[index + 1]?.pos === 'VERB') continue;
      if (!isOwn || figures.some(({ from }) => from === index + 1)) continue;
      const words = wordsAfter(tokens, index);
      if (words.length > 0) found.push({ verb: token, preposition: lower, words });
    }
    return found;
  });
}

/** The words that assert something behind a preposition, up to a mark, "and" or the next preposition but "of". */
function wordsAfter(tokens: readonly Token[], at: number): Token[] {
  const next = tokens.slice(at + 1, at + 1 + REACH);
  const end = next.findIndex(
    ({ pos, lower }, index) => pos === 'PUNCT' || pos === 'AUX' || (pos === 'ADP' && lower !== 'of' && index > 0),
  );
  const words = (end < 0 ? next : next.slice(0, end)).filter(isContent);
  return words.some(({ lower }) => isTimeWord(lower) || /^(?:week|month|year|day|hour|minute|time)s?$/.test(lower))
    ? []
    : words;
}

/** Names with "from" or "towards" before them: "from Rotsund", "bound for Rotsund". */
function directionsOf({ tokens }: Reading): [name: string, direction: 'from' | 'towards'][] {
  return tokens.flatMap(({ text, lower, pos }, at): [string, 'from' | 'towards'][] => {
    if (pos !== 'PROPN' || !/^\p{Lu}/u.test(text) || isTimeWord(lower)) return [];
    const before = tokens[at - 1]?.pos === 'DET' ? at - 2 : at - 1;
    const link = tokens[before]?.lower ?? '';
    if (FROM.test(link)) return [[lower, 'from']];
    const sets = [tokens[before - 1], tokens[before - 2]].some(
      (word) => word !== undefined && (SETTING_OUT.test(word.lower) || SETTING_OUT.test(word.lemma)),
    );
    return TOWARDS.test(link) || (link === 'for' && sets) ? [[lower, 'towards']] : [];
  });
}
