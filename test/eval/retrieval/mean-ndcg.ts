import type { EvaluationSet } from './evaluation-set.ts';

const DEPTH = 10;

/** Ranks a set's documents for a query: ids, best first. */
export type Ranking = (query: string, queryId: string) => Promise<readonly string[]> | readonly string[];

/** Mean nDCG@10 with binary gain (Järvelin and Kekäläinen 2002) over the queries of a set. */
export async function meanNdcg({ queries, relevant }: EvaluationSet, rank: Ranking): Promise<number> {
  let sum = 0;
  for (const [id, query] of Object.entries(queries)) sum += ndcg(await rank(query, id), new Set(relevant[id]));
  return sum / Object.keys(queries).length;
}

/** nDCG@10 of one ranking with binary gain (Järvelin and Kekäläinen 2002). */
export function ndcg(ranked: readonly string[], relevant: ReadonlySet<string>): number {
  const discounts = Array.from({ length: DEPTH }, (_, rank) => 1 / Math.log2(rank + 2));
  const gained = discounts.map((discount, rank) => (relevant.has(ranked[rank] ?? '') ? discount : 0));
  return total(gained) / total(discounts.slice(0, relevant.size));
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
