import { countries } from 'countries-list';
import { bareWord } from '../../domain/corpus-words.ts';

/** Lower-case words that mean another thing more often. */
const COMMON = new Set(['china', 'guinea', 'jersey', 'turkey', 'victoria', 'nassau', 'praia', 'male', 'bern']);

const NAMES = new Set(
  Object.values(countries)
    .flatMap(({ name, capital }) => [name, capital])
    .filter((name) => /^\p{L}{4,}$/u.test(name))
    .map((name) => name.toLowerCase())
    .filter((name) => !COMMON.has(name)),
);

/** Whether a word, in any case, is the whole name of a country or its capital: a name also where nobody wrote its capital. */
export function isCountryName(word: string): boolean {
  return NAMES.has(bareWord(word));
}
