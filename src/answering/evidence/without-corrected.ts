import type { Evidence } from './evidence.ts';
import { putsRight } from './is-retracted.ts';
import { readsAsNoAnswer } from './reads-as.ts';

/** The evidence, in its order, without sentences whose value a correction of the same outlet names as wrong beside the right one. */
export function withoutCorrected(evidence: readonly Evidence[]): readonly Evidence[] {
  const corrections = evidence.filter((item) => putsRight(item.text) && !readsAsNoAnswer(item));
  if (corrections.length === 0) return evidence;
  return evidence.filter((item) => !corrections.some((correction) => corrects(correction, item)));
}

/** "We gave the number as nineteen; the correct figure is nine": a later sentence of one outlet with the other's values and one more. */
function corrects(correction: Evidence, item: Evidence): boolean {
  const [later, earlier] = [correction.passage.article, item.passage.article];
  const isOwn = later.id === earlier.id || (later.publisher !== null && later.publisher === earlier.publisher);
  const isOlder = later.publishedAt !== null && earlier.publishedAt !== null && later.publishedAt < earlier.publishedAt;
  const right = new Set(correction.values.map(({ key }) => key));
  const named = new Set(item.values.map(({ key }) => key));
  return isOwn && !isOlder && named.size > 0 && named.size < right.size && [...named].every((key) => right.has(key));
}
