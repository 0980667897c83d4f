import { stemmer } from 'stemmer';
import type { Snapshot } from '../../domain/snapshot.ts';
import { relatedTerms } from '../language/related-terms.ts';
import { demonymsOf } from '../names/demonyms.ts';
import { seatsOfGovernment } from '../names/seats-of-government.ts';

/** A term of the question as the keyword index stems it. */
export interface KeyTerm {
  readonly term: string;
  /** The rarer in the corpus, the heavier; 0 or more. */
  readonly weight: number;
  /** The word as asked, for telling the reader what was not found. */
  readonly word: string;
  /** Terms that mean nearly the same, and how much of it a text holds that has them instead; empty for names. */
  readonly related: ReadonlyMap<string, number>;
  /** Whether it is part of a name in the question, or a number. */
  readonly name: boolean;
}

/** Two forms of a name share so many letters at the beginning, and are as closely related. */
const ALIKE = { letters: 4, share: 0.7 };
/** What every key term weighs at least, even where all of a small corpus has it. */
const LEAST_WEIGHT = 0.25;

/** The share of the term that a text with these terms holds: 1, less where it has related ones instead, down to 0. */
export function heldBy({ term, related }: KeyTerm, terms: ReadonlySet<string>): number {
  if (terms.has(term)) return 1;
  let most = 0;
  if (terms.size < related.size) for (const other of terms) most = Math.max(most, related.get(other) ?? 0);
  else for (const [other, share] of related) if (share > most && terms.has(other)) most = share;
  return most;
}

/** Weighted share of the key terms that a text with these terms holds, 0 to 1; 0 where there are none. */
export function coverageOf(keyTerms: readonly KeyTerm[], terms: ReadonlySet<string>): number {
  let sum = 0;
  let all = 0;
  for (const keyTerm of keyTerms) {
    all += keyTerm.weight;
    sum += keyTerm.weight * heldBy(keyTerm, terms);
  }
  return all === 0 ? 0 : sum / all;
}

/** What may stand for a name: its people for a place and the reverse ("Russia", "Russian"), and capitals for their countries. */
export function formsOfName(term: string): ReadonlyMap<string, number> {
  const alike = [...relatedTerms(term)].filter(
    ([other, share]) => share >= ALIKE.share && other.slice(0, ALIKE.letters) === term.slice(0, ALIKE.letters),
  );
  const forms = [...alike.map(([other]) => other), ...demonymsOf(term).map((form) => stemmer(form))];
  const seats = [term, ...forms].flatMap((form) => [...seatsOfGovernment(form)]);
  return new Map([...seats, ...forms.map((other) => [other, 1] as const)]);
}

/** Inverse document frequency over chunks as BM25 has it (Robertson and Zaragoza 2009), never below .25. */
export function rarity(snapshot: Snapshot, term: string): number {
  const total = snapshot.chunkCount;
  const frequency = snapshot.documentFrequency(term);
  return Math.max(LEAST_WEIGHT, Math.log(1 + (total - frequency + 0.5) / (frequency + 0.5)));
}

/** Whether the corpus has the term, or one that is related to it. */
export function isKnown({ term, related }: KeyTerm, snapshot: Snapshot): boolean {
  return [term, ...related.keys()].some((each) => snapshot.documentFrequency(each) > 0);
}
