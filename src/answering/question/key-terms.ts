import type { Snapshot } from '../../domain/snapshot.ts';
import { SYNONYM_GROUPS } from './synonyms.ts';

/** A term of the question as the keyword index stems it. */
export interface KeyTerm {
  readonly term: string;
  /** The rarer in the corpus, the heavier; 0 or more. */
  readonly weight: number;
  /** The word as asked, for telling the reader what was not found. */
  readonly word: string;
  /** Terms that newspapers use for it. */
  readonly synonyms: readonly string[];
  /** Whether it is part of a name in the question. */
  readonly name: boolean;
}

/** What a synonym in place of the term counts. */
const SYNONYM_SHARE = 0.7;

/** The share of the term that a text with these terms holds: 1, .7 for a synonym, 0. */
export function heldBy({ term, synonyms }: KeyTerm, terms: ReadonlySet<string>): number {
  if (terms.has(term)) return 1;
  return synonyms.some((synonym) => terms.has(synonym)) ? SYNONYM_SHARE : 0;
}

/** Weighted share of the key terms that a text with these terms holds, 0 to 1; 0 where there are none. */
export function coverageOf(keyTerms: readonly KeyTerm[], terms: ReadonlySet<string>): number {
  let held = 0;
  let all = 0;
  for (const keyTerm of keyTerms) {
    all += keyTerm.weight;
    held += keyTerm.weight * heldBy(keyTerm, terms);
  }
  return all === 0 ? 0 : held / all;
}

/** The other terms of the groups of synonyms that a term is in. */
export function synonymsOf(term: string, snapshot: Snapshot): string[] {
  const groups = stemmedGroups(snapshot).filter((group) => group.includes(term));
  return [...new Set(groups.flat())].filter((other) => other !== term);
}

/** Inverse document frequency over chunks as BM25 has it (Robertson and Zaragoza 2009), never negative. */
export function rarity(snapshot: Snapshot, term: string): number {
  const total = snapshot.chunks.length;
  const frequency = snapshot.documentFrequency(term);
  return Math.log(1 + (total - frequency + 0.5) / (frequency + 0.5));
}

let stemmed: readonly (readonly string[])[] | null = null;

/** The groups in index terms; the same for every snapshot, since all stem alike. */
function stemmedGroups(snapshot: Snapshot): readonly (readonly string[])[] {
  stemmed ??= SYNONYM_GROUPS.map((group) => group.flatMap((word) => snapshot.termsOf(word)));
  return stemmed;
}
