import { countries } from 'countries-list';
import type { Snapshot } from '../../domain/snapshot.ts';

/** Before a capital that is meant as a town, not as its government: "in Lisbon", "the mayor of Lisbon". */
const AS_TOWN =
  /\b(?:in|at|from|near|around|outside|inside|within|of|into|towards?|via|(?<!\baccording )to|(?:city|town|capital))\s+$/i;

const COUNTRIES = new Map(
  Object.values(countries).flatMap(({ name, capital }) =>
    /^\p{L}{4,}$/u.test(capital) ? [[capital.toLowerCase(), name] as const] : [],
  ),
);

/**
 * The country that a capital stands for in a question ("How did Lisbon react?" → "Portugal"), where the corpus names the country and
 * never its capital; null where a town is meant. `before`: what the question has before the word.
 */
export function countryOfCapital(word: string, before: string, snapshot: Snapshot): string | null {
  const country = COUNTRIES.get(word.toLowerCase());
  if (country === undefined || AS_TOWN.test(before)) return null;
  const occurs = (text: string) => snapshot.termsOf(text).every((term) => snapshot.documentFrequency(term) > 0);
  return !occurs(word) && occurs(country) ? country : null;
}
