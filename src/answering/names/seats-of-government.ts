import { countries } from 'countries-list';
import { stemmer } from 'stemmer';

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

const related = new Map<string, Map<string, number>>();

for (const { name, capital } of Object.values(countries)) {
  const seat = capital.replace(/,? D\.C\.$/, '');
  // Of two words ("Mexico City", "San José") neither tells the capital.
  if (!/^[\p{L}-]{3,}$/u.test(seat)) continue;
  for (const word of name.split(/[^\p{L}]+/u)) if (!OF_MANY.test(word.toLowerCase())) relate(word, seat);
}
for (const group of ALSO) {
  const words = group.split(' ');
  for (const word of words) for (const other of words) relate(word, other);
}

/** The index terms of the capitals of a country ("Russia" → "Moscow"), or of the countries of a capital; empty for all others. */
export function seatsOfGovernment(term: string): ReadonlyMap<string, number> {
  return related.get(term) ?? new Map();
}

function relate(one: string, other: string): void {
  const [a, b] = [stemmer(one.toLowerCase()), stemmer(other.toLowerCase())];
  if (a === b) return;
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    const known = related.get(from) ?? new Map<string, number>();
    related.set(from, known.set(to, SHARE));
  }
}
