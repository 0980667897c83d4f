import type { Span } from '../domain/span.ts';

/** A prefix and special tokens before the first sentence are at most so many tokens. */
const MAX_SKIP = 24;

/**
 * Where the tokens of each sentence stand among those of the passage that they make up: runs in order. Null for a sentence
 * that was cut off at the model's limit. A tokenizer that joins words across sentences is followed by count.
 */
export function sentenceRuns(passage: readonly number[], sentences: readonly (readonly number[])[]): (Span | null)[] {
  let at = 0;
  return sentences.map((ids) => {
    const found = startOf(ids, passage, at);
    const start = found ?? at;
    const end = Math.min(start + ids.length, passage.length);
    at = end;
    return start < end ? { start, end } : null;
  });
}

function startOf(ids: readonly number[], passage: readonly number[], from: number): number | null {
  for (let start = from; start <= from + MAX_SKIP && start < passage.length; start++) {
    const held = Math.min(ids.length, passage.length - start);
    let same = 0;
    while (same < held && passage[start + same] === ids[same]) same++;
    // The last token of a passage that was cut off is a special one.
    if (same === ids.length || (same > 0 && start + same >= passage.length - 1)) return start;
  }
  return null;
}
