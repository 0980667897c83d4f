import { countries } from 'countries-list';
import { relateGroups } from '../language/word-groups.ts';

/** What newspapers call a government by besides the capital, one group a line; shortened names of a country too. */
const ALSO: readonly string[] = [
  'russia moscow kremlin',
  'united states us usa america american washington pentagon',
  'united kingdom uk britain british london whitehall',
  'ukraine kyiv kiev',
  'eu brussels',
];
/** Words of a country's name that many share. */
const OF_MANY = /^(?:and|of|the|republic|democratic|islands?|saint|city|territory|federated)$/;
/** How much of a country a text holds that only names its capital, and the other way round. */
const SHARE = 0.8;

const RELATED = relateGroups([...capitals(), ...ALSO.map((group) => group.split(' '))], SHARE);
const NONE: ReadonlyMap<string, number> = new Map();

/** The index terms of the capitals of a country ("Russia" → "Moscow"), or of the countries of a capital; empty for all others. */
export function seatsOfGovernment(term: string): ReadonlyMap<string, number> {
  return RELATED.get(term) ?? NONE;
}

/** Each word that tells a country, with its capital. */
function capitals(): string[][] {
  return Object.values(countries).flatMap(({ name, capital }) => {
    const seat = capital.replace(/,? D\.C\.$/, '');
    // Of two words ("Mexico City", "San José") neither tells the capital.
    if (!/^[\p{L}-]{3,}$/u.test(seat)) return [];
    const words = name.split(/[^\p{L}]+/u).filter((word) => !OF_MANY.test(word.toLowerCase()));
    return words.map((word) => [word, seat]);
  });
}
