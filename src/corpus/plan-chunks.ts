import type { SizedSentence } from './fit-sentences.ts';

/** Sentences `from` up to, not including, `to`. */
export interface SentenceRun {
  readonly from: number;
  readonly to: number;
}

/** What ending a chunk costs, against at most 1 for the emptiness of a chunk. */
const BREAK_COST = { beforeSubhead: 0, atParagraph: 0.1, inParagraph: 0.35, afterSubhead: 5 } as const;

/**
 * Groups sentences into runs of at most `limit` tokens at the least total cost: the squared empty share of each run plus
 * the cost of where it ends (optimal line breaking, Knuth and Plass 1981, with tokens for widths). Squaring is what
 * prefers two even chunks to a full one and a rest. A lone sentence over the limit becomes a run of its own.
 */
export function planChunks(sentences: readonly SizedSentence[], limit: number): SentenceRun[] {
  const count = sentences.length;
  const cost = new Float64Array(count + 1).fill(Infinity);
  const previous = new Int32Array(count + 1);
  cost[0] = 0;
  for (let to = 1; to <= count; to++) {
    const ending = to === count ? 0 : breakCost(sentences[to - 1] as SizedSentence, sentences[to] as SizedSentence);
    let tokens = 0;
    for (let from = to - 1; from >= 0; from--) {
      tokens += Math.max(1, (sentences[from] as SizedSentence).tokens);
      if (tokens > limit && from < to - 1) break;
      const empty = Math.max(0, 1 - tokens / limit);
      const total = (cost[from] as number) + empty * empty + ending;
      if (total < (cost[to] as number)) [cost[to], previous[to]] = [total, from];
    }
  }
  const runs: SentenceRun[] = [];
  for (let to = count; to > 0; to = previous[to] as number) runs.push({ from: previous[to] as number, to });
  return runs.reverse();
}

function breakCost(last: SizedSentence, next: SizedSentence): number {
  if (last.sentence.kind === 'subhead') return BREAK_COST.afterSubhead;
  if (next.sentence.kind === 'subhead') return BREAK_COST.beforeSubhead;
  return next.paragraph === last.paragraph ? BREAK_COST.inParagraph : BREAK_COST.atParagraph;
}
