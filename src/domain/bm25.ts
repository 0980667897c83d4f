const K1 = 1.2;
const B = 0.75;

/** What a term is worth that `frequency` of `total` texts hold: an idf that is never negative. */
export function inverseFrequency(frequency: number, total: number): number {
  return Math.log(1 + (total - frequency + 0.5) / (frequency + 0.5));
}

/** The part of BM25's denominator that depends on the length of the text only. */
export function lengthNorm(length: number, average: number): number {
  return K1 * (1 - B + (average > 0 ? (B * length) / average : 0));
}

/** What a term adds to the score of a text that holds it so many times. BM25 (Robertson and Zaragoza 2009), k1 1.2, b .75. */
export function termScore(idf: number, times: number, norm: number): number {
  return (idf * times * (K1 + 1)) / (times + norm);
}
