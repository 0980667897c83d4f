import { stemmer } from 'stemmer';
import { seatsOfGovernment } from './seats-of-government.ts';

/** A name in lower case, and the others of the government that it stands for: of two words ("United States", "South Korea") those of both. */
export function governmentNames(name: string): string[] {
  const [first, ...others] = name
    .replaceAll('.', '')
    .split(' ')
    .map((word) => [...seatsOfGovernment(stemmer(word)).keys()]);
  const seats = new Set(first?.filter((seat) => others.every((other) => other.includes(seat))));
  const states = seats.delete('state') && seats.delete('unit') ? ['united states'] : [];
  const kingdom = seats.delete('kingdom') && seats.delete('unit') ? ['united kingdom'] : [];
  return [name, ...states, ...kingdom, ...[...seats].filter((seat) => !/^(?:us|uk|eu|unit|state|kingdom)$/.test(seat))];
}
