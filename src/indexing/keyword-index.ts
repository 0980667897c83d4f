import { inverseFrequency, lengthNorm, termScore } from '../domain/bm25.ts';
import type { ChunkFilter, Hit } from '../domain/snapshot.ts';
import { termsOf } from './terms.ts';
import { TopHits } from './top-hits.ts';

/** The terms of texts: how many each text has, and where each of all terms (sorted) occurs. */
export interface KeywordPostings {
  readonly lengths: readonly number[];
  readonly terms: readonly string[];
  /** Where the occurrences of each term end, those of the next one begin. */
  readonly ends: readonly number[];
  /** Text and frequency by turns, term after term. */
  readonly occurrences: Int32Array;
}

const NOWHERE = new Int32Array(0);

/** Counts the terms of texts; the same texts give the same terms in the same order. */
export function countTerms(texts: readonly string[]): KeywordPostings {
  const postings = new Map<string, number[]>();
  const lengths = texts.map((text, position) => {
    const terms = termsOf(text);
    for (const term of terms) {
      const occurrences = postings.get(term);
      if (occurrences === undefined) postings.set(term, [position, 1]);
      else if (occurrences.at(-2) === position) (occurrences[occurrences.length - 1] as number)++;
      else occurrences.push(position, 1);
    }
    return terms.length;
  });
  const sorted = [...postings].sort(([a], [b]) => (a < b ? -1 : 1));
  let end = 0;
  const ends = sorted.map(([, occurrences]) => (end += occurrences.length));
  const all = new Int32Array(end);
  sorted.forEach(([, occurrences], at) => all.set(occurrences, (ends[at] as number) - occurrences.length));
  return { lengths, terms: sorted.map(([term]) => term), ends, occurrences: all };
}

/**
 * BM25 (Robertson and Zaragoza 2009) with k1 1.2, b .75 and the idf that is never negative. MiniSearch was the first
 * choice, but multiplies each score by the number of terms matched: .703 against .762 on TIME, .669 against .697 on SciFact.
 */
export class KeywordIndex {
  readonly #postings: KeywordPostings;
  /** The place of each term. */
  readonly #places: ReadonlyMap<string, number>;
  /** The part of the denominator that depends on the text's length only. */
  readonly #norms: Float64Array;

  constructor(postings: KeywordPostings) {
    const { lengths, terms } = postings;
    const total = lengths.reduce((sum, length) => sum + length, 0);
    const average = total / Math.max(1, lengths.length);
    this.#norms = Float64Array.from(lengths, (length) => lengthNorm(length, average));
    this.#postings = postings;
    this.#places = new Map(terms.map((term, place) => [term, place]));
  }

  /** The `k` best texts that hold at least one term of the query, best first. */
  search(query: string, k: number, allow?: ChunkFilter): Hit[] {
    const scores = new Float64Array(this.#norms.length);
    for (const term of termsOf(query)) this.#score(term, scores);
    const top = new TopHits(k);
    scores.forEach((score, position) => {
      if (score > 0 && (allow === undefined || allow(position))) top.offer(position, score);
    });
    return top.best();
  }

  /** In how many texts a term (as `termsOf` gives it) occurs. */
  documentFrequency(term: string): number {
    return this.#occurrencesOf(term).length / 2;
  }

  #score(term: string, scores: Float64Array): void {
    const occurrences = this.#occurrencesOf(term);
    const frequency = occurrences.length / 2;
    const idf = inverseFrequency(frequency, scores.length);
    for (let i = 0; i < occurrences.length; i += 2) {
      const [position, times] = [occurrences[i] as number, occurrences[i + 1] as number];
      scores[position] = (scores[position] as number) + termScore(idf, times, this.#norms[position] as number);
    }
  }

  #occurrencesOf(term: string): Int32Array {
    const { ends, occurrences } = this.#postings;
    const place = this.#places.get(term);
    return place === undefined ? NOWHERE : occurrences.subarray(ends[place - 1] ?? 0, ends[place]);
  }
}
